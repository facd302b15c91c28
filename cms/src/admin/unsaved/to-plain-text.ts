import { formatVietnamDate, formatVietnamDateTime } from '@portal/shared-types';
import { enumWords } from '../../i18n/enum-words.ts';
import { unsavedWords } from '../../i18n/unsaved-words.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Numbers and keys of machines, by which nobody knows anything. */
const ofMachines: ReadonlySet<string> = new Set(['id', 'documentId', '__temp_key__', '__component']);

/** @returns what a value of a form says, as text without any marking up */
export function toPlainText(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? unsavedWords.yes : unsavedWords.no;
  if (Array.isArray(value)) return joinLines(value.map(toPlainText));
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as Fields;
  if (Array.isArray(fields['connect'])) return textOfRelation(fields);
  if (typeof fields['mime'] === 'string') return toPlainText(fields['name']);
  return joinLines(
    Object.entries(fields)
      .filter(([name]) => !ofMachines.has(name))
      .map(([, part]) => toPlainText(part)),
  );
}

const words: ReadonlyMap<string, string> = new Map(Object.entries(enumWords));

/** What the editor writes begins with a block; elsewhere people may type signs like `<`. */
const startOfHtml = /^\s*<(?:p|h[1-6]|[uo]l|table|figure|blockquote|div|section|aside|hr)\b/i;

const joinLines = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');

function textOf(text: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return formatVietnamDateTime(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatVietnamDate(`${text}T00:00:00+07:00`);
  if (/^\d\d:\d\d:\d\d\.\d{3}$/.test(text)) return text.slice(0, 5);
  if (startOfHtml.test(text)) return textOfHtml(text);
  return words.get(text) ?? text;
}

function textOfRelation({ connect, disconnect }: Fields): string {
  const lines = (list: unknown, sign: string): string[] =>
    (Array.isArray(list) ? (list as readonly unknown[]) : []).map((item) => `${sign} ${nameOf(item)}`);
  return joinLines([...lines(connect, '+'), ...lines(disconnect, '−')]);
}

function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const { label, name, title, documentId } = item as Fields;
  const known = [label, name, title, documentId].find((text) => typeof text === 'string' && text !== '');
  return typeof known === 'string' ? known : '';
}

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }),
);

/** For the eye alone: the result is text and is shown as text, so nothing has to be safe in it. */
const textOfHtml = (html: string): string =>
  html
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/gi, `[${unsavedWords.picture}: $1]\n`)
    .replace(/<(?:br|\/(?:p|li|h[1-6]|tr|blockquote|figcaption))\b[^>]*>/gi, '\n')
    .replace(/<\/t[dh]>/gi, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#39|\w+);/g, (whole, name: string) => signs.get(name) ?? whole)
    .replace(/\n{2,}/g, '\n')
    .trim();
