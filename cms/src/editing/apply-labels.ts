import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { commonLabels, labels } from '../i18n/labels.ts';
import { createGetModel, type Model } from '../models.ts';
import { serviceOf } from '../services.ts';
import { toCells, type Layout } from './layouts/layout.ts';
import { layouts } from './layouts.ts';

interface Metadata {
  readonly edit: Readonly<Record<string, unknown>>;
  readonly list: Readonly<Record<string, unknown>>;
}

interface Configuration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metadatas: Readonly<Record<string, Metadata>>;
  readonly layouts: unknown;
}

interface ConfigurationService {
  findConfiguration(model: { uid: string; category?: string }): Promise<Configuration>;
  updateConfiguration(
    model: { uid: string; category?: string },
    configuration: Configuration,
  ): Promise<unknown>;
}

/** Brings labels, help texts, form layouts, list columns and order to what the code says; writes only differences. */
export async function applyLabels(strapi: Core.Strapi): Promise<void> {
  const getModel = createGetModel(strapi);
  for (const [uid, layout] of Object.entries(layouts)) {
    const kind = uid.startsWith('api::') ? 'content-types' : 'components';
    const service = serviceOf(strapi, `plugin::content-manager.${kind}`) as ConfigurationService;
    const found = await service.findConfiguration({ uid });
    const wanted = toConfiguration({ uid, layout, model: getModel(uid) }, found);
    const { settings, metadatas, layouts: forms } = found;
    if (isDeepStrictEqual({ settings, metadatas, layouts: forms }, wanted)) continue;
    await service.updateConfiguration({ uid }, wanted);
  }
}

/**
 * Alike for all types. An entry that is linked to opens in a tab of its own: a form in a dialog has no panels, asks nothing before
 * it publishes, and keeps nothing of what is typed.
 */
const alike = { pageSize: 20, relationOpenMode: 'newTab' };

interface Wanted {
  readonly uid: string;
  readonly layout: Layout;
  readonly model: Model;
}

/**
 * @param found what the content manager has now; what the code does not speak of is kept
 * @returns the configuration that the code asks for
 */
function toConfiguration(wanted: Wanted, found: Configuration): Configuration {
  const { edit, list = [], mainField, sort = [mainField, 'ASC'] } = wanted.layout;
  const [defaultSortBy, defaultSortOrder] = sort;
  return {
    settings: { ...found.settings, mainField, defaultSortBy, defaultSortOrder, ...alike },
    metadatas: Object.fromEntries(
      Object.entries(found.metadatas).map(([field, metadata]) => [
        field,
        toMetadata(wanted, field, metadata),
      ]),
    ),
    layouts: { list: [...list], edit: edit.map(toCells) },
  };
}

function toMetadata({ uid, model }: Wanted, field: string, { edit, list }: Metadata): Metadata {
  const words = labels[uid]?.[field] ?? commonLabels[field];
  if (words === undefined) return { edit, list };
  const { label, description = '', placeholder = '' } = words;
  const target = layouts[model.attributes[field]?.target ?? ''];
  const shown = target === undefined ? {} : { mainField: target.relatedBy ?? target.mainField };
  return {
    edit: Object.keys(edit).length === 0 ? edit : { ...edit, label, description, placeholder, ...shown },
    list: { ...list, label, ...shown },
  };
}
