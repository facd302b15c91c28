const reserved = /^\/(?:hashed|manifest|_astro)(?:\/|$)|^\/sitemap\/[^/]|^\/(?:manifest\.json|404\.html)?$/;
const reservedSegment =
  /\/(?:\.[^/]*|index\.html|[^/]*\.(?:json|ics|webmanifest)|rss\.xml|sitemap-index\.xml|robots\.txt|(?:favicon|icon|apple-touch-icon|anh-chia-se)[^/]*\.(?:svg|png|ico))(?=\/|$)/i;

/**
 * Whether a redirect may stand at a site path. A redirect becomes a directory, so its path must not run into the files
 * that a release has for itself: pages, status files, manifests, hashed files, feeds, calendars, sitemaps, icons.
 */
export function isFreePath(path: string): boolean {
  return !reserved.test(path) && !reservedSegment.test(path);
}
