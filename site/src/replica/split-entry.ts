import { toCanonicalJson } from './canonical-json.ts';

/** Texts of more characters are kept apart, so that reading a headline does not parse the body below it. */
const longText = 600;

/** An entry as it is stored. */
export interface StoredEntry {
  /** all fields but the long texts, as canonical JSON */
  json: string;
  /** the long texts by field, as canonical JSON; null where there are none */
  texts: string | null;
}

/** Takes an entry apart for storing. */
export function splitEntry(entry: object): StoredEntry {
  const fields = Object.entries(entry) as [string, unknown][];
  const isLong = ([, value]: [string, unknown]): boolean =>
    typeof value === 'string' && value.length > longText;
  const long = fields.filter(isLong);
  if (long.length === 0) return { json: toCanonicalJson(entry), texts: null };
  const rest = fields.filter((field) => !isLong(field));
  return {
    json: toCanonicalJson(Object.fromEntries(rest)),
    texts: toCanonicalJson(Object.fromEntries(long)),
  };
}

/** @returns the entry that was taken apart */
export const joinEntry = ({ json, texts }: StoredEntry): object =>
  addTexts(JSON.parse(json) as object, texts);

/** @param rest the entry without its long texts  @param texts see `StoredEntry`  @returns the entry */
export const addTexts = (rest: object, texts: string | null): object =>
  texts === null ? rest : { ...rest, ...(JSON.parse(texts) as object) };
