const seconds = 6;

/**
 * Moves a row of pictures on by itself and by buttons. The row scrolls without it. It stands still while the reader is
 * in it, out of sight, paused, and from the beginning where less motion is wanted.
 */
class SlideShow extends HTMLElement {
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  private readonly row = this.querySelector<HTMLElement>('.slides');
  private readonly keys = this.querySelector<HTMLElement>('.slide-keys');
  private isPlaying = !this.calm;
  private isInSight = false;

  connectedCallback(): void {
    const { row, keys } = this;
    if (row === null || keys === null) return;
    keys.hidden = row.scrollWidth <= row.clientWidth;
    if (keys.hidden) return;
    for (const button of keys.querySelectorAll('button')) {
      const { by } = button.dataset;
      button.addEventListener('click', () => {
        this.isPlaying = by === undefined && !this.isPlaying;
        if (by !== undefined) this.move(Number(by));
        this.say();
      });
    }
    new IntersectionObserver(([entry]) => {
      this.isInSight = entry?.isIntersecting === true;
    }).observe(row);
    setInterval(() => {
      if (this.isPlaying && this.isInSight && !this.matches(':hover, :focus-within')) this.move(1);
    }, seconds * 1000);
    this.say();
  }

  private say(): void {
    const button = this.keys?.querySelector<HTMLElement>('[data-pause]');
    if (button) button.textContent = button.dataset[this.isPlaying ? 'pause' : 'play'] ?? '';
  }

  /** One picture on or back; from the end to the beginning. */
  private move(by: number): void {
    const { row } = this;
    if (row === null) return;
    const step =
      (row.firstElementChild?.clientWidth ?? row.clientWidth) + parseFloat(getComputedStyle(row).columnGap);
    const end = row.scrollWidth - row.clientWidth;
    const isAtEdge = by > 0 ? row.scrollLeft >= end - 4 : row.scrollLeft <= 4;
    const left = isAtEdge ? (by > 0 ? 0 : end) : row.scrollLeft + by * step;
    row.scrollTo({ left, behavior: this.calm ? 'instant' : 'smooth' });
  }
}

customElements.define('slide-show', SlideShow);
