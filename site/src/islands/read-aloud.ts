/** Calls back once, as soon as the browser has a Vietnamese voice; perhaps never. */
export function findVietnameseVoice(found: (voice: SpeechSynthesisVoice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = (): boolean => {
    const voice = speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
    if (voice) found(voice);
    return voice !== undefined;
  };
  if (look()) return;
  const again = (): void => {
    if (look()) speechSynthesis.removeEventListener('voiceschanged', again);
  };
  speechSynthesis.addEventListener('voiceschanged', again);
}

/**
 * Reads the article aloud, or falls silent where it reads already. It reads by paragraphs: browsers cut long texts off.
 *
 * @param button says what its next press does; its other word is in `data-stop`
 */
export function readAloud(voice: SpeechSynthesisVoice, button: HTMLElement | null): void {
  const isReading = speechSynthesis.speaking;
  speechSynthesis.cancel();
  if (isReading || button === null) return;
  const swapWords = (): void => {
    const { stop = '' } = button.dataset;
    button.dataset['stop'] = button.textContent.trim();
    button.textContent = stop;
  };
  const parts = document.querySelectorAll('main h1, main [data-read], main .prose > :not(.table-frame)');
  const said = [...parts].map(({ textContent }) => {
    const utterance = new SpeechSynthesisUtterance(textContent);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    return utterance;
  });
  const last = said.at(-1);
  if (!last) return;
  swapWords();
  let isOver = false;
  for (const utterance of said) {
    const end = (event: Event): void => {
      if (isOver || (event.type === 'end' && utterance !== last)) return;
      isOver = true;
      swapWords();
    };
    utterance.addEventListener('end', end);
    utterance.addEventListener('error', end);
    speechSynthesis.speak(utterance);
  }
}
