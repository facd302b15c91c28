import type { CopyCheck } from './copy.ts';
import { firstPerField, placesOf } from './first-per-field.ts';

/** One between a number and its unit is good; more are an indent or a table drawn by hand. */
const run = /[ \t]*\u00a0[ \t\u00a0]*\u00a0[ \t]*/g;

/** Runs of spaces that do not break, as word processors leave them. */
export const checkHardSpaces: CopyCheck = ({ texts }) =>
  firstPerField(texts, 'hardSpaces', (text) => placesOf(text, run));
