import type { Editor } from '@tiptap/core';
import { askAboutFigure, askAboutPlacedFigure } from './figures.ts';
import { askAboutFile, askAboutLink, askAboutYoutube } from './links.ts';
import { askAboutTable } from './tables.ts';

export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** What the writer is asked before something is done. */
export interface Asked {
  readonly title: string;
  readonly fields: readonly AskedField[];
  /** what the button says that ends it */
  readonly done: string;
  /** @returns why the answers cannot be used, or undefined when they were */
  readonly onAnswer: (answers: Readonly<Record<string, string>>) => string | undefined;
}

/** One file of the Media Library, as far as it is used here. */
export interface Asset {
  readonly documentId: string;
  readonly name: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
}

/** Questions that begin with the choice of a file. */
export const askAboutAsset = { figure: askAboutFigure, file: askAboutFile } as const satisfies Record<
  string,
  (editor: Editor, asset: Asset) => Asked
>;

/** Questions about what stands at the cursor. */
export const askAbout = {
  link: askAboutLink,
  youtube: askAboutYoutube,
  editFigure: askAboutPlacedFigure,
  tableName: askAboutTable,
} as const satisfies Record<string, (editor: Editor) => Asked>;

export type AssetQuestion = keyof typeof askAboutAsset;
export type Question = keyof typeof askAbout;
