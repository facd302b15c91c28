const swipe = 48;

/**
 * Shows the photos of an album one by one, large, over the page: by buttons, arrow keys and swipes. Without it each photo
 * is a link to its large picture.
 */
class PhotoViewer extends HTMLElement {
  private readonly links = [...this.querySelectorAll('a')];
  private readonly dialog = document.createElement('dialog');
  private readonly picture = new Image();
  private readonly words = document.createElement('p');
  private at = 0;

  connectedCallback(): void {
    for (const [index, link] of this.links.entries()) {
      link.addEventListener('click', (event) => {
        // A new tab or a download is the reader's own wish.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.build();
        this.show(index);
        this.dialog.showModal();
      });
    }
  }

  private build(): void {
    const { dialog, picture, words } = this;
    if (dialog.isConnected) return;
    const { label = '', back = '', on = '', close = '' } = this.dataset;
    dialog.className = 'viewer';
    dialog.ariaLabel = label;
    words.ariaLive = 'polite';
    const keys = document.createElement('div');
    keys.append(
      this.toButton(back, () => this.move(-1)),
      this.toButton(on, () => this.move(1)),
      this.toButton(close, () => {
        dialog.close();
      }),
    );
    dialog.append(picture, words, keys);
    dialog.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') this.move(-1);
      if (key === 'ArrowRight') this.move(1);
    });
    let from = 0;
    dialog.addEventListener('touchstart', ({ touches }) => (from = touches[0]?.clientX ?? 0), {
      passive: true,
    });
    dialog.addEventListener('touchend', ({ changedTouches }) => {
      const by = (changedTouches[0]?.clientX ?? from) - from;
      if (Math.abs(by) > swipe) this.move(by < 0 ? 1 : -1);
    });
    dialog.addEventListener('close', () => this.links[this.at]?.focus());
    this.append(dialog);
  }

  private toButton(text: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }

  private move(by: number): void {
    this.show((this.at + by + this.links.length) % this.links.length);
  }

  private show(index: number): void {
    const link = this.links[index];
    if (link === undefined) return;
    this.at = index;
    this.picture.src = link.href;
    this.picture.alt = link.querySelector('img')?.alt ?? '';
    const caption = link.parentElement?.querySelector('figcaption')?.textContent.trim() ?? '';
    this.words.textContent = `${String(index + 1)}/${String(this.links.length)} ${caption}`;
  }
}

customElements.define('photo-viewer', PhotoViewer);
