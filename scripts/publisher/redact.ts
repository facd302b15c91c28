/** Shorter ones are no secrets, and would be found in ordinary words. */
const shortestSecret = 8;

/**
 * Makes a function that takes secrets out of what is shown or logged: words that come from elsewhere may quote anything.
 *
 * @param secrets what must not be shown
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  const all = [...new Set(known)].sort((a, b) => b.length - a.length);
  return (text) => all.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
