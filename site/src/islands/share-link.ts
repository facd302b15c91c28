/**
 * A button that copies the address of the page. It is hidden in the markup and shows itself only where the clipboard
 * can be written. What it says is in its `data-copied` and `data-failed`.
 */
class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null || !('clipboard' in navigator)) return;
    button.addEventListener('click', () => void this.copy());
    this.hidden = false;
  }

  private async copy(): Promise<void> {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
    const isCopied = await navigator.clipboard.writeText(canonical ?? location.href).then(
      () => true,
      () => false,
    );
    const status = this.querySelector('[role="status"]');
    if (status !== null)
      status.textContent = (isCopied ? this.dataset['copied'] : this.dataset['failed']) ?? '';
  }
}

customElements.define('share-link', ShareLink);
