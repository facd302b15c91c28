import type { PublicType } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { documentsOf, type Fields } from '../entries.ts';
import { toVisibleFilter, type GetModel } from '../models.ts';
import { mediaFields } from './emit-schema.ts';
import { publicUids } from './public-models.ts';
import { createToRecord, toSelection } from './to-record.ts';

/** Most records of one answer, and most ids of one question. */
const recordsLimit = 1000;

export interface RecordsQuestion {
  readonly ids?: readonly string[] | null;
  readonly after?: string | null;
  readonly limit?: number | null;
}

/**
 * Reads published records: those named by `ids`, or the next ones after a documentId, in the order of documentIds.
 *
 * @throws ValidationError when more is asked for than one answer holds
 */
export async function readRecords(
  parts: { strapi: Core.Strapi; getModel: GetModel },
  type: PublicType,
  question: RecordsQuestion,
): Promise<Fields[]> {
  const limit = question.limit ?? recordsLimit;
  if (limit < 1 || limit > recordsLimit)
    throw new errors.ValidationError(`limit is not 1 to ${String(recordsLimit)}`);
  if ((question.ids?.length ?? 0) > recordsLimit) {
    throw new errors.ValidationError(`more than ${String(recordsLimit)} ids`);
  }
  const uid = publicUids[type];
  const model = parts.getModel(uid);
  const selection =
    type === 'media'
      ? { fields: Object.keys(mediaFields), populate: {} }
      : toSelection(parts.getModel, model);
  const entries = await documentsOf(parts.strapi, uid).findMany({
    ...selection,
    // Also for types without drafts: their relations would lead to drafts.
    status: 'published',
    filters: { $and: [...(type === 'media' ? [] : [toVisibleFilter(model)]), ...toFilters(question)] },
    sort: 'documentId:asc',
    limit,
  });
  return type === 'media' ? entries : entries.map(createToRecord(parts.getModel, model));
}

function toFilters({ ids, after }: RecordsQuestion): Fields[] {
  return [
    ...(ids === undefined || ids === null ? [] : [{ documentId: { $in: [...ids] } }]),
    ...(after === undefined || after === null ? [] : [{ documentId: { $gt: after } }]),
  ];
}
