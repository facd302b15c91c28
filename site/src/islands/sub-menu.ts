/**
 * Closes an open part of the menu when the reader presses Escape, goes on elsewhere or clicks beside it. Without it the
 * part opens and closes by its own button only.
 */
class SubMenu extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    if (details === null) return;
    const close = (): void => {
      details.open = false;
    };
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details.open) return;
      // The narrow menu around it stays open.
      event.preventDefault();
      close();
      details.querySelector('summary')?.focus();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) close();
    });
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Node && !this.contains(target)) close();
    });
  }
}

customElements.define('sub-menu', SubMenu);
