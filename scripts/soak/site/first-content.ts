import type { PublicType } from '@portal/shared-types';

import type { Random } from '../random.ts';
import type { ContentWorld } from './content-world.ts';
import { makeFile } from './made-files.ts';
import { makeRecord } from './random-records.ts';
import { someId } from './random-values.ts';

/** How many of each type a site begins with; what others refer to comes first. */
const amounts: readonly (readonly [Exclude<PublicType, 'media'>, least: number, spread: number])[] = [
  ['siteSetting', 1, 1],
  ['category', 2, 4],
  ['topic', 1, 3],
  ['documentType', 1, 2],
  ['issuingBody', 1, 2],
  ['subject', 1, 2],
  ['unit', 1, 2],
  ['page', 2, 4],
  ['menuItem', 0, 5],
  ['editorsNote', 0, 2],
  ['article', 8, 14],
  ['notice', 4, 6],
  ['document', 4, 8],
  ['video', 3, 5],
  ['schedule', 6, 10],
  ['album', 1, 3],
  ['photo', 3, 6],
  ['banner', 1, 3],
  ['slide', 1, 4],
  ['siteLink', 1, 4],
  ['redirect', 0, 3],
];

/** Fills a CMS before the first publish; one site in ten begins with nothing. */
export function fillFirst(world: ContentWorld, random: Random): void {
  if (random.chance(0.1)) return;
  for (const kind of ['png', 'png', 'png', 'pdf', 'pdf', 'mp4', 'vtt'] as const) {
    world.put('media', makeFile(world, random, someId(random), kind));
  }
  for (const [type, least, spread] of amounts) putSome(world, random, type, least + random.below(spread));
  fillOneList(world, random);
}

function putSome(world: ContentWorld, random: Random, type: PublicType, count: number): void {
  for (let index = 0; index < count; index++) world.put<PublicType>(type, makeRecord[type](world, random));
}

/** Brings one list to the end of its first page: 20 entries. */
function fillOneList(world: ContentWorld, random: Random): void {
  const count = 17 + random.below(4);
  switch (random.below(5)) {
    case 0: {
      const { postedAt, pathDate, category } = makeRecord.article(world, random);
      for (let index = 0; index < count; index++) {
        world.put('article', { ...makeRecord.article(world, random), postedAt, pathDate, category });
      }
      break;
    }
    case 1: {
      const { issuedAt, pathDate } = makeRecord.notice(world, random);
      for (let index = 0; index < count; index++) {
        world.put('notice', { ...makeRecord.notice(world, random), issuedAt, pathDate });
      }
      break;
    }
    case 2: {
      const { issuedAt, pathDate, documentType, issuingBody } = makeRecord.document(world, random);
      const same = { issuedAt, pathDate, documentType, issuingBody };
      for (let index = 0; index < count; index++) {
        world.put('document', { ...makeRecord.document(world, random), ...same });
      }
      break;
    }
    default:
  }
}
