import { sanitizeHtml } from '@portal/shared-types';
import { isFields, type Fields } from '../entries.ts';
import { isHtml, listOwnAttributes, type Attribute, type GetModel } from '../models.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import type { RuleParts } from './rule-parts.ts';

const texts: ReadonlySet<string> = new Set(['string', 'text', 'uid', 'email']);
const controlCharacters = /(?![\n\t])\p{Cc}|[\u200b\u2028\u2029\ufeff]/gu;

/** Brings what is saved to one spelling: HTML to the allow-list, plain text to NFC without control characters. */
export function createCleanText({ getModel }: RuleParts): DocumentRule {
  return (call, next) => {
    if (isSave(call) && call.params.data !== undefined && isOwn(call.uid)) {
      call.params = { ...call.params, data: cleanFields(getModel, call.uid, call.params.data) };
    }
    return next();
  };
}

const isOwn = (uid: string): boolean => uid.startsWith('api::');

/**
 * @param uid content type or component that the fields belong to
 * @returns the same fields, cleaned; components too
 */
export function cleanFields(getModel: GetModel, uid: string, fields: Fields): Fields {
  const attributes = new Map(listOwnAttributes(getModel(uid)));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const attribute = attributes.get(name);
      return [name, attribute === undefined ? value : cleanValue(getModel, attribute, value)];
    }),
  );
}

function cleanValue(getModel: GetModel, attribute: Attribute, value: unknown): unknown {
  const { component } = attribute;
  if (component !== undefined) {
    if (Array.isArray(value)) return value.map((item: unknown) => cleanValue(getModel, attribute, item));
    return isFields(value) ? cleanFields(getModel, component, value) : value;
  }
  if (typeof value !== 'string' || !texts.has(attribute.type)) return value;
  return isHtml(attribute) ? sanitizeHtml(value) : cleanPlainText(value, attribute.type === 'text');
}

/** @param multiline whether line breaks may stay */
export function cleanPlainText(value: string, multiline: boolean): string {
  const text = value.normalize('NFC').replace(/\r\n?/g, '\n').replace(controlCharacters, '');
  return (multiline ? text : text.replace(/\s+/g, ' ')).trim();
}
