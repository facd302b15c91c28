import type {
  ArticleRecordsQuery,
  CategoryRecordsQuery,
  FeedQuery,
  MediaRecordsQuery,
  RedirectRecordsQuery,
  SiteSettingRecordsQuery,
} from './generated/graphql.ts';
import type { PublicType } from './public-types.ts';

/** What each type looks like on the wire, exactly as its operation asks for it. */
export interface WireRecords {
  siteSetting: SiteSettingRecordsQuery['records'][number];
  media: MediaRecordsQuery['records'][number];
  category: CategoryRecordsQuery['records'][number];
  article: ArticleRecordsQuery['records'][number];
  redirect: RedirectRecordsQuery['records'][number];
}

export type WireRecord<T extends PublicType = PublicType> = WireRecords[T];
export type WireFeed = FeedQuery['feed'];
export type WireChange = WireFeed['changes'][number];
