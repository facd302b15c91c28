import { findVietnameseVoice, readAloud } from './read-aloud.ts';

/**
 * What a reader may do with a page: pass it on, print it, listen to it. Buttons that need more than every browser has
 * are hidden in the markup and shown where it is there. What it says is in its data attributes.
 */
class PageTools extends HTMLElement {
  private readonly address =
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;

  connectedCallback(): void {
    this.on('copy', () => this.copy());
    this.on('qr', () => this.showQr());
    this.on('print', () => {
      print();
    });
    if ('share' in navigator) {
      this.on('share', () =>
        navigator.share({ title: document.title, url: this.address }).catch(() => undefined),
      );
    }
    findVietnameseVoice((voice) => {
      const button = this.on('listen', () => {
        readAloud(voice, button);
      });
    });
  }

  private on(does: string, act: () => unknown): HTMLElement | null {
    const button = this.querySelector<HTMLElement>(`[data-does="${does}"]`);
    button?.addEventListener('click', () => void act());
    if (button) button.hidden = false;
    return button;
  }

  private async copy(): Promise<void> {
    // Browsers may refuse it, and have none at all for a site without TLS.
    const write = async (): Promise<void> => navigator.clipboard.writeText(this.address);
    const isCopied = await write().then(
      () => true,
      () => false,
    );
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = (isCopied ? this.dataset['copied'] : this.dataset['failed']) ?? '';
  }

  /** The code is drawn when it is asked for; few readers do. */
  private async showQr(): Promise<void> {
    const { toQrDialog } = await import('./qr-dialog.ts');
    const { qrNote = '', close = '' } = this.dataset;
    const dialog = toQrDialog(this.address, qrNote, close);
    this.append(dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
    });
    dialog.showModal();
  }
}

customElements.define('page-tools', PageTools);
