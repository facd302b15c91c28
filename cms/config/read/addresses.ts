import type { Env } from './settings.ts';

/** @returns where the cms asks the publisher: the address of its doorbell without the bell, or '' for none */
export const readPublisherUrl = (env: Env): string =>
  env('PORTAL_HOOK_URL', '').replace(/\/hooks\/content\/?$/, '');

/** @returns where people open previews, without a slash at its end, or '' for none */
export const readPreviewUrl = (env: Env): string =>
  (env('PORTAL_PREVIEW_URL', '') || readPublisherUrl(env)).replace(/\/+$/, '');

/** @returns the origin of previews, or none */
export function readPreviewOrigins(env: Env): string[] {
  const url = readPreviewUrl(env);
  if (url === '') return [];
  const origin = URL.parse(url)?.origin ?? 'null';
  if (origin !== 'null') return [origin];
  throw new Error(
    `PORTAL_PREVIEW_URL is no web address: ${url}. Set it to a whole one, such as https://xem-thu.example.org.`,
  );
}
