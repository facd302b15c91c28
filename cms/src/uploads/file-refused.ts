import { say, type MessageKey } from '../i18n/vi.ts';

/** Why a file is not taken in. */
export class FileRefused extends Error {
  constructor(key: MessageKey, values: Readonly<Record<string, string | number>>) {
    super(say(key, values));
  }
}

/** @throws FileRefused with the reason in words */
export function refuseFile(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): never {
  throw new FileRefused(key, values);
}
