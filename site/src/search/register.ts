import { readCard } from './card-files.ts';
import { type RegisterCard, type RegisterFile, type RegisterStatus, registerStatuses } from './format.ts';
import { openIndexFiles } from './index-files.ts';
import { findKeys, toDates } from './segment.ts';
import { toTerms } from './terms.ts';

/** What a reader has chosen; '' where that is left open. */
export interface WantedDocuments {
  /** slugs */
  type: string;
  body: string;
  subject: string;
  /** four digits */
  year: string;
  status: string;
  /** as typed */
  number: string;
}

export interface RegisterRow extends RegisterCard {
  /** '' without one */
  number: string;
  /** calendar date */
  issuedAt: string;
  status: RegisterStatus;
  type: string | undefined;
  body: string | undefined;
}

export interface FoundDocuments {
  /** false while there is no index that may be used */
  isReady: boolean;
  total: number;
  /** @returns the next rows, newest first */
  read: (from: number, count: number) => Promise<RegisterRow[]>;
}

/**
 * Opens the register of documents.
 *
 * @param load gets what stands at a site path
 * @param now ms
 */
export function openRegister(
  load: (path: string) => Promise<unknown>,
  now: () => number = Date.now,
): (wanted: WantedDocuments) => Promise<FoundDocuments> {
  const { getRoot, get } = openIndexFiles(load, now);
  return async (wanted) => {
    const root = await getRoot();
    const { keys } = root.gone;
    if (!root.register || keys === null) return { isReady: false, total: 0, read: () => Promise.resolve([]) };
    const register = await get<RegisterFile>(root.register);
    const gone = keys.length === 0 ? new Set<number>() : findKeys(await get<string>(register.keys), keys);
    const dates = toDates(register.days);
    const shown = findDocuments(register, dates, wanted).filter((index) => !gone.has(index));
    return {
      isReady: true,
      total: shown.length,
      read: (from, count) =>
        Promise.all(
          shown.slice(from, from + count).map(async (index): Promise<RegisterRow> => {
            const card = await readCard<RegisterCard>(get, register.cards, index);
            return {
              ...card,
              number: register.numbers[index] ?? '',
              issuedAt: dates[index] ?? '',
              status: statusOf(register, index),
              type: register.types[register.typeOf[index] ?? -1]?.[1],
              body: register.bodies[register.bodyOf[index] ?? -1]?.[1],
            };
          }),
        ),
    };
  };
}

/** @returns the numbers of the documents that are wanted, newest first */
function findDocuments(register: RegisterFile, dates: readonly string[], wanted: WantedDocuments): number[] {
  const placeIn = (all: RegisterFile['types'], slug: string): number =>
    all.findIndex(([one]) => one === slug);
  const type = placeIn(register.types, wanted.type);
  const body = placeIn(register.bodies, wanted.body);
  const subject = placeIn(register.subjects, wanted.subject);
  const typed = toTerms(wanted.number).map(({ folded }) => folded);
  const fits = (index: number): boolean =>
    (wanted.type === '' || (type >= 0 && register.typeOf[index] === type)) &&
    (wanted.body === '' || (body >= 0 && register.bodyOf[index] === body)) &&
    (wanted.subject === '' || (subject >= 0 && register.subjectsOf[index]?.includes(subject) === true)) &&
    (wanted.year === '' || dates[index]?.startsWith(wanted.year) === true) &&
    (wanted.status === '' || statusOf(register, index) === wanted.status) &&
    (typed.length === 0 || beginsIn(register.numbers[index] ?? '', typed.join('')));
  return dates.flatMap((_, index) => (fits(index) ? [index] : [])).reverse();
}

const statusOf = ({ statuses }: RegisterFile, index: number): RegisterStatus =>
  registerStatuses[statuses.charCodeAt(index) - 97] ?? 'inForce';

/** Whether some part of a number begins as it was typed: `ct/tw` is in `05-CT/TW`, and so are `05ct` and `5-ct`. */
function beginsIn(number: string, typed: string): boolean {
  const terms = toTerms(number).map(({ folded }) => folded);
  return terms.some((_, at) => terms.slice(at).join('').startsWith(typed));
}
