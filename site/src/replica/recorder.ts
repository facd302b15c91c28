import { hash } from 'node:crypto';

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
    const note = (read: Read): void => void reads.set(`${read.shape} ${read.key} ${read.bounds ?? ''}`, read);
    const plain = { bounds: null, low: null, high: null };
    const recording: Reader = {
      get: (type, id, fields) => {
        const answer = reader.get(type, id, fields);
        const shape = `get ${type} ${fields.join(',')}`;
        note({ ...plain, shape, scope: toGetScope(type), key: id, hash: toHash(answer) });
        return answer;
      },
      list: (index, key, range = {}) => {
        const hits = reader.list(index, key, range);
        const { order = 'asc', limit } = range;
        const shape = `list ${index} ${order} ${limit === undefined ? '' : String(limit)}`.trimEnd();
        const read = { shape, scope: toIndexScope(index), key, bounds: toBounds(range), hash: toHash(hits) };
        note({ ...read, ...toSpan(range, hits) });
        return hits;
      },
      count: (index, key, range = {}) => {
        const answer = reader.count(index, key, range);
        const read = { shape: `count ${index}`, scope: toIndexScope(index), key, bounds: toBounds(range) };
        note({ ...read, ...toSpan(range, []), hash: toHash(answer) });
        return answer;
      },
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

const toHash = (answer: unknown): string =>
  hash('sha256', answer === undefined ? 'nothing' : JSON.stringify(answer), 'base64url').slice(0, 16);
