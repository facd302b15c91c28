import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileModels } from '../schema-files.ts';
import { cleanFields, cleanPlainText } from './clean-text.ts';

describe('plain text', () => {
  it.each([
    ['decomposed letters are composed', 'Tie\u0302\u0301ng', false, 'Tiếng'],
    ['control characters go', 'a\u0000b\u0007\u200bc', false, 'abc'],
    ['a line break in one line becomes a space', ' một\r\nhai ', false, 'một hai'],
    ['line breaks stay where there are many lines', 'một\r\nhai', true, 'một\nhai'],
  ])('%s', (_title, value, multiline, expected) => {
    expect(cleanPlainText(value, multiline)).toBe(expected);
  });
});

it('bodies keep allowed HTML, components are cleaned, other values stay', () => {
  const getModel = createFileModels(join(__dirname, '..'));
  const cleaned = cleanFields(getModel, 'api::article.article', {
    body: '<p onclick="x()">Chào<script>x</script></p>',
    authors: [{ name: 'Lê\u0000 Mai' }],
    category: { connect: [{ documentId: 'x\u0000' }] },
    featured: true,
  });
  expect(cleaned).toEqual({
    body: '<p>Chào</p>',
    authors: [{ name: 'Lê Mai' }],
    category: { connect: [{ documentId: 'x\u0000' }] },
    featured: true,
  });
});
