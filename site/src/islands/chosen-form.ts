/** While one types, an answer waits so long for the next letter. */
const typingMs = 120;

/** Puts what the page's address says into the fields of a form. @param before told each name and value */
export function fillFromAddress(
  form: HTMLFormElement,
  before: (name: string, value: string) => void = () => undefined,
): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    before(name, value);
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

/** @returns name and value of the fields that are not empty */
export const readChosen = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== '',
  );

/** Makes the page's address say what was chosen, so that it can be shared. @returns the query, '' where nothing is */
export function keepAddress(chosen: Iterable<readonly [string, string]>): string {
  const query = new URLSearchParams([...chosen].map(([name, value]) => [name, value])).toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  return query;
}

/**
 * Answers a form when it is sent, and while one types or chooses.
 *
 * @returns a function that forgets what waits for the next letter
 */
export function followForm(form: HTMLFormElement, answer: () => void): () => void {
  let timer = 0;
  const forget = (): void => {
    clearTimeout(timer);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer();
  });
  form.addEventListener('input', () => {
    forget();
    timer = window.setTimeout(answer, typingMs);
  });
  return forget;
}
