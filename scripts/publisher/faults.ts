import { SyncError } from '@portal/site/replica';

import { PublishError } from './publish-error.ts';
import { detailWord, faultWords, type FaultCode } from './vi.ts';

export interface Fault {
  code: FaultCode;
  /** Vietnamese: what happened and what to do */
  message: string;
}

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
    return { code: error.code, message: fill(faultWords[error.code], error.facts) };
  if (error instanceof SyncError) return withDetail(error.code, error.message);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return withDetail(systemCodes[code] ?? 'internal', error instanceof Error ? error.message : String(error));
}

function withDetail(code: FaultCode, detail: string): Fault {
  return { code, message: `${faultWords[code]} ${detailWord} ${detail}` };
}

function fill(words: string, facts: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (all, name: string) => (name in facts ? String(facts[name]) : all));
}
