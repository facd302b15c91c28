/** Strapi's settings for the builder of the admin panel, as far as they are used here. */
interface Settings {
  readonly define?: Readonly<Record<string, string>>;
}

/**
 * Strapi draws what stands beside a form, the buttons that save and publish included, when the browser is idle, and waits for
 * that without end: on a busy computer an old state stays in sight. For browsers that do not tell when they are idle it has a
 * way of its own, which draws a millisecond later; with this setting it takes that way in all of them.
 */
export default function drawWithoutIdleTime<T extends Settings>(settings: T): T {
  return {
    ...settings,
    define: { ...settings.define, requestIdleCallback: 'undefined', cancelIdleCallback: 'undefined' },
  };
}
