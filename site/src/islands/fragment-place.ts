/** How far below the screen a place may be when its fragment is fetched. */
const nearness = '600px 0px';

/**
 * The place of a part that many pages show and that changes often. What stands in it is a plain link, which gives way to
 * the part once that and its styles are there; it stays where the part cannot be had. Styles keep the space until then.
 */
class FragmentPlace extends HTMLElement {
  connectedCallback(): void {
    const { from, when } = this.dataset;
    // A preview stands elsewhere, where there are no parts; see its ribbon in scripts/publisher/preview-page.ts.
    if (from === undefined || document.getElementById('preview-ribbon') !== null) return;
    if (when !== 'near') {
      void this.fill(from);
      return;
    }
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        void this.fill(from).then(() => {
          this.giveBackSpace();
        });
      },
      { rootMargin: nearness },
    );
    watch.observe(this);
  }

  private async fill(from: string): Promise<void> {
    try {
      const response = await fetch(from);
      if (!response.ok) throw new Error(String(response.status));
      const part = new DOMParser().parseFromString(await response.text(), 'text/html');
      await Promise.all(Array.from(part.querySelectorAll<HTMLLinkElement>('[rel=stylesheet]'), addStyles));
      // Who stands on the link already must not lose the place.
      if (!this.contains(document.activeElement)) this.replaceChildren(...part.body.childNodes);
    } catch {
      // The link stays.
    }
  }

  /**
   * Where less came than space was kept for, so much of the rest goes as is below the screen, where nobody sees it go; at
   * once, and whenever the reader moves, until none is left.
   */
  private giveBackSpace(): void {
    const trim = (): void => {
      const inSight = Math.max(0, Math.ceil(window.innerHeight - this.getBoundingClientRect().top));
      if (inSight < this.offsetHeight) this.style.minBlockSize = `${String(inSight)}px`;
      if (inSight === 0) window.removeEventListener('scroll', trim);
    };
    window.addEventListener('scroll', trim, { passive: true });
    trim();
  }
}

/** Puts a style sheet into this page unless it is there; throws where it cannot be had. */
async function addStyles(link: HTMLLinkElement): Promise<void> {
  if (document.querySelector(`link[href="${link.getAttribute('href') ?? ''}"]`)) return;
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

customElements.define('fragment-place', FragmentPlace);
