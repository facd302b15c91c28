import { words, type Word } from './vi.ts';

/**
 * @param title heading and title of the page
 * @param text one sentence
 * @returns a whole page without styles, for replies that no release has a page for
 */
export function buildPlainPage(title: Word, text: Word): string {
  return [
    '<!doctype html>',
    '<html lang="vi">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words[title]}</title></head>`,
    `<body><h1>${words[title]}</h1><p>${words[text]}</p></body>`,
    '</html>',
    '',
  ].join('\n');
}
