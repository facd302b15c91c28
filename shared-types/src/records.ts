import type {
  AlbumRecordsQuery,
  ArticleRecordsQuery,
  BannerRecordsQuery,
  CategoryRecordsQuery,
  DocumentRecordsQuery,
  DocumentTypeRecordsQuery,
  EditorsNoteRecordsQuery,
  IssuingBodyRecordsQuery,
  MediaRecordsQuery,
  MenuItemRecordsQuery,
  NoticeRecordsQuery,
  PageRecordsQuery,
  PhotoRecordsQuery,
  RedirectRecordsQuery,
  ScheduleRecordsQuery,
  SiteLinkRecordsQuery,
  SiteSettingRecordsQuery,
  SlideRecordsQuery,
  SubjectRecordsQuery,
  TopicRecordsQuery,
  UnitRecordsQuery,
  VideoRecordsQuery,
  FeedQuery,
} from './generated/graphql.ts';
import type { PublicType } from './public-types.ts';

/** What each type looks like on the wire, exactly as its operation asks for it. */
export interface WireRecords {
  siteSetting: SiteSettingRecordsQuery['records'][number];
  media: MediaRecordsQuery['records'][number];
  category: CategoryRecordsQuery['records'][number];
  topic: TopicRecordsQuery['records'][number];
  documentType: DocumentTypeRecordsQuery['records'][number];
  issuingBody: IssuingBodyRecordsQuery['records'][number];
  subject: SubjectRecordsQuery['records'][number];
  unit: UnitRecordsQuery['records'][number];
  page: PageRecordsQuery['records'][number];
  menuItem: MenuItemRecordsQuery['records'][number];
  editorsNote: EditorsNoteRecordsQuery['records'][number];
  article: ArticleRecordsQuery['records'][number];
  notice: NoticeRecordsQuery['records'][number];
  document: DocumentRecordsQuery['records'][number];
  video: VideoRecordsQuery['records'][number];
  schedule: ScheduleRecordsQuery['records'][number];
  album: AlbumRecordsQuery['records'][number];
  photo: PhotoRecordsQuery['records'][number];
  banner: BannerRecordsQuery['records'][number];
  slide: SlideRecordsQuery['records'][number];
  siteLink: SiteLinkRecordsQuery['records'][number];
  redirect: RedirectRecordsQuery['records'][number];
}

export type WireRecord<T extends PublicType = PublicType> = WireRecords[T];
export type WireFeed = FeedQuery['feed'];
export type WireChange = WireFeed['changes'][number];
