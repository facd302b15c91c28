import { adminApi } from '@strapi/strapi/admin';
import { panelWords } from '../i18n/panel-words.ts';
import { endRefusal, getRefusal, setRefusal, tagOf, watchRefusals, type EntryAddress } from './refusals.ts';
import { noteOpened } from './unsaved/offers.ts';
import { tellSaved } from './unsaved/saves.ts';

interface Call {
  readonly endpointName: string;
  readonly queryCacheKey?: string;
  readonly originalArgs: EntryAddress;
}

// A type, because Redux asks of its actions what interfaces do not have: an index signature.
type CacheAction = {
  readonly type: string;
  readonly payload?: {
    readonly queryCacheKey?: string;
    readonly name?: string;
    readonly message?: string;
    readonly details?: { readonly stale?: unknown };
  };
  readonly meta?: { readonly arg?: Call };
};

interface Store {
  getState(): unknown;
  dispatch(action: { type: string }): unknown;
}

type Pass = (action: CacheAction) => unknown;

const saves: ReadonlySet<string> = new Set(['updateDocument', 'publishDocument']);

/**
 * Strapi's form shows what is in its cache, and a save changes the cache twice: it puts the typed values there and takes
 * them out again when the save fails, and then it fetches the entry anew. Both would put the stored text in place of the
 * typed one. So the first change is left out, and after a failure the cache stays as the form was opened until the form
 * is left.
 */
export const keepTypedText = ({ getState, dispatch }: Store): ((next: Pass) => Pass) => {
  watchRefusals((id, wasLeft) => {
    if (wasLeft) dispatch(adminApi.util.invalidateTags([{ type: 'Document', id } as never]));
  });
  return (next) => (action) => {
    const call = action.meta?.arg;
    if (isPatchOfEntry(action)) return action;
    if (call === undefined) return next(action);
    if (saves.has(call.endpointName)) noteOutcome(action, tagOf(call.originalArgs));
    if (isSaved(action, call)) tellSaved(tagOf(call.originalArgs));
    const opened = isFetchedEntry(action, call) ? readOpened(getState(), call) : undefined;
    if (opened !== undefined)
      return next({ ...action, type: 'adminApi/executeQuery/fulfilled', payload: opened });
    const passed = next(action);
    if (isOpened(action, call)) noteOpened(tagOf(call.originalArgs));
    return passed;
  };
};

function noteOutcome({ type, payload = {} }: CacheAction, tag: string): void {
  if (type === 'adminApi/executeMutation/fulfilled') endRefusal(tag, false);
  if (type !== 'adminApi/executeMutation/rejected') return;
  const message = payload.name === 'TypeError' ? panelWords.unreachable : payload.message;
  const isStale = payload.details?.stale !== undefined;
  setRefusal(tag, { message: message ?? '', isStale });
  // The form empties itself after errors of any other name, a lost connection included.
  Object.assign(payload, { name: 'ValidationError', message, ...(isStale && { details: {} }) });
}

const isSaved = ({ type }: CacheAction, { endpointName }: Call): boolean =>
  type === 'adminApi/executeMutation/fulfilled' &&
  (endpointName === 'createDocument' || saves.has(endpointName));

const isPatchOfEntry = ({ type, payload }: CacheAction): boolean =>
  type === 'adminApi/queries/queryResultPatched' &&
  payload?.queryCacheKey?.startsWith('getDocument(') === true;

const isFetchedEntry = ({ type }: CacheAction, call: Call): boolean =>
  (type === 'adminApi/executeQuery/fulfilled' || type === 'adminApi/executeQuery/rejected') &&
  call.endpointName === 'getDocument' &&
  getRefusal(tagOf(call.originalArgs)) !== undefined;

const isOpened = ({ type }: CacheAction, { endpointName }: Call): boolean =>
  type === 'adminApi/executeQuery/fulfilled' && endpointName === 'getDocument';

interface State {
  readonly adminApi: { readonly queries: Readonly<Record<string, { readonly data?: object } | undefined>> };
}

const readOpened = (state: unknown, call: Call): object | undefined =>
  (state as State).adminApi.queries[call.queryCacheKey ?? '']?.data;
