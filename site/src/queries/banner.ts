import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import { type Picture, readPicture } from './picture.ts';

/** A line above every page, for a time. */
export interface BannerView {
  id: string;
  kind: Entries['banner']['kind'];
  text: string;
  /** a site path or the address of another site */
  url: string | null;
  /** without alt text: the text beside it says the same */
  picture: Picture | null;
}

const rank = { urgent: 0, celebration: 1, promotion: 2 } satisfies Record<BannerView['kind'], number>;

/** @returns the banners that have begun and not ended as of the replica's time, urgent ones first */
export function readBanners(reader: Reader): BannerView[] {
  const asOf = reader.asOf();
  const banners = reader.list('banners', '', { after: asOf }).flatMap(({ id }) => {
    const banner = reader.get('banner', id, ['kind', 'text', 'url', 'image', 'from']);
    if (banner === undefined || banner.from > asOf) return [];
    const { kind, text, url, image } = banner;
    return [{ id, kind, text, url, picture: readPicture(reader, image, '') }];
  });
  return banners.sort((a, b) => rank[a.kind] - rank[b.kind]);
}
