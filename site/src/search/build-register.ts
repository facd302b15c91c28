import { openCardFiles } from './card-files.ts';
import { type RegisterCard, type RegisterFile, registerStatuses } from './format.ts';
import type { Filing, RegisterEntry } from './read-register.ts';
import { toEntryKey } from './to-entry-key.ts';

/**
 * Builds the register of documents.
 *
 * @param entries the oldest first
 * @param add keeps the content of a file, and names it
 * @returns the name of its file, or null without documents
 */
export function buildRegister(
  entries: Iterable<RegisterEntry>,
  add: (content: unknown) => string,
): string | null {
  const [types, bodies, subjects] = [openFilings(), openFilings(), openFilings()];
  const register: RegisterFile = {
    types: types.all,
    bodies: bodies.all,
    subjects: subjects.all,
    days: [],
    typeOf: [],
    bodyOf: [],
    subjectsOf: [],
    statuses: '',
    numbers: [],
    cards: [],
    keys: '',
  };
  let keys = '';
  let day = 0;
  const cards = openCardFiles<RegisterCard>(add);
  for (const { id, number, issuedAt, status, type, body, subjects: filed, card } of entries) {
    const before = day;
    day = Date.parse(issuedAt) / 86_400_000;
    register.days.push(day - before);
    register.typeOf.push(types.placeOf(type));
    register.bodyOf.push(bodies.placeOf(body));
    register.subjectsOf.push(filed.map(subjects.placeOf));
    register.statuses += String.fromCharCode(97 + registerStatuses.indexOf(status));
    register.numbers.push(number ?? '');
    keys += toEntryKey({ type: 'document', id });
    cards.add(card);
  }
  if (register.days.length === 0) return null;
  register.cards = cards.close();
  register.keys = add(keys);
  return add(register);
}

/** Numbers filings in the order in which they come. */
function openFilings(): { all: RegisterFile['types']; placeOf: (filing: Filing | undefined) => number } {
  const all: RegisterFile['types'] = [];
  const places = new Map<string, number>();
  return {
    all,
    placeOf: (filing) => {
      if (filing === undefined) return -1;
      const [slug, name] = filing;
      const known = places.get(slug) ?? all.push([slug, name]) - 1;
      places.set(slug, known);
      return known;
    },
  };
}
