import { documentsOf, rowsOf, type Entry, type Fields } from '../src/entries.ts';
import { fileUid } from '../src/models.ts';
import type { BootedCms } from './boot.mts';

export const uids = {
  article: 'api::article.article',
  notice: 'api::notice.notice',
  document: 'api::document.document',
  video: 'api::video.video',
  schedule: 'api::schedule.schedule',
  page: 'api::page.page',
  album: 'api::album.album',
  photo: 'api::photo.photo',
  banner: 'api::banner.banner',
  editorsNote: 'api::editors-note.editors-note',
  category: 'api::category.category',
  topic: 'api::topic.topic',
  documentType: 'api::document-type.document-type',
  issuingBody: 'api::issuing-body.issuing-body',
  subject: 'api::subject.subject',
  unit: 'api::unit.unit',
  menuItem: 'api::menu-item.menu-item',
  slide: 'api::slide.slide',
  siteLink: 'api::site-link.site-link',
  redirect: 'api::redirect.redirect',
} as const;

export type TestedType = keyof typeof uids;

/** Makes entries of every type that can be published as they are; no two of them get into each other's way. */
export interface CompleteEntries {
  /** ids of files, which exist as rows only */
  readonly files: Readonly<Record<'picture' | 'pdf' | 'mp4' | 'vtt', number>>;
  /** @returns documentId of the picture, by which a body names it */
  pictureId(): Promise<string>;
  /** @returns all fields that a type requires, with new names, numbers and places each time */
  fieldsOf(type: TestedType): Fields;
  /** Makes an entry and, where its type has drafts, publishes it. */
  publish(type: TestedType, fields?: Fields): Promise<Entry>;
  /** Makes a draft, or an entry that is live on save. */
  save(type: TestedType, fields?: Fields): Promise<Entry>;
}

/** Live on save; the others are published. */
const live: ReadonlySet<TestedType> = new Set([
  'photo',
  'category',
  'topic',
  'documentType',
  'issuingBody',
  'subject',
  'unit',
  'menuItem',
  'slide',
  'siteLink',
  'redirect',
]);

export async function createCompleteEntries({ strapi }: BootedCms): Promise<CompleteEntries> {
  let count = 0;
  const makeFile = async (name: string, mime: string): Promise<number> => {
    const data = { name, hash: name, ext: `.${name.split('.')[1] ?? ''}`, mime, size: 1, url: `/${name}` };
    return (await rowsOf(strapi, fileUid).create({ data: { ...data, provider: 'none' } })).id;
  };
  const files = {
    picture: await makeFile('anh.jpg', 'image/jpeg'),
    pdf: await makeFile('van-ban.pdf', 'application/pdf'),
    mp4: await makeFile('phim.mp4', 'video/mp4'),
    vtt: await makeFile('phu-de.vtt', 'text/vtt'),
  };
  const figure = { image: files.picture, alt: 'Quang cảnh hội trường' };
  const save = (type: TestedType, fields: Fields = {}): Promise<Entry> =>
    documentsOf(strapi, uids[type]).create({ data: { ...fieldsOf(type), ...fields } });
  /** What the others point to, by attribute name. */
  const targets: Partial<Record<TestedType, string>> = {};
  for (const type of ['category', 'documentType', 'issuingBody', 'album'] as const)
    targets[type] = (await save(type)).documentId;
  await documentsOf(strapi, uids.album).publish({ documentId: targets.album ?? '' });

  function fieldsOf(type: TestedType): Fields {
    count += 1;
    const n = String(count);
    const titled = { title: `Mục ${n}`, body: '<p>Nội dung</p>' };
    const named = { name: `Tên ${n}` };
    const all: Readonly<Record<TestedType, Fields>> = {
      article: { ...titled, summary: 'Sapo', category: targets.category },
      notice: {
        ...titled,
        kind: 'announcement',
        issuedAt: '2026-03-01T01:00:00.000Z',
        expiresAt: '2026-03-31T10:00:00.000Z',
      },
      document: {
        system: 'party',
        number: `${n}-CT/TW`,
        abstract: `Về việc ${n}`,
        documentType: targets.documentType,
        issuingBody: targets.issuingBody,
        issuedAt: '2026-03-01',
        files: [{ file: files.pdf, title: 'Toàn văn' }],
      },
      video: { title: `Mục ${n}`, source: 'youtube', youtubeId: 'abcDEF123-_', poster: figure },
      schedule: {
        date: '2026-03-09',
        session: 'morning',
        startTime: '08:00:00.000',
        content: `Họp ${n}`,
        chair: `Chủ trì ${n}`,
        place: `Phòng ${n}`,
        visibility: 'public',
      },
      page: titled,
      album: { title: `Mục ${n}` },
      photo: { album: targets.album, figure },
      banner: {
        kind: 'celebration',
        text: `Chào mừng ${n}`,
        from: '2026-03-01T00:00:00.000Z',
        to: '2026-03-31T00:00:00.000Z',
      },
      editorsNote: titled,
      category: { ...named, emptyText: 'Chưa có bài.' },
      topic: named,
      documentType: named,
      issuingBody: named,
      subject: named,
      unit: named,
      menuItem: { label: `Mục ${n}`, url: '/tin-tuc/' },
      slide: { figure },
      siteLink: { title: `Liên kết ${n}`, url: 'https://songlam.example/' },
      redirect: { fromPath: `/cu-${n}/`, kind: 'moved', toPath: `/moi-${n}/` },
    };
    return all[type];
  }

  return {
    files,
    async pictureId() {
      const picture = await rowsOf(strapi, fileUid).findOne({ where: { id: files.picture } });
      return picture?.documentId ?? '';
    },
    fieldsOf,
    save,
    async publish(type, fields) {
      const saved = await save(type, fields);
      if (live.has(type)) return saved;
      const { entries } = await documentsOf(strapi, uids[type]).publish({ documentId: saved.documentId });
      const [published] = entries;
      if (published === undefined) throw new Error(`${type} ${saved.documentId} was not published`);
      return published;
    },
  };
}
