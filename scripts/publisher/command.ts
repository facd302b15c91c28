/** What an operator may send with `/rollback` and `/rebuild`. */
export interface Command {
  /** id of a release */
  release: string | undefined;
  confirm: boolean;
}

/**
 * @param body raw bytes of a request; nothing counts as an empty command
 * @returns undefined where it is no JSON object of the right fields
 */
export function parseCommand(body: unknown): Command | undefined {
  if (body === undefined || body === null || (Buffer.isBuffer(body) && body.length === 0)) {
    return { release: undefined, confirm: false };
  }
  const value = Buffer.isBuffer(body) ? parseJson(body.toString('utf8')) : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const release: unknown = 'release' in value ? value.release : undefined;
  const confirm: unknown = 'confirm' in value ? value.confirm : false;
  if (release !== undefined && (typeof release !== 'string' || !/^[0-9a-f]{16}$/.test(release)))
    return undefined;
  return typeof confirm === 'boolean' ? { release, confirm } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
