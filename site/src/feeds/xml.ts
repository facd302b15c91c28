/** What XML 1.0 lets no document hold, not even as a reference. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Addresses and instants, of which a sitemap has thousands. */
const plain = /^[-\w./:~]*$/;

/** @returns a text as it stands in XML, between tags or in an attribute; what XML forbids is left out */
const escapeXml = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .toWellFormed()
        .replace(forbidden, '')
        .replace(/[&<>"']/g, (character) => references[character] ?? '');

/** A piece of XML: made by `element`, so it is whole and escaped. */
export interface Xml {
  readonly xml: string;
}

/**
 * @param name of the element, prefix included
 * @param content text, which is escaped, or elements; what is null is left out
 * @param attributes those without a value are left out
 */
export function element(
  name: string,
  content: string | readonly (Xml | null)[],
  attributes: Readonly<Record<string, string | undefined>> = {},
): Xml {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  const inner = typeof content === 'string' ? escapeXml(content) : content.map((one) => one?.xml).join('');
  const start = `<${name}${pairs.join('')}`;
  return { xml: inner === '' ? `${start}/>` : `${start}>${inner}</${name}>` };
}

/** @returns a whole document */
export const toXmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
