/**
 * Gets a JSON file of the site.
 *
 * @throws Error where it is not there
 */
export async function loadJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response.json();
}
