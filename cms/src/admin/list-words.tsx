import { formatVietnamDate, formatVietnamDateTime } from '@portal/shared-types';
import { InputRenderer } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { enumWords } from '../i18n/enum-words.ts';
import { PanelText } from './panel-text.tsx';

interface Header {
  readonly name: string;
  readonly attribute: { readonly type: string };
  readonly cellFormatter?: unknown;
}

interface Filter {
  readonly name: string;
  readonly type: string;
  readonly input?: unknown;
}

type Row = Readonly<Record<string, unknown>>;

/** How the cells of a list show values of some types; all others are left to the content manager. */
const formats: Readonly<Record<string, (value: string) => string>> = {
  enumeration: (value) => (enumWords as Readonly<Record<string, string>>)[value] ?? value,
  date: (value) => formatVietnamDate(`${value}T00:00:00+07:00`),
  datetime: formatVietnamDateTime,
  time: (value) => value.slice(0, 5),
};

/** Columns of a list show the words of enumerations, and dates in the short way. */
export function showColumnWords<T extends { displayedHeaders: readonly Header[] }>(table: T): T {
  const displayedHeaders = table.displayedHeaders.map((header) => {
    const format = formats[header.attribute.type];
    if (format === undefined || header.cellFormatter !== undefined) return header;
    const cellFormatter = (row: Row): ReactNode => {
      const value = row[header.name];
      return <PanelText>{typeof value === 'string' && value !== '' ? format(value) : '-'}</PanelText>;
    };
    return { ...header, cellFormatter };
  });
  return { ...table, displayedHeaders };
}

/** Numbers of the database, by which no editor looks for anything. */
const ofMachines: ReadonlySet<string> = new Set(['id', 'documentId']);

/** The tag of an active filter shows the word only where the filter brings an input of its own. */
export function showFilterWords<T extends { displayedFilters: readonly Filter[] }>(list: T): T {
  const displayedFilters = list.displayedFilters
    .filter(({ name }) => !ofMachines.has(name))
    .map((filter) =>
      filter.type === 'enumeration' && filter.input === undefined
        ? { ...filter, input: InputRenderer }
        : filter,
    );
  return { ...list, displayedFilters };
}
