import { type FoundDocuments, openRegister, type WantedDocuments } from '../search/register.ts';
import { fillFromAddress, followForm, keepAddress, readChosen } from './chosen-form.ts';
import { findIn } from './find-in.ts';
import { loadJson } from './load-json.ts';
import { buildRow, type RegisterWords } from './register-row.ts';

const rowsAtOnce = 20;

/**
 * The register of documents: its table shows what is chosen above it, and an address of its own can be shared. Where
 * nothing is chosen, the rows stand there with which the page came.
 */
class DocumentRegister extends HTMLElement {
  private search = openRegister(loadJson);
  private turn = 0;
  private found: FoundDocuments | undefined;
  private shown = 0;

  private form = findIn(this, 'form', HTMLFormElement);
  private status = findIn(this, '[role="status"]', HTMLElement);
  private rows = findIn(this, 'tbody', HTMLElement);
  private more = findIn(this, '[data-more]', HTMLElement);
  private plainRows = [...this.rows.children];
  private forgetTyping = followForm(this.form, () => void this.run());

  connectedCallback(): void {
    fillFromAddress(this.form);
    // The fields are empty a moment after the event.
    this.form.addEventListener('reset', () => setTimeout(() => void this.run()));
    this.more.addEventListener('click', () => void this.showMore());
    if (this.chosen.size > 0) void this.run();
  }

  private get chosen(): Map<string, string> {
    return new Map(readChosen(this.form).map(([name, value]) => [name, value.trim()]));
  }

  private get wanted(): WantedDocuments {
    const { chosen } = this;
    const choice = (name: string): string => chosen.get(name) ?? '';
    return {
      type: choice('loai'),
      body: choice('co-quan'),
      subject: choice('linh-vuc'),
      year: choice('nam'),
      status: choice('tinh-trang'),
      number: choice('so'),
    };
  }

  private async run(): Promise<void> {
    this.forgetTyping();
    const turn = (this.turn += 1);
    if (keepAddress(this.chosen) === '') {
      this.show('', this.plainRows);
      return;
    }
    const late = window.setTimeout(() => {
      this.status.textContent = this.dataset['loading'] ?? '';
    }, 300);
    try {
      const found = await this.search(this.wanted);
      const rows = await this.readRows(found, 0);
      if (turn !== this.turn) return;
      const says = found.isReady ? (found.total === 0 ? 'none' : 'count') : 'unready';
      const words = (this.dataset[says] ?? '').replace('%n', found.total.toLocaleString('vi'));
      this.show(words, found.isReady ? rows : this.plainRows);
      this.found = found;
      this.count(rows.length);
    } catch {
      if (turn !== this.turn) return;
      // What the next try needs may have moved: begin from the root.
      this.search = openRegister(loadJson);
      this.show(this.dataset['failed'] ?? '', this.plainRows);
    } finally {
      clearTimeout(late);
    }
  }

  private show(says: string, rows: readonly Element[]): void {
    this.status.textContent = says;
    this.rows.replaceChildren(...rows);
    this.found = undefined;
    this.shown = 0;
    this.more.hidden = true;
  }

  private async showMore(): Promise<void> {
    const { found, shown } = this;
    if (found === undefined) return;
    try {
      const rows = await this.readRows(found, shown);
      if (found !== this.found || shown !== this.shown) return;
      this.rows.append(...rows);
      this.count(rows.length);
      rows[0]?.querySelector('a')?.focus();
    } catch {
      this.status.textContent = this.dataset['failed'] ?? '';
    }
  }

  private count(more: number): void {
    this.shown += more;
    this.more.hidden = this.shown >= (this.found?.total ?? 0);
  }

  private async readRows(found: FoundDocuments, from: number): Promise<Element[]> {
    const { words } = this;
    return (await found.read(from, rowsAtOnce)).map((row) => buildRow(row, words));
  }

  private get words(): RegisterWords {
    const options = this.form.querySelectorAll<HTMLOptionElement>('[name="tinh-trang"] option');
    return {
      noNumber: this.dataset['number'] ?? '',
      headings: [...this.querySelectorAll('thead th')].map(({ textContent }) => textContent.trim()),
      statuses: new Map([...options].map(({ value, text }) => [value, text])),
    };
  }
}

customElements.define('document-register', DocumentRegister);
