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

  /** Where less came than space was kept for, it goes once the place is below the screen, so that nobody sees it go. */
  private giveBackSpace(): void {
    const watch = new IntersectionObserver(() => {
      if (this.getBoundingClientRect().top < window.innerHeight) return;
      watch.disconnect();
      this.removeAttribute('data-when');
    });
    watch.observe(this);
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
