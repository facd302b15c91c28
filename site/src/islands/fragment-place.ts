/** How far below the screen a place may be when its fragment is fetched. */
const nearness = '600px 0px';

/**
 * The place of a part that many pages show and that changes often. What stands in it is a plain link, which gives way to
 * the part once that is there; it stays where the part cannot be had. Styles keep the space.
 */
class FragmentPlace extends HTMLElement {
  connectedCallback(): void {
    const { from, when } = this.dataset;
    if (from === undefined) return;
    if (when !== 'near') {
      void this.fill(from);
      return;
    }
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        void this.fill(from);
      },
      { rootMargin: nearness },
    );
    watch.observe(this);
  }

  private async fill(from: string): Promise<void> {
    try {
      const response = await fetch(from);
      if (!response.ok) return;
      const { body } = new DOMParser().parseFromString(await response.text(), 'text/html');
      // Who stands on the link already must not lose the place.
      if (!this.contains(document.activeElement)) this.replaceChildren(...body.childNodes);
    } catch {
      // The link stays.
    }
  }
}

customElements.define('fragment-place', FragmentPlace);
