import type { ScriptVector } from '@portal/shared-types/testing/script-vectors';

/** What a field gets: whatever fits, then what looks more like what it is for, then nothing hostile. */
export const shapes = ['as it is', 'as an address', 'not at all'] as const;
export type Shape = (typeof shapes)[number];

/** A text for a field. */
export interface HostileTexts {
  /**
   * @param turn takes the next vectors; all of them are taken after `turns(maxLength)`
   * @returns undefined where no vector fits
   */
  pick(shape: Shape, maxLength: number, turn: number): string | undefined;
  /**
   * Bodies mix few vectors, because one may hide the next; the order changes from turn to turn. Where pictures without
   * words are refused, they get words.
   */
  pickBody(shape: Shape, turn: number): string | undefined;
  /** @returns how many turns it takes until a field of this length has had every vector that fits */
  turns(maxLength: number): number;
}

const perBody = 4;
const address = (text: string): string => `https://portal.example/?${text.replaceAll(/\s/g, '/')}`;
/** Keeps the end of a text from looking like the ending of a file's name. */
const end = ' ạ';

export function createHostileTexts(vectors: readonly ScriptVector[]): HostileTexts {
  const known = new Map<string, readonly string[]>();
  const packsOf = (shape: Shape, maxLength: number): readonly string[] => {
    const key = `${shape} ${String(maxLength)}`;
    const packs = known.get(key) ?? pack(shape, maxLength, vectors);
    known.set(key, packs);
    return packs;
  };
  const at = (packs: readonly string[], turn: number): string | undefined => packs[turn % packs.length];
  return {
    pick: (shape, maxLength, turn) => at(packsOf(shape, maxLength), turn),
    pickBody: (shape, turn) => {
      if (shape === 'not at all') return undefined;
      const texts = Array.from({ length: perBody }, (_, place) => {
        const index = (turn * perBody + ((place + turn) % perBody)) % vectors.length;
        const text = vectors[index]?.text ?? '';
        return shape === 'as it is'
          ? text
          : text.replaceAll(/<img\b/gi, (tag) => `${tag} alt="Ảnh hội nghị"`);
      });
      // What follows may be swallowed by what stands before it, and a body must not be empty.
      return `<p>Đoạn văn</p>\n${texts.join('\n')}`;
    },
    turns: (maxLength) => packsOf('as it is', maxLength).length,
  };
}

function pack(shape: Shape, maxLength: number, vectors: readonly ScriptVector[]): readonly string[] {
  if (shape === 'not at all') return [];
  if (shape === 'as an address')
    return vectors.map(({ text }) => address(text)).filter(({ length }) => length <= maxLength);
  const packs: string[] = [];
  for (const { text } of vectors) {
    if (text.length + end.length > maxLength) continue;
    const last = packs.at(-1);
    if (last !== undefined && `${last} ${text}${end}`.length <= maxLength)
      packs[packs.length - 1] = `${last} ${text}`;
    else packs.push(text);
  }
  return packs.map((text) => text + end);
}
