/**
 * JSON with one spelling: keys in code unit order, no white space, so that equal values give equal text.
 *
 * @param value plain data; `undefined` members are left out
 */
export function toCanonicalJson(value: unknown): string {
  // Sorted beforehand, because JSON.stringify is several times slower with a function to call for each member.
  return JSON.stringify(toSorted(value));
}

function toSorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, toSorted(member)]));
}
