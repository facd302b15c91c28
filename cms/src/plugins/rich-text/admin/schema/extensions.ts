import type { Extensions } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { Find } from '../find/find.ts';
import {
  Alignment,
  Cite,
  PlainCell,
  PlainHeader,
  PlainRow,
  PlainTable,
  Subscript,
  Superscript,
} from './blocks.ts';
import { CleanInput } from './clean-input.ts';
import { Figure, type FigureOptions } from './figure.ts';
import { FileLink } from './file-link.ts';
import { Footnote } from './footnote.ts';
import { HeaderScopes } from './tables.ts';

/** All that the allow-list lets stand in a body, and nothing more. */
export const createExtensions = (figures: Partial<FigureOptions> = {}): Extensions => [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    listItem: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      HTMLAttributes: { target: null, rel: null, class: null },
      protocols: ['http', 'https', 'mailto', 'tel'],
    },
  }),
  // It may begin with a picture or a table, too.
  ListItem.extend({ content: 'block+' }),
  Alignment,
  Subscript,
  Superscript,
  Cite,
  PlainTable,
  PlainRow,
  PlainCell,
  PlainHeader,
  HeaderScopes,
  Figure.configure(figures),
  FileLink,
  CleanInput,
  Footnote,
  Find,
];
