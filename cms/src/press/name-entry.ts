import { isPublicType } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { rowsOf } from '../entries.ts';
import { publicUids } from '../feed/public-models.ts';
import { createGetModel } from '../models.ts';
import { nameOf } from '../rules/name-of.ts';
import type { SetAside } from './report.ts';

/** @returns what editors call an entry that the press speaks of, and where its form is */
export async function nameEntry(
  strapi: Core.Strapi,
  type: string,
  documentId: string,
): Promise<Pick<SetAside, 'name' | 'form'>> {
  if (!isPublicType(type) || type === 'media') return { name: type, form: null };
  const uid = publicUids[type];
  const { info, kind } = createGetModel(strapi)(uid);
  const entry = await rowsOf(strapi, uid).findOne({ where: { documentId } });
  const form =
    kind === 'singleType'
      ? `single-types/${uid}`
      : `collection-types/${uid}/${encodeURIComponent(documentId)}`;
  return {
    name: entry === null ? (info?.displayName ?? type) : nameOf(entry, info?.displayName),
    form: `/content-manager/${form}`,
  };
}
