import { t } from '../../i18n/t.ts';

/** A whole tag; quoted values may hold `<` and `>`. */
const tags = /<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g;

const emptyHeadings = /<(h[2-4])>(?:\s|&nbsp;|&#xA0;|<br>)*<\/\1>/g;

/** A caption whose picture could not be shown says nothing. */
const bareFigures = /<figure(?:\s[^>]*)?>(?:(?!<\/figure>|<img|<table|<blockquote)[\s\S])*<\/figure>/g;

/**
 * Makes a stored body fit for a page: tables stand in a frame that scrolls and takes the keyboard's focus; headings
 * without text and figures without content are left out.
 *
 * @param html from `sanitizeHtml`, its pictures rendered: canonical, every tag closed
 */
export function toProse(html: string): string {
  const told = html.replace(bareFigures, '').replace(emptyHeadings, '');
  // Most texts have no table, and need not be read tag by tag.
  return told.includes('<table') ? frameTables(told) : told;
}

function frameTables(html: string): string {
  let depth = 0;
  let tables = 0;
  return html.replace(tags, (tag, name: string) => {
    if (name !== 'table') return tag;
    if (!tag.startsWith('</')) return depth++ === 0 ? openFrame(++tables) + tag : tag;
    return --depth === 0 ? `${tag}</div>` : tag;
  });
}

const openFrame = (n: number): string =>
  `<div class="table-frame" role="region" tabindex="0" aria-label="${t('article.table', { n })}">`;
