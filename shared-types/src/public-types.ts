/** The types the feed speaks of. Order is the order in which a first sync fetches them. */
export const publicTypes = [
  'siteSetting',
  'media',
  'category',
  'topic',
  'documentType',
  'issuingBody',
  'subject',
  'unit',
  'page',
  'menuItem',
  'editorsNote',
  'article',
  'notice',
  'document',
  'video',
  'schedule',
  'album',
  'photo',
  'banner',
  'slide',
  'siteLink',
  'redirect',
] as const;

export type PublicType = (typeof publicTypes)[number];

/** @param value anything, such as a type name from the network */
export function isPublicType(value: unknown): value is PublicType {
  return (publicTypes as readonly unknown[]).includes(value);
}
