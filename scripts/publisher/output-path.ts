/** @returns directory and name of a path without a leading slash */
export function splitPath(path: string): { dir: string; name: string } {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? { dir: '', name: path } : { dir: path.slice(0, slash), name: path.slice(slash + 1) };
}

/** @returns path of a file or directory inside a directory */
export const joinPath = (dir: string, name: string): string => (dir === '' ? name : `${dir}/${name}`);
