/** What has one entry only, and is edited at another address. */
const singleTypes: ReadonlySet<string> = new Set(['siteSetting', 'editorsNote']);

/**
 * @param adminUrl without a trailing slash
 * @param type as the feed names it
 * @returns where an editor opens the entry
 */
export function toEntryLink(adminUrl: string, type: string, documentId: string): string {
  if (type === 'media') return `${adminUrl}/plugins/upload`;
  const name = type.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const uid = `api::${name}.${name}`;
  return singleTypes.has(type)
    ? `${adminUrl}/content-manager/single-types/${uid}`
    : `${adminUrl}/content-manager/collection-types/${uid}/${encodeURIComponent(documentId)}`;
}
