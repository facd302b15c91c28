import { t } from '../i18n/t.ts';
import { toNumberKey } from './number-key.ts';

/** A document number in a text. */
export interface Citation {
  /** see `toNumberKey` */
  key: string;
  /** calendar date that the text gives it, or null */
  date: string | null;
  /** where the number stands in the text */
  from: number;
  to: number;
}

/** Numbers of one text that are looked up; a longer list is a register of its own. */
const mostNumbers = 40;

const hyphen = '[-\u2010-\u2013]';
const and = '(?:&|&#x26;|&amp;)';
/** `CT/TW`, `CV/VPTU`, `BC/TU.CQ`: kind and body. A kind begins with a capital, which units of measure do not. */
const partyTail = `${hyphen}\\p{Lu}\\p{L}{0,5}/\\p{Lu}[\\p{L}\\p{N}]*(?:(?:\\.|${hyphen})\\p{Lu}[\\p{L}\\p{N}]*)*`;
/** `TT-BNV`, `QH14`, `TTLT-BNV&BTC`: kind and body, or two capitals. */
const stateTail = `/(?:\\p{Lu}[\\p{L}\\p{N}]*(?:${hyphen}\\p{Lu}(?:[\\p{L}\\p{N}.]|${and})*[\\p{L}\\p{N}])+|\\p{Lu}{2}[\\p{L}\\p{N}]*)`;
const numbers = new RegExp(
  `(?<![\\p{L}\\p{N}/.,\\u2010-\\u2013-])\\d{1,5}(?:${partyTail}|(?:/\\d{4})?${stateTail})(?![\\p{L}\\p{N}/])`,
  'gu',
);

/** What every such number holds; most texts have none, and are told by it at once. */
const trace = /\d(?:[-\u2010-\u2013]|\/(?:\d{4}\/)?)\p{Lu}/u;

const space = '(?:\\s|&#xA0;|&nbsp;)';
const spaced = (words: string): string => words.replaceAll(' ', `${space}+`);
/** `, ngay 15/5/2016` or `ngay 05 thang 3 nam 2020`, with marks */
const dateAfter = new RegExp(
  `^,?${space}*(?:(?:${spaced(t('citation.signed'))}|${spaced(t('citation.issued'))})${space}+)?` +
    `${spaced(t('citation.day'))}${space}+(\\d{1,2})(?:[/.-]|${space}+${spaced(t('citation.month'))}${space}+)` +
    `(\\d{1,2})(?:[/.-]|${space}+${spaced(t('citation.year'))}${space}+)(\\d{4})(?!\\d)`,
  'u',
);

/**
 * Finds document numbers in a text, each with the date that follows it. Years, dates and ratios are none: behind the
 * number stand letters, the first a capital.
 *
 * @param text NFC, plain or between the tags of a sanitised body
 */
export const findCitations = (text: string): Citation[] =>
  Array.from(text.matchAll(numbers), (match) => {
    const [number] = match;
    const to = match.index + number.length;
    return { key: toNumberKey(number), date: findDate(text.slice(to, to + 60)), from: match.index, to };
  });

function findDate(rest: string): string | null {
  const [, day = '', month = '', year = ''] = dateAfter.exec(rest) ?? [];
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Links with what they say, or single tags. */
const linksAndTags = /<a(?=[\s>])(?:"[^"]*"|[^">])*>[\s\S]*?<\/a>|<(?:"[^"]*"|[^">])*>/g;

/**
 * Writes the text of a body anew between its tags; links stay as they are.
 *
 * @param html from `sanitizeHtml`
 */
export function replaceCitations(
  html: string,
  replace: (citation: Citation, number: string) => string,
): string {
  if (!trace.test(html)) return html;
  const seen = new Set<string>();
  const write = (text: string): string => {
    let written = '';
    let end = 0;
    for (const citation of findCitations(text)) {
      if (!seen.has(citation.key) && seen.size >= mostNumbers) continue;
      seen.add(citation.key);
      const number = text.slice(citation.from, citation.to);
      written += text.slice(end, citation.from) + replace(citation, number);
      end = citation.to;
    }
    return written + text.slice(end);
  };
  let result = '';
  let end = 0;
  for (const match of html.matchAll(linksAndTags)) {
    result += write(html.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + write(html.slice(end));
}

/**
 * @param html from `sanitizeHtml`, or null
 * @returns what a body cites, each number and date once
 */
export function listCitations(html: string | null): Pick<Citation, 'key' | 'date'>[] {
  const found = new Map<string, Pick<Citation, 'key' | 'date'>>();
  replaceCitations(html ?? '', ({ key, date }, number) => {
    found.set(`${key}|${date ?? ''}`, { key, date });
    return number;
  });
  return [...found.values()];
}
