import { hash } from 'node:crypto';

import { LRUCache } from 'lru-cache';

import { deepFreeze } from './deep-freeze.ts';
import type { EntryType } from './entries.ts';
import type { IndexName } from './indexes.ts';
import type { Hit, Range, Reader } from './reader.ts';
import { toViewKey, type View } from './view.ts';

/** One read: what was asked, what a change must touch to alter the answer, and the answer's hash. */
export interface Read {
  /** the question without its key and bounds, such as `list articles desc 20` */
  shape: string;
  /** what kind of change touches it: `get <type>`, `in <index>`, `view`, `passed` or `time` */
  scope: string;
  /** documentId, index key, name of a view, or an instant */
  key: string;
  /** bounds of the range that was asked for, as JSON; null where there are none */
  bounds: string | null;
  /** lowest and highest sort key whose change can alter the answer, both inclusive; null: open */
  low: string | null;
  high: string | null;
  /** of the answer */
  hash: string;
}

/** A view as it was computed. */
export interface ViewRecording {
  /** name and arguments, see `toViewKey` */
  key: string;
  hash: string;
  reads: readonly Read[];
}

/** Takes down a read. An answer that was given lately is given again. */
type NoteOnce = <Answer>(
  shape: string,
  key: string,
  bounds: string | null,
  ask: () => { answer: Answer; about: Pick<Read, 'scope' | 'low' | 'high'> },
) => Answer;

/** Answers that are kept, by the length of their JSON; one long text is not worth it. */
const recentCharacters = 1_000_000;

/** A reader for one page, and what it has read. */
export interface Recording {
  reader: Reader;
  /** grows as the page reads; the same question counts once */
  reads(): Read[];
}

/** Records what pages read from one state of the replica. Views are computed once. */
export interface Recorder {
  record(): Recording;
  /** Computes a view of which only the key is known. */
  computeView(key: string): void;
  /** Asks a recorded question again; not for views. @returns hash of today's answer */
  ask(read: Pick<Read, 'shape' | 'key' | 'bounds'>): string;
}

/**
 * @param reader a state of the replica that stays as it is while the recorder is used
 * @param views all views, so that one can be computed by its name
 * @param onView told each view once, as soon as it has been computed; what it reads itself is told before it
 */
