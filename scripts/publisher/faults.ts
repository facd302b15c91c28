import { SyncError } from '@portal/site/replica';

import { DispatchError } from './dispatch-error.ts';
import { fillWords } from './fill-words.ts';
import { PublishError } from './publish-error.ts';
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

const systemCodes: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  SQLITE_READONLY: 'no-permission',
};

/** @returns what to tell people about an error of a publish */
export function toFault(error: unknown): Fault {
  if (error instanceof PublishError)
    return { code: error.code, message: fillWords(faultWords[error.code], error.facts) };
  if (error instanceof SyncError || error instanceof DispatchError)
    return withDetail(error.code, error.message);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return withDetail(systemCodes[code] ?? 'internal', error instanceof Error ? error.message : String(error));
}

function withDetail(code: FaultCode, detail: string): Fault {
  return { code, message: `${faultWords[code]} ${detailWord} ${detail}` };
}
