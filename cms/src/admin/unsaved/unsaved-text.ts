/** Values of a form by field, as the content manager holds them. */
export type FormValues = Readonly<Record<string, unknown>>;

/** What was typed into a form and not saved. */
export interface UnsavedText {
  readonly keptAt: number;
  /** the mark of the save on which the form was opened */
  readonly mark: string;
  readonly fields: Readonly<Record<string, KeptField>>;
}

interface KeptField {
  readonly typed: unknown;
  /** tells whether the stored value is another one since; the value itself would take the room twice */
  readonly openedAs: string;
}

const markField = 'saveMark';

/** @returns the fields that differ from those with which the form was opened */
export function collectUnsaved(opened: FormValues, typed: FormValues, keptAt: number): UnsavedText {
  const changed = Object.keys(typed).filter(
    (name) => name !== markField && !isSameValue(opened[name], typed[name]),
  );
  return {
    keptAt,
    mark: markOf(opened),
    fields: Object.fromEntries(
      changed.map((name) => [name, { typed: typed[name] ?? null, openedAs: fingerprint(opened[name]) }]),
    ),
  };
}

/** A field that was typed and not saved, beside what is stored. */
export interface Difference {
  readonly name: string;
  readonly stored: unknown;
  readonly typed: unknown;
  /** whether somebody has saved another value since */
  readonly isContested: boolean;
}

/**
 * @param stored the values of the form as it is opened now
 * @param hasField which fields the form has today
 * @returns what of the kept text is not stored, in the order of the form's values
 */
export function findDifferences(
  { fields }: UnsavedText,
  stored: FormValues,
  hasField: (name: string) => boolean,
): Difference[] {
  return Object.entries(fields).flatMap(([name, { typed, openedAs }]) => {
    const now = stored[name];
    if (name === markField || !hasField(name) || !isSameKind(now, typed) || isSameValue(now, typed))
      return [];
    return [{ name, stored: now, typed, isContested: fingerprint(now) !== openedAs }];
  });
}

/**
 * @param differences those to take back
 * @returns the values with which the form goes on; they bear the mark of the stored ones
 */
export function takeBack(
  kept: UnsavedText,
  stored: FormValues,
  differences: readonly Difference[],
): FormValues {
  // Rows of components may be others since; the server refuses a row that is not the entry's.
  const prepare = kept.mark === markOf(stored) ? (value: unknown) => value : withoutRowIds;
  return { ...stored, ...Object.fromEntries(differences.map(({ name, typed }) => [name, prepare(typed)])) };
}

const markOf = (values: FormValues): string => {
  const mark = values[markField];
  return typeof mark === 'string' ? mark : '';
};

const isRecord = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Files and linked entries are known by their ids; the parts of an entry get new ones. */
function withoutRowIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRowIds);
  if (!isRecord(value) || 'documentId' in value || 'apiData' in value) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, part]) => [name, withoutRowIds(part)]),
  );
}

/** An empty field is null or absent, and rows are numbered anew by each form. */
function toComparable(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(toComparable);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => name !== '__temp_key__' && part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, toComparable(part)]),
  );
}

const toKey = (value: unknown): string => JSON.stringify(toComparable(value));

const isSameValue = (one: unknown, other: unknown): boolean => toKey(one) === toKey(other);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** What an earlier version of the form has kept may not fit into this one. */
const isSameKind = (now: unknown, typed: unknown): boolean =>
  (now ?? null) === null || typed === null || kindOf(now) === kindOf(typed);

/** FNV-1a over the code units, and the length; a chance likeness only ticks a box that would not be ticked. */
function fingerprint(value: unknown): string {
  const key = toKey(value);
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${String(key.length)}`;
}

/** @returns the text that was kept, or null when it is none: the browser's store is no safe place */
export function parseUnsaved(json: string): UnsavedText | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const { keptAt, mark, fields } = value;
  if (typeof keptAt !== 'number' || !Number.isFinite(keptAt) || typeof mark !== 'string') return null;
  if (!isRecord(fields)) return null;
  const kept = Object.entries(fields).flatMap(([name, field]) =>
    isRecord(field) && 'typed' in field && typeof field['openedAs'] === 'string'
      ? [[name, { typed: field['typed'], openedAs: field['openedAs'] }] as const]
      : [],
  );
  return { keptAt, mark, fields: Object.fromEntries(kept) };
}
