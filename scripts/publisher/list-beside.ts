/**
 * @param paths one after the other: a list of all would be large
 * @returns those that are not among the known
 */
export function listBeside(paths: Iterable<string>, known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const path of paths) if (!known.has(path)) found.push(path);
  return found;
}
