/** A label keeps its place and its height; only what is cut off begins higher. */
const rule = 'label { padding-block-start: 0.25em; margin-block-start: -0.25em; }';

/** Strapi cuts off what of a label stands above plain Latin letters: in many faces, the marks of Vietnamese capitals. */
export function showWholeLetters(): void {
  const style = document.createElement('style');
  style.textContent = rule;
  document.head.append(style);
}
