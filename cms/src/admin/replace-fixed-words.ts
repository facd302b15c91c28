import { sayFixedWords } from '../i18n/fixed-words.ts';

/** What is read out, or stands in an empty field. */
const attributes = ['aria-label', 'placeholder'] as const;
const marked = '[aria-label], [placeholder]';
/** Names of icons, their hints, and what is said while one waits; no place for what editors have typed. */
const spoken = [
  'button > span',
  '[role="alert"] > span',
  '[role="tooltip"]',
  '[data-radix-popper-content-wrapper] > div',
].join();

/**
 * Puts Vietnamese in place of the English that Strapi and its components hold in their code, before it is painted. They
 * have no translations that could be added to.
 */
export function replaceFixedWords(): void {
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') replaceIn(target as Element);
      else for (const node of addedNodes) if (node instanceof Element) replaceBelow(node);
    }
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [...attributes],
  });
}

function replaceBelow(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(marked)]) replaceIn(element);
  if (root.matches(spoken)) replaceText(root);
  root.querySelectorAll(spoken).forEach(replaceText);
}

function replaceText({ firstChild }: Element): void {
  if (!(firstChild instanceof Text)) return;
  const said = sayFixedWords(firstChild.data);
  if (said !== firstChild.data) firstChild.data = said;
}

function replaceIn(element: Element): void {
  for (const name of attributes) {
    const text = element.getAttribute(name);
    const said = text === null ? null : sayFixedWords(text);
    if (said !== null && said !== text) element.setAttribute(name, said);
  }
}
