import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { commonLabels, labels } from '../i18n/labels.ts';
import { serviceOf } from '../services.ts';
import { layouts, type Layout } from './layouts.ts';

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
  for (const [uid, layout] of Object.entries(layouts)) {
    const kind = uid.startsWith('api::') ? 'content-types' : 'components';
    const service = serviceOf(strapi, `plugin::content-manager.${kind}`) as ConfigurationService;
    const found = await service.findConfiguration({ uid });
    const wanted = toConfiguration(uid, layout, found);
    const { settings, metadatas, layouts: forms } = found;
    if (isDeepStrictEqual({ settings, metadatas, layouts: forms }, wanted)) continue;
    await service.updateConfiguration({ uid }, wanted);
  }
}

/**
 * @param found what the content manager has now; what the code does not speak of is kept
 * @returns the configuration that the code asks for
 */
function toConfiguration(uid: string, layout: Layout, found: Configuration): Configuration {
  return {
    settings: {
      ...found.settings,
      mainField: layout.mainField,
      defaultSortBy: layout.sortBy,
      defaultSortOrder: layout.sortOrder,
      pageSize: 20,
    },
    metadatas: Object.fromEntries(
      Object.entries(found.metadatas).map(([field, metadata]) => [field, toMetadata(uid, field, metadata)]),
    ),
    layouts: {
      list: [...layout.list],
      edit: layout.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
    },
  };
}

function toMetadata(uid: string, field: string, { edit, list }: Metadata): Metadata {
  const words = labels[uid]?.[field] ?? commonLabels[field];
  if (words === undefined) return { edit, list };
  const { label, description = '', placeholder = '' } = words;
  return {
    edit: Object.keys(edit).length === 0 ? edit : { ...edit, label, description, placeholder },
    list: { ...list, label },
  };
}
