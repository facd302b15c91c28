const types = {
  rss: 'application/rss+xml',
  xml: 'application/xml',
  calendar: 'text/calendar',
  manifest: 'application/manifest+json',
  text: 'text/plain',
  card: 'image/svg+xml',
} as const;

/** @returns the reply of a route that is no page */
export const respond = (type: keyof typeof types, body: string): Response =>
  new Response(body, { headers: { 'Content-Type': `${types[type]}; charset=utf-8` } });

/** @returns the reply where the URL names nothing that is published */
export const respondMissing = (): Response => new Response(null, { status: 404 });
