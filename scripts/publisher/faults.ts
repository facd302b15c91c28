import { SyncError } from '@portal/site/replica';

import { DispatchError } from './dispatch-error.ts';
import { fillWords } from './fill-words.ts';
import { toOperatorCommand } from './operator-command.ts';
import { PublishError } from './publish-error.ts';
import { findSystemCode } from './system-code.ts';
import { detailWord, faultWords, type FaultCode } from './vi.ts';

export interface Fault {
  code: FaultCode;
  /** Vietnamese: what happened and what to do */
  message: string;
}

/** Faults that end when their cause does, with nothing to be done on this side. */
export const selfHealing: ReadonlySet<FaultCode> = new Set([
  'cms-unreachable',
  'cms-answer',
  'census',
  'dispatch-failed',
  'held',
  'stopped',
]);

/** By what a code begins with: SQLite has finer ones, such as SQLITE_READONLY_DIRECTORY. */
const systemCodes: readonly (readonly [beginning: string, code: FaultCode])[] = [
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['SQLITE_FULL', 'disk-full'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['SQLITE_READONLY', 'no-permission'],
  ['SQLITE_CANTOPEN', 'no-permission'],
  ['SQLITE_PERM', 'no-permission'],
  ['EIO', 'disk-failing'],
  ['SQLITE_IOERR', 'disk-failing'],
];

/**
 * @param ownUrl where an operator reaches the publisher, for the commands that a message of the press names
 * @returns what to tell people about an error of a publish
 */
export function toFault(error: unknown, ownUrl = ''): Fault {
  const commands = {
    rebuild: toOperatorCommand(ownUrl, '/rebuild'),
    confirm: toOperatorCommand(ownUrl, '/rebuild', { confirm: true }),
    resume: toOperatorCommand(ownUrl, '/resume'),
  };
  if (error instanceof PublishError)
    return { code: error.code, message: fillWords(faultWords[error.code], { ...commands, ...error.facts }) };
  const code =
    error instanceof SyncError || error instanceof DispatchError ? error.code : toSystemFault(error);
  const detail = error instanceof Error ? error.message : String(error);
  return { code, message: `${fillWords(faultWords[code], commands)} ${detailWord} ${detail}` };
}

function toSystemFault(error: unknown): FaultCode {
  const code = findSystemCode(error);
  return systemCodes.find(([beginning]) => code?.startsWith(beginning) === true)?.[1] ?? 'internal';
}
