const internalLink = /<a\s[^>]*?\bhref="(\/[^"#?]*)/gi;

/**
 * @param html a page of ours, so attribute values stand in double quotes
 * @returns paths inside the site that the page links to, each once
 */
export function findInternalLinks(html: string): string[] {
  return [...new Set([...html.matchAll(internalLink)].map(([, path]) => detach(path ?? '')))];
}

/** A part of a string keeps the whole in memory (V8); one link that is remembered must not hold its page. */
const detach = (part: string): string => Buffer.from(part).toString();
