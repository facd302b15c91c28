import type { DocumentRule } from './document-rule.ts';
import { redirectUid } from './redirect-ledger.ts';
import type { RuleParts } from './rule-parts.ts';

/** A redirect knows since when it stands. */
export function createStampRedirect({ now }: RuleParts): DocumentRule {
  return (call, next) => {
    if (call.uid === redirectUid && call.action === 'create')
      call.params = { ...call.params, data: { at: now().toISOString(), ...call.params.data } };
    return next();
  };
}
