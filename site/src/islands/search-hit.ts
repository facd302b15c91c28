import { toExcerpt, toPieces } from '../search/excerpt.ts';
import type { Hit } from '../search/search.ts';
import { makeElement as make } from './make-element.ts';

/**
 * @param type what its type is called
 * @param typed what was searched for, marked in title and excerpt
 * @returns an item of the list of results; what comes from content is set as text
 */
export function buildHit(
  { path, title, note, date, category, text }: Hit,
  type: string,
  typed: string,
): HTMLElement {
  const link = make('a', { class: 'headline', href: path }, toMarked(title, typed));
  const day = date.split('-').reverse().join('/');
  const facts = [category, note, day].filter(Boolean).map((fact) => ` · ${fact ?? ''}`);
  return make('li', {}, [
    make('h2', {}, [link]),
    make('p', { class: 'search-facts' }, [make('b', {}, [type]), ...facts]),
    ...(text === '' ? [] : [make('p', { class: 'search-excerpt' }, toMarked(toExcerpt(text, typed), typed))]),
  ]);
}

const toMarked = (text: string, typed: string): (Node | string)[] =>
  toPieces(text, typed).map((piece) => (piece.isHit ? make('mark', {}, [piece.text]) : piece.text));