export function createRecorder(
  reader: Reader,
  views: readonly View[],
  onView: (recording: ViewRecording) => void = () => undefined,
): Recorder {
  const byName = new Map(views.map((view) => [view.name, view]));
  const computed = new Map<string, { value: unknown; hash: string }>();
  // Pages that follow each other show the same neighbours, offices and pictures.
  const recent = new LRUCache<string, { answer: unknown; read: Read }>({
    maxSize: recentCharacters,
    maxEntrySize: recentCharacters / 250,
  });

  const compute = (view: View, args: readonly string[]): { value: unknown; hash: string } => {
    const key = toViewKey(view.name, args);
    const known = computed.get(key);
    if (known) return known;
    const recording = record();
    const value = deepFreeze(view.compute(recording.reader, ...args));
    const result = { value, hash: toHash(value) };
    computed.set(key, result);
    onView({ key, hash: result.hash, reads: recording.reads() });
    return result;
  };

  function record(): Recording {
    const reads = new Map<string, Read>();
    const noteAs = (question: string, read: Read): void => void reads.set(question, read);
    const note = (read: Read): void => {
      noteAs(toQuestion(read.shape, read.key, read.bounds), read);
    };
    const noteOnce: NoteOnce = (shape, key, bounds, ask) => {
      const question = toQuestion(shape, key, bounds);
      const known = recent.get(question);
      if (known) {
        noteAs(question, known.read);
        return known.answer as never;
      }
      const { answer, about } = ask();
      const text = toText(answer);
      const read = { shape, key, bounds, ...about, hash: toHashOf(text) };
      noteAs(question, read);
      recent.set(question, { answer: deepFreeze(answer), read }, { size: text.length + question.length });
      return answer;
    };
    const plain = { bounds: null, low: null, high: null };
    const recording: Reader = {
      get: (type, id, fields) =>
        noteOnce(`get ${type} ${fields.join(',')}`, id, null, () => {
          const answer = reader.get(type, id, fields);
          return { answer, about: { scope: toGetScope(type), low: null, high: null } };
        }),
      list: (index, key, range = {}) => {
        const { order = 'asc', limit } = range;
        const shape = `list ${index} ${order} ${limit === undefined ? '' : String(limit)}`.trimEnd();
        return noteOnce(shape, key, toBounds(range), () => {
          const answer = reader.list(index, key, range);
          return { answer, about: { scope: toIndexScope(index), ...toSpan(range, answer) } };
        });
      },
      count: (index, key, range = {}) =>
        noteOnce(`count ${index}`, key, toBounds(range), () => {
          const answer = reader.count(index, key, range);
          return { answer, about: { scope: toIndexScope(index), ...toSpan(range, []) } };
        }),
      lastOfEach: (index, key) =>
        noteOnce(`lastOfEach ${index}`, key, null, () => ({
          answer: reader.lastOfEach(index, key),
          about: { scope: toIndexScope(index), low: null, high: null },
        })),
      setting: (field) => {
        const answer = reader.setting(field);
        const scope = toGetScope('siteSetting');
        note({ ...plain, shape: `setting ${field}`, scope, key: '', hash: toHash(answer) });
        return answer;
      },
      asOf: () => {
        const answer = reader.asOf();
        note({ ...plain, shape: 'asOf', scope: 'time', key: '', hash: toHash(answer) });
        return answer;
      },
      hasPassed: (instant) => {
        const answer = reader.hasPassed(instant);
        note({ ...plain, shape: 'passed', scope: 'passed', key: instant, hash: toHash(answer) });
        return answer;
      },
      view: <Args extends readonly string[], Value>(view: View<Args, Value>, ...args: Args): Value => {
        const answer = compute(view, args);
        const key = toViewKey(view.name, args);
        note({ ...plain, shape: 'view', scope: 'view', key, hash: answer.hash });
        return answer.value as Value;
      },
    };
    return { reader: recording, reads: () => [...reads.values()] };
  }

  return {
    record,
    computeView: (key) => {
      const [name = '', ...args] = JSON.parse(key) as string[];
      const view = byName.get(name);
      if (!view) throw new Error(`There is no view ${name}`);
      compute(view, args);
    },
    ask: (read) => toHash(askAgain(reader, read)),
  };
}

/** Scope of the reads of an entry's fields. */
export const toGetScope = (type: EntryType): string => `get ${type}`;

/** Scope of the reads of an index. */
export const toIndexScope = (index: IndexName): string => `in ${index}`;

function askAgain(reader: Reader, { shape, key, bounds }: Pick<Read, 'shape' | 'key' | 'bounds'>): unknown {
  const [method = '', subject = '', first = '', second] = shape.split(' ');
  const range = bounds === null ? {} : (JSON.parse(bounds) as Range);
  switch (method) {
    case 'get':
      return reader.get(subject as EntryType, key, first.split(',') as never[]);
    case 'list': {
      const limit = second === undefined ? {} : { limit: Number(second) };
      return reader.list(subject as IndexName, key, { ...range, order: first as 'asc' | 'desc', ...limit });
    }
    case 'count':
      return reader.count(subject as IndexName, key, range);
    case 'lastOfEach':
      return reader.lastOfEach(subject as IndexName, key);
    case 'setting':
      return reader.setting(subject as Parameters<Reader['setting']>[0]);
    case 'passed':
      return reader.hasPassed(key);
    case 'asOf':
      return reader.asOf();
    default:
      throw new Error(`${shape} cannot be asked again`);
  }
}

function toBounds({ after, before }: Range): string | null {
  return after === undefined && before === undefined ? null : JSON.stringify({ after, before });
}

/** A list that has reached its limit does not depend on what lies beyond its last hit. */
function toSpan({ after, before, order, limit }: Range, hits: readonly Hit[]): Pick<Read, 'low' | 'high'> {
  const edge = limit !== undefined && hits.length === limit ? hits.at(-1)?.sort : undefined;
  const isDown = order === 'desc';
  return {
    low: (isDown ? edge : undefined) ?? after ?? null,
    high: (isDown ? undefined : edge) ?? before ?? null,
  };
}

const toQuestion = (shape: string, key: string, bounds: string | null): string =>
  `${shape} ${key} ${bounds ?? ''}`;

const toText = (answer: unknown): string => (answer === undefined ? 'nothing' : JSON.stringify(answer));

const toHashOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16);

const toHash = (answer: unknown): string => toHashOf(toText(answer));
