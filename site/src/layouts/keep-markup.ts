const kept = new WeakMap<object, Map<string, string>>();

/**
 * Renders a part that many pages share once for each state of what it is made from.
 *
 * @param source what the part is made from: an answer of a reader, which is frozen and the same object for each page
 * @param key tells apart the forms that the part has for one source; there must be few
 * @param render must give the same markup for the same source and key, and ask no reader: pages that get what was kept
 *   have no record of it
 */
export async function keepMarkup(
  source: object,
  key: string,
  render: () => Promise<string>,
): Promise<string> {
  const forms = kept.get(source) ?? new Map<string, string>();
  kept.set(source, forms);
  const markup = forms.get(key) ?? (await render());
  forms.set(key, markup);
  return markup;
}
