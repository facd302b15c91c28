const sizes = 3;

/** As the script in the head reads it, before anything is painted. */
const keep = (name: 'text' | 'contrast', value: string): void => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A reader who forbids storage keeps the choice for this page.
  }
};

/**
 * Text size and contrast. Both are classes of the root element, of which the styles know; the buttons say what is
 * chosen, and the choice is remembered on this device only.
 */
class ViewTools extends HTMLElement {
  private readonly look = document.documentElement.classList;

  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => {
        this.press(button);
        this.show();
      });
    }
    this.show();
  }

  private readonly size = (): number =>
    [1, 2, 3].find((step) => this.look.contains(`text-${String(step)}`)) ?? 0;

  private press({ dataset }: HTMLElement): void {
    if (dataset['step'] === undefined) {
      keep('contrast', this.look.toggle('high-contrast') ? 'high' : '');
      return;
    }
    const size = this.size();
    const next = Math.min(sizes, Math.max(0, size + Number(dataset['step'])));
    this.look.remove(`text-${String(size)}`);
    if (next > 0) this.look.add(`text-${String(next)}`);
    keep('text', String(next));
  }

  private show(): void {
    const size = this.size();
    for (const button of this.querySelectorAll('button')) {
      const { step } = button.dataset;
      if (step === undefined) button.ariaPressed = String(this.look.contains('high-contrast'));
      else button.disabled = size === (Number(step) < 0 ? 0 : sizes);
    }
  }
}

customElements.define('view-tools', ViewTools);
