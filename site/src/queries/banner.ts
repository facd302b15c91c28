import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import { defineView } from '../replica/view.ts';
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
export const readBanners = (reader: Reader): readonly BannerView[] => reader.view(bannersView);

export const bannersView = defineView('banners', (reader): BannerView[] => {
  const asOf = reader.asOf();
  const running = reader.list('banners', '', { after: asOf }).flatMap(({ id }) => {
    const banner = reader.get('banner', id, ['kind', 'text', 'url', 'image', 'from']);
    if (banner === undefined || banner.from > asOf) return [];
    const { kind, text, url, image } = banner;
    return [{ id, kind, text, url, picture: readPicture(reader, image, '') }];
  });
  return running.sort((a, b) => rank[a.kind] - rank[b.kind]);
});
