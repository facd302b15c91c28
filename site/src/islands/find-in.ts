/** @throws Error where an element of a page lacks a part that its page always has */
export function findIn<T extends HTMLElement>(owner: HTMLElement, selector: string, kind: new () => T): T {
  const element = owner.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`There is no ${selector}`);
  return element;
}
