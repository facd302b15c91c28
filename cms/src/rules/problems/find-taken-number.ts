import { foldVietnamese } from '@portal/shared-types';
import { getText, rowsOf } from '../../entries.ts';
import { labelOf } from '../../i18n/labels.ts';
import { say } from '../../i18n/vi.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';
import { linkedId } from './linked.ts';

const documentUid = 'api::document.document';

/** A body numbers its documents anew each year, so body, year and number name one document; case and marks aside. */
export function createFindTakenNumber({ strapi }: RuleParts): FindProblems {
  return async (uid, entry) => {
    if (uid !== documentUid) return [];
    const [number, issuedAt] = [getText(entry, 'number'), getText(entry, 'issuedAt')];
    const issuingBody = linkedId(entry, 'issuingBody');
    if (number === '' || issuedAt === '' || issuingBody === '') return [];
    const year = issuedAt.slice(0, 4);
    const others = await rowsOf(strapi, documentUid).findMany({
      select: ['number', 'abstract'],
      where: {
        issuingBody: { documentId: issuingBody },
        issuedAt: { $gte: `${year}-01-01`, $lte: `${year}-12-31` },
        publishedAt: { $notNull: true },
        documentId: { $ne: entry['documentId'] ?? '' },
      },
    });
    const holder = others.find(
      (other) => foldVietnamese(getText(other, 'number')) === foldVietnamese(number),
    );
    if (holder === undefined) return [];
    const values = { label: labelOf(uid, 'number'), number, year, name: getText(holder, 'abstract') };
    return [{ path: ['number'], message: say('document.numberTaken', values) }];
  };
}
