const internalLink = /<a\s[^>]*?\bhref="(\/[^"#?]*)/gi;

/**
 * @param html a page of ours in UTF-8, so attribute values stand in double quotes
 * @returns paths inside the site that the page links to, each once
 */
export function findInternalLinks(html: Uint8Array): string[] {
  // A byte a character: what is looked for is ASCII, and most of a page need not be decoded.
  const text = Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString('latin1');
  return [...new Set(Array.from(text.matchAll(internalLink), ([, path]) => path ?? ''))].map(decode);
}

/** What is decoded is a string of its own: a part of a string keeps the whole in memory (V8). */
const decode = (path: string): string => Buffer.from(path, 'latin1').toString();
