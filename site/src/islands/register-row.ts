import { documentTones } from '../components/document/document-tones.ts';
import type { RegisterRow } from '../search/register.ts';
import { makeElement as make } from './make-element.ts';

/** Words that the page has and its script has not. */
export interface RegisterWords {
  noNumber: string;
  /** of the columns, in their order */
  headings: readonly string[];
  statuses: ReadonlyMap<string, string>;
}

/** @returns a row as `DocumentTable.astro` makes it */
export function buildRow(row: RegisterRow, words: RegisterWords): HTMLTableRowElement {
  const cell = (column: number, child: Node | string | undefined): HTMLTableCellElement =>
    make(
      'td',
      {
        role: 'cell',
        'data-label': words.headings[column] ?? '',
        ...(child === undefined ? { class: 'none' } : {}),
      },
      [child ?? '–'],
    );
  const { number, type, path, abstract, issuedAt, body, status, file } = row;
  const day = make('time', { datetime: issuedAt }, [issuedAt.split('-').reverse().join('/')]);
  const tone = `mark mark-${documentTones[status]}`;
  const link =
    file &&
    make('a', { class: 'link -my-1 inline-block py-1', href: file.path }, [
      file.type,
      make('span', { class: 'sr-only' }, [` ${file.title}`]),
    ]);
  const files = cell(5, link ?? undefined);
  if (file) files.append(make('span', { class: 'type' }, [file.size]));
  return make('tr', { role: 'row' }, [
    make('th', { scope: 'row', role: 'rowheader' }, [
      make('span', { class: 'font-bold' }, [number === '' ? words.noNumber : number]),
      ...(type === undefined ? [] : [make('span', { class: 'type' }, [type])]),
    ]),
    cell(1, day),
    make('td', { role: 'cell', class: 'wide' }, [
      make('a', { class: 'headline line-clamp-5', href: path }, [abstract]),
    ]),
    cell(3, body),
    cell(4, make('span', { class: tone }, [words.statuses.get(status) ?? ''])),
    files,
  ]);
}
