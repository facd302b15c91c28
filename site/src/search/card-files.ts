import { cardsInFile } from './format.ts';
import type { Get } from './look-up.ts';

/** Puts cards into files, `cardsInFile` in each. */
export interface CardFiles<Card> {
  add(card: Card): void;
  /** To be called once, after the last card. @returns the names of the files, in order */
  close(): string[];
}

/** @param keep keeps the content of a file, and names it */
export function openCardFiles<Card>(keep: (cards: readonly Card[]) => string): CardFiles<Card> {
  const names: string[] = [];
  let cards: Card[] = [];
  const closeFile = (): void => {
    if (cards.length > 0) names.push(keep(cards));
    cards = [];
  };
  return {
    add: (card) => {
      cards.push(card);
      if (cards.length === cardsInFile) closeFile();
    },
    close: () => {
      closeFile();
      return names;
    },
  };
}

/**
 * @param get gets a file of the index
 * @param files as `CardFiles` has named them
 * @throws Error where the files have no such card
 */
export async function readCard<Card>(get: Get, files: readonly string[], index: number): Promise<Card> {
  const cards = await get<Card[]>(files[Math.floor(index / cardsInFile)] ?? '');
  const card = cards[index % cardsInFile];
  if (!card) throw new Error(`The index has no card ${String(index)}`);
  return card;
}
