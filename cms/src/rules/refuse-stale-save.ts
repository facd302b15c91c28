import { randomUUID } from 'node:crypto';
import { formatVietnamDateTime } from '@portal/shared-types';
import { getText, isFields, rowsOf, type Entry, type Fields } from '../entries.ts';
import { isInnerWrite } from '../feed/write-turn.ts';
import { hasDrafts, listOwnAttributes } from '../models.ts';
import { isSave, type DocumentCall, type DocumentRule } from './document-rule.ts';
import { errors } from '@strapi/utils';
import { say, type MessageKey } from '../i18n/vi.ts';
import { forbid } from './problem.ts';
import type { RuleParts } from './rule-parts.ts';

/** Hidden field with a new random value at each save. Forms carry it, so it tells which save a form was opened on. */
const mark = 'saveMark';

/**
 * A form that was opened before somebody else's save is refused; it would undo that save. Writes outside a request,
 * such as the seed, and writes that a rule makes know what they do and need no mark.
 */
export function createRefuseStaleSave(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    if (!isSave(call) || !hasMark(call.uid)) return next();
    const user = readUser();
    if (call.action === 'update' && user !== undefined && !isInnerWrite()) await check(call, user);
    call.params = { ...call.params, data: { ...call.params.data, [mark]: randomUUID() } };
    return next();
  };

  function hasMark(uid: string): boolean {
    return uid.startsWith('api::') && listOwnAttributes(parts.getModel(uid)).some(([name]) => name === mark);
  }

  function readUser(): Fields | undefined {
    const state: unknown = parts.strapi.requestContext.get()?.state;
    const user = isFields(state) ? state['user'] : undefined;
    return isFields(user) ? user : undefined;
  }

  async function check(call: DocumentCall, user: Fields): Promise<void> {
    const stored = await readLastSave(call);
    const [theirs, mine] = [getText(stored, mark), getText(call.params.data, mark)];
    if (stored === null || theirs === mine) return;
    if (mine === '') forbid('save.withoutMark');
    const saver = stored['updatedBy'];
    const values = { you: nameOfUser(user), time: formatVietnamDateTime(getInstant(stored)) };
    if (!isFields(saver)) refuseStale('save.staleBySystem', values);
    if (saver['id'] === user['id']) refuseStale('save.staleByYou', values);
    refuseStale('save.stale', { ...values, other: nameOfUser(saver) });
  }

  function readLastSave({ uid, params }: DocumentCall): Promise<Entry | null> {
    return rowsOf(parts.strapi, uid).findOne({
      where: {
        documentId: params.documentId,
        ...(hasDrafts(parts.getModel(uid)) && { publishedAt: { $null: true } }),
      },
      populate: { updatedBy: true },
    });
  }
}

/** @throws ApplicationError that tells the form to show both versions; an array, for forms read details as such */
function refuseStale(key: MessageKey, values: Readonly<Record<string, string>>): never {
  throw new errors.ApplicationError(say(key, values), { stale: [key] });
}

function nameOfUser(user: Fields): string {
  const name = [getText(user, 'firstname'), getText(user, 'lastname')]
    .filter((part) => part !== '')
    .join(' ');
  return name === '' ? getText(user, 'email') : name;
}

function getInstant(entry: Entry): number {
  const at = entry['updatedAt'];
  return at instanceof Date ? at.getTime() : Date.parse(String(at));
}
