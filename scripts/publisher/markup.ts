/** HTML that is safe to send. */
export type Markup = { readonly html: string };

/** Template tag: what stands in `${}` is escaped unless it is markup already; a list of markup is put in a row. */
export function markup(strings: TemplateStringsArray, ...values: (Markup | Markup[] | string)[]): Markup {
  return { html: String.raw({ raw: strings }, ...values.map(toHtml)) };
}

function toHtml(value: Markup | Markup[] | string): string {
  if (typeof value === 'string') return escapeHtml(value);
  return Array.isArray(value) ? value.map(({ html }) => html).join('') : value.html;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
