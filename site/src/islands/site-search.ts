import type { SearchType } from '../search/format.ts';
import { type Found, type Hit, openSearch } from '../search/search.ts';
import { fillFromAddress, followForm, keepAddress, readChosen } from './chosen-form.ts';
import { findIn } from './find-in.ts';
import { loadJson } from './load-json.ts';
import { buildHit } from './search-hit.ts';

const hitsAtOnce = 10;

/**
 * The search page: results while one types, filters, address that can be shared. Everything that it says is in its
 * `data-…`; what it shows of the content is set as text.
 */
class SiteSearch extends HTMLElement {
  private search = openSearch(loadJson);
  private turn = 0;
  private found: Found | undefined;
  private shown = 0;

  private form = findIn(this, 'form', HTMLFormElement);
  private field = findIn(this, '[name="q"]', HTMLInputElement);
  private status = findIn(this, '[role="status"]', HTMLElement);
  private list = findIn(this, 'ol', HTMLElement);
  private more = findIn(this, '[data-more]', HTMLElement);
  private again = findIn(this, '[data-again]', HTMLElement);
  private hints = findIn(this, '[data-hints]', HTMLElement);
  private forgetTyping = followForm(this.form, () => void this.run());

  connectedCallback(): void {
    fillFromAddress(this.form, (name, value) => {
      if (name === 'nam') this.offerYears([value]);
    });
    this.more.addEventListener('click', () => void this.showMore());
    this.again.addEventListener('click', () => {
      this.field.focus();
      void this.run();
    });
    this.addEventListener('keydown', (event) => {
      this.walk(event);
    });
    if (this.field.value === '') {
      this.field.focus();
      // What every search needs is there when the first letters are.
      void this.search({ text: '' }).catch(() => undefined);
    } else void this.run();
  }

  private choice(name: string): string | undefined {
    const value = new FormData(this.form).get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  private async run(): Promise<void> {
    this.forgetTyping();
    const turn = (this.turn += 1);
    const text = this.field.value.trim();
    keepAddress(readChosen(this.form));
    if (text.length < 2) {
      this.clear(text === '' ? '' : this.dataset['short'], true);
      return;
    }
    const late = window.setTimeout(() => {
      this.status.textContent = this.dataset['loading'] ?? '';
    }, 300);
    try {
      const found = await this.search({
        text: this.field.value,
        type: this.choice('loai') as SearchType | undefined,
        category: this.choice('muc'),
        year: this.choice('nam'),
        sort: this.choice('xep') === 'date' ? 'date' : undefined,
      });
      const hits = await found.read(0, hitsAtOnce);
      if (turn !== this.turn) return;
      if (!found.isReady) {
        this.clear(this.dataset['unready'], true);
        this.again.hidden = false;
        return;
      }
      const says = found.total === 0 ? 'none' : found.isPartial ? 'partial' : 'count';
      this.offerYears(found.years);
      const words = (this.dataset[says] ?? '')
        .replace('%n', found.total.toLocaleString('vi'))
        .replace('%text', () => text);
      this.clear(words, found.total === 0);
      this.found = found;
      this.addHits(hits);
    } catch {
      if (turn !== this.turn) return;
      // What the next try needs may have moved: begin from the root.
      this.search = openSearch(loadJson);
      this.clear(this.dataset['failed'], true);
      this.again.hidden = false;
    } finally {
      clearTimeout(late);
    }
  }

  private clear(says: string | undefined, withHints: boolean): void {
    this.status.textContent = says ?? '';
    this.list.replaceChildren();
    this.shown = 0;
    this.found = undefined;
    this.more.hidden = true;
    this.again.hidden = true;
    this.hints.hidden = !withHints;
  }

  private async showMore(): Promise<void> {
    const { found, shown } = this;
    if (found === undefined) return;
    try {
      const hits = await found.read(shown, hitsAtOnce);
      if (found !== this.found || shown !== this.shown) return;
      this.addHits(hits);
      this.list.children[shown]?.querySelector('a')?.focus();
    } catch {
      this.status.textContent = this.dataset['failed'] ?? '';
    }
  }

  private addHits(hits: readonly Hit[]): void {
    const typed = this.field.value;
    for (const hit of hits) {
      const type = this.form.querySelector(`option[value="${hit.type}"]`)?.textContent ?? '';
      this.list.append(buildHit(hit, type, typed));
    }
    this.shown += hits.length;
    this.more.hidden = this.shown >= (this.found?.total ?? 0);
  }

  private offerYears(years: readonly string[]): void {
    const select = findIn(this, '[name="nam"]', HTMLSelectElement);
    const { value } = select;
    const all = [...new Set([...years, ...(value === '' ? [] : [value])])].sort().reverse();
    const [first] = select.options;
    select.replaceChildren(...(first ? [first] : []), ...all.map((year) => new Option(year, year)));
    select.value = value;
  }

  /** Arrow keys go from the field through the results and back, Escape returns to the field. */
  private walk(event: KeyboardEvent): void {
    const { key, target } = event;
    const links = [...this.list.querySelectorAll('a')];
    const at = links.findIndex((link) => link === target);
    if (at === -1 && target !== this.field) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === 'Escape' && at !== -1) this.field.focus();
    else if (step !== undefined) (at + step < 0 ? this.field : (links[at + step] ?? links[at]))?.focus();
    else return;
    event.preventDefault();
  }
}

customElements.define('site-search', SiteSearch);
