import { getText, isFields, type Fields } from '../entries.ts';
import { labelOf } from '../i18n/labels.ts';
import { isHtml, listOwnAttributes, type Attribute, type GetModel } from '../models.ts';
import type { Copy, CopyLink, CopyPicture, CopyText } from './copy.ts';
import { readBody } from './read-body.ts';

/** What is written for readers; uids, addresses and enumerations are not. */
const written: ReadonlySet<string> = new Set(['string', 'text']);
const titles: ReadonlySet<string> = new Set(['title', 'abstract', 'metaTitle']);
const notRead: ReadonlySet<string> = new Set([
  'url',
  'sourceUrl',
  'youtubeId',
  'number',
  'code',
  'fromPath',
  'toPath',
]);

interface Place {
  readonly uid: string;
  readonly path: readonly (string | number)[];
  readonly above: string;
}

/**
 * @param entry as stored, or as a form sends it
 * @returns every text, picture and link of an entry, in the order of its form
 */
export function readCopy(getModel: GetModel, uid: string, entry: Fields): Copy {
  const texts: CopyText[] = [];
  const pictures: CopyPicture[] = [];
  const links: CopyLink[] = [];
  visit({ uid, path: [], above: '' }, entry);
  return { texts, pictures, links };

  function visit(place: Place, fields: Fields): void {
    for (const [name, attribute] of listOwnAttributes(getModel(place.uid))) {
      const spot = { path: [...place.path, name], label: `${place.above}${labelOf(place.uid, name)}` };
      if (attribute.visible !== false) take(attribute, name, fields[name], spot, fields);
    }
  }

  function take(
    attribute: Attribute,
    name: string,
    value: unknown,
    spot: { readonly path: readonly (string | number)[]; readonly label: string },
    fields: Fields,
  ): void {
    if (attribute.component !== undefined) {
      takeParts(attribute.component, value, spot);
    } else if (typeof value !== 'string' || value === '') {
      return;
    } else if (isHtml(attribute)) {
      const body = readBody(value);
      texts.push(...body.lines.map((text) => ({ ...spot, text, isTitle: false })));
      pictures.push(...body.pictures.map((picture) => ({ ...spot, ...picture })));
      links.push(...body.links.map((link) => ({ ...spot, ...link })));
    } else if (name === 'alt') {
      const image = isFields(fields['image']) ? fields['image'] : {};
      pictures.push({ ...spot, alt: value, media: getText(image, 'documentId') });
    } else if (written.has(attribute.type) && !notRead.has(name)) {
      texts.push({ ...spot, text: value, isTitle: titles.has(name) });
    } else if (name === 'url' || name === 'sourceUrl') {
      links.push({ ...spot, href: value, media: '', text: value });
    }
  }

  function takeParts(
    uid: string,
    value: unknown,
    { path, label }: { readonly path: readonly (string | number)[]; readonly label: string },
  ): void {
    if (isFields(value)) visit({ uid, path, above: `${label} › ` }, value);
    if (!Array.isArray(value)) return;
    value.forEach((part: unknown, index) => {
      if (isFields(part))
        visit({ uid, path: [...path, index], above: `${label} ${String(index + 1)} › ` }, part);
    });
  }
}
