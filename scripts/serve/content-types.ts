import { extname } from 'node:path';

/**
 * Text of the site is UTF-8, and says so; pictures stand among pages too. Other endings get their type from `send`.
 */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.png': 'image/png',
};

/** @returns the Content-Type of a file among the pages, or undefined for other files */
export function toContentType(file: string): string | undefined {
  return types[extname(file).toLowerCase()];
}

/** Whether a file is text, which packing makes smaller; pictures, faces and films are packed by nature. */
export const isText = (file: string): boolean =>
  /^text\/|^image\/svg|^application\//.test(toContentType(file) ?? '');
