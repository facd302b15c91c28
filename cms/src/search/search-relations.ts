import { foldVietnamese } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../entries.ts';
import { createGetModel } from '../models.ts';
import { searchedFields } from './searched-fields.ts';

interface Context {
  readonly params: { readonly model: string; readonly targetField: string };
  query: Fields;
}

interface RelationsController {
  findAvailable(this: RelationsController, context: Context): Promise<unknown>;
}

/**
 * The field in which an editor picks related entries looks for what is typed in one field of them, letter by letter.
 * Where the target has a folded text, look there instead, as the lists do. Runs before routing starts.
 */
export function searchRelationsFolded(strapi: Core.Strapi): void {
  const getModel = createGetModel(strapi);
  const controller = strapi.controller('plugin::content-manager.relations') as unknown as RelationsController;
  const findAvailable = controller.findAvailable.bind(controller);
  controller.findAvailable = (context) => {
    const { _q: sought, ...query } = context.query;
    const { model, targetField } = context.params;
    const target = getModel(model).attributes[targetField]?.target ?? '';
    if (typeof sought === 'string' && sought !== '' && target in searchedFields)
      context.query = { ...query, filters: toFilters(query['filters'], sought) };
    return findAvailable(context);
  };
}

function toFilters(given: unknown, sought: string): Fields {
  const folded = { searchText: { $contains: foldVietnamese(sought) } };
  return isFields(given) ? { $and: [given, folded] } : folded;
}
