/** Where to tell that something is wrong. */
export interface AlertSettings {
  /** may carry a token, so it is treated as a secret */
  url: string;
  /** how long something may be wrong before it is told */
  afterMs: number;
}

const dispatchKinds = ['github', 'gitlab'] as const;

/** The build service that is told of new content. */
export interface DispatchSettings {
  kind: (typeof dispatchKinds)[number];
  /** root of the API, without a trailing slash */
  apiUrl: string;
  /** `owner/repository`, or the number or path of a GitLab project */
  project: string;
  token: string;
  /** branch that GitLab builds */
  ref: string;
  /** no release is made on this machine */
  only: boolean;
  /** between two words to it; the last of a burst is always sent */
  gapMs: number;
}

/** Services limit how many requests they take in a minute. */
const gapMs = 10_000;

type Environment = Readonly<Record<string, string | undefined>>;

const apiUrls = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com/api/v4',
} as const satisfies Record<DispatchSettings['kind'], string>;

/** @throws Error that names the variable and the fix */
export function readAlertSettings(env: Environment, afterSeconds: number): AlertSettings | undefined {
  const text = env['PORTAL_ALERT_URL'] ?? '';
  if (text === '') return undefined;
  requireWebAddress('PORTAL_ALERT_URL', text);
  return { url: text, afterMs: afterSeconds * 1000 };
}

/** @throws Error that names the variable and the fix */
export function readDispatchSettings(env: Environment): DispatchSettings | undefined {
  const only = env['PORTAL_DISPATCH_ONLY'] === '1';
  const text = env['PORTAL_DISPATCH_KIND'] ?? '';
  if (text === '' && !only) return undefined;
  const kind = dispatchKinds.find((known) => known === text);
  if (!kind)
    throw new Error(`PORTAL_DISPATCH_KIND is "${text}": it must be one of ${dispatchKinds.join(', ')}.`);
  const apiUrl = (env['PORTAL_DISPATCH_URL'] ?? apiUrls[kind]).replace(/\/+$/, '');
  requireWebAddress('PORTAL_DISPATCH_URL', apiUrl);
  const project = requireText(env, 'PORTAL_DISPATCH_PROJECT', 'the repository, such as owner/name');
  if (kind === 'github' && !/^[\w.-]+\/[\w.-]+$/.test(project)) {
    throw new Error(`PORTAL_DISPATCH_PROJECT is "${project}": for GitHub it must be owner/name.`);
  }
  const token = requireText(env, 'PORTAL_DISPATCH_TOKEN', 'a token that may start the build');
  return { kind, apiUrl, project, token, ref: env['PORTAL_DISPATCH_REF'] ?? 'main', only, gapMs };
}

function requireText(env: Environment, variable: string, what: string): string {
  const text = env[variable] ?? '';
  if (text !== '') return text;
  throw new Error(`${variable} is not set, but PORTAL_DISPATCH_KIND is: set it to ${what}.`);
}

/** The message does not quote the value: it may carry a token. */
function requireWebAddress(variable: string, text: string): void {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return;
  throw new Error(
    `${variable} is no http or https address: give a whole one, such as https://example.org/hook.`,
  );
}
