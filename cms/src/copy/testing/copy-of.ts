import type { Copy } from '../copy.ts';

/** @returns the copy of a body with the given lines, below the title, if there is one */
export function copyOf({
  title = '',
  lines = [],
  alts = [],
  hrefs = [],
}: {
  readonly title?: string;
  readonly lines?: readonly string[];
  readonly alts?: readonly (readonly [alt: string, media: string])[];
  readonly hrefs?: readonly string[];
}): Copy {
  const [head, body] = [
    { path: ['title'], label: 'Tiêu đề' },
    { path: ['body'], label: 'Nội dung' },
  ];
  return {
    texts: [
      ...(title === '' ? [] : [{ ...head, text: title, isTitle: true }]),
      ...lines.map((text) => ({ ...body, text, isTitle: false })),
    ],
    pictures: alts.map(([alt, media]) => ({ ...body, alt, media })),
    links: hrefs.map((href) => ({ ...body, href, media: '', text: 'ở đây' })),
  };
}
