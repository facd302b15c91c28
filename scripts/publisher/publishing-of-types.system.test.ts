import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  articlePath,
  documentPath,
  documentsYearPath,
  isoWeekOf,
  newsMonthPath,
  noticePath,
  noticesYearPath,
  scheduleWeekPath,
  videoPath,
  videosPath,
} from '@portal/shared-types';
import { describe, expect, inject, it } from 'vitest';

import { root } from '../dev/root.ts';
import { createAdminClient } from '../testing/admin-client.ts';
import { fetchPage, type Page, waitForPage } from '../testing/reader.ts';

const { siteUrl, cmsUrl } = inject('settings');
/** The promise to editors is about a second; two are the bound of the test, on a busy machine too. */
const liveMs = 2000;

const admin = createAdminClient(cmsUrl, inject('adminToken'));

type Fields = Record<string, unknown>;

/** Life of one entry, as its editor and a reader see it. */
interface Life {
  type: string;
  uid: string;
  makeFields(): Promise<Fields>;
  /** where it is read, and what stands there */
  path: string;
  shows: string[];
  /** the list that leads to it */
  list: string;
  edit: Fields;
  showsAfterwards: string;
  whenWithdrawn(page: Page): boolean;
  whenDeleted(page: Page): boolean;
}

const isGone = ({ status }: Page): boolean => status === 410;
const saysWithdrawn = ({ body }: Page): boolean => body.includes('đã được gỡ') && body.includes('noindex');
const addressed = { whenWithdrawn: saysWithdrawn, whenDeleted: isGone };

const day = '2025-03-11';
const instant = `${day}T02:00:00.000Z`;
const dated = (slug: string): { pathDate: string; slug: string } => ({ pathDate: instant, slug });
/** So far ahead that no other row shares its week. */
const farDay = '2031-04-08';
const farWeek = scheduleWeekPath(isoWeekOf(farDay));

const lives: Life[] = [
  {
    type: 'an article',
    uid: 'api::article.article',
    makeFields: async () => ({
      title: 'Bài của năm loại',
      slug: 'bai-cua-nam-loai',
      summary: 'Sapo của bài',
      body: '<p>Thân bài của năm loại</p>',
      category: await firstOf('api::category.category'),
      postedAt: instant,
    }),
    path: articlePath(dated('bai-cua-nam-loai')),
    shows: ['Bài của năm loại', 'Thân bài của năm loại'],
    list: newsMonthPath('2025-03'),
    edit: { textCredit: 'Người viết mới' },
    showsAfterwards: 'Người viết mới',
    ...addressed,
  },
  {
    type: 'a notice',
    uid: 'api::notice.notice',
    makeFields: () =>
      Promise.resolve({
        kind: 'invitation',
        title: 'Thư mời của năm loại',
        slug: 'thu-moi-cua-nam-loai',
        body: '<p>Kính mời đại biểu</p>',
        issuedAt: instant,
        eventStart: '2098-01-01T01:00:00.000Z',
        expiresAt: '2099-01-01T01:00:00.000Z',
      }),
    path: noticePath(dated('thu-moi-cua-nam-loai')),
    shows: ['Thư mời của năm loại', 'Kính mời đại biểu'],
    list: noticesYearPath('2025'),
    edit: { place: 'Hội trường số bảy' },
    showsAfterwards: 'Hội trường số bảy',
    ...addressed,
  },
  {
    type: 'a document',
    uid: 'api::document.document',
    makeFields: async () => ({
      system: 'party',
      number: '9091-CT/TW',
      abstract: 'Trích yếu của năm loại',
      slug: 'van-ban-cua-nam-loai',
      documentType: await firstOf('api::document-type.document-type'),
      issuingBody: await firstOf('api::issuing-body.issuing-body'),
      issuedAt: day,
      files: [
        { file: await upload('papers/kh-55-tct.pdf', 'application/pdf'), title: 'Bản ký của năm loại' },
      ],
    }),
    path: documentPath(dated('van-ban-cua-nam-loai')),
    shows: ['9091-CT/TW', 'Trích yếu của năm loại', 'Bản ký của năm loại'],
    list: documentsYearPath('2025'),
    edit: { signer: 'Người ký mới' },
    showsAfterwards: 'Người ký mới',
    ...addressed,
  },
  {
    type: 'a video',
    uid: 'api::video.video',
    makeFields: async () => ({
      title: 'Phim của năm loại',
      slug: 'phim-cua-nam-loai',
      source: 'file',
      file: await upload('videos/mot-ngay-ben-song.webm', 'video/webm'),
      poster: { image: await upload('pictures/song-va-nui.jpg', 'image/jpeg'), alt: 'Thuyền trên sông' },
    }),
    path: videoPath({ slug: 'phim-cua-nam-loai' }),
    shows: ['Phim của năm loại', '<video'],
    list: videosPath,
    edit: { transcript: 'Lời mới của phim' },
    showsAfterwards: 'Lời mới của phim',
    ...addressed,
  },
  {
    type: 'a row of the schedule',
    uid: 'api::schedule.schedule',
    makeFields: () =>
      Promise.resolve({
        date: farDay,
        session: 'morning',
        startTime: '08:00:00.000',
        content: 'Họp của năm loại',
        chair: 'Chủ trì của năm loại',
        place: 'Phòng của năm loại',
        visibility: 'public',
      }),
    path: farWeek,
    shows: ['Họp của năm loại', 'Chủ trì của năm loại'],
    list: farWeek,
    edit: { change: 'postponed', changeNote: 'Lý do của năm loại' },
    showsAfterwards: 'Lý do của năm loại',
    // Its week has no other row, and no page then.
    whenWithdrawn: ({ status }) => status === 404,
    whenDeleted: ({ status }) => status === 404,
  },
];

async function firstOf(uid: string): Promise<Fields> {
  const [entry] = await admin.list(uid, 'pageSize=1');
  return { connect: [{ documentId: entry?.documentId }] };
}

/** @returns the id of a file of the demo content, uploaded once more */
async function upload(path: string, mime: string): Promise<number> {
  const bytes = new Uint8Array(readFileSync(join(root, 'cms/seed/media', path)));
  return (await admin.upload(path.split('/').at(-1) ?? path, mime, bytes)).id;
}

const showsAll =
  (words: string[]) =>
  ({ status, body }: Page): boolean =>
    status === 200 && words.every((word) => body.includes(word));

describe('what an editor does is on the site within two seconds', () => {
  it.each(lives)('with $type, from the first publish to the deletion', async (life) => {
    const { uid, path, list, shows } = life;
    const url = siteUrl + path;
    const title = shows[0] ?? '';
    const id = await admin.create(uid, await life.makeFields());
    expect((await fetchPage(url)).status).toBe(404);

    await admin.publish(uid, id);
    await waitForPage(url, showsAll(shows), liveMs);
    expect((await fetchPage(siteUrl + list)).body).toContain(title);

    await admin.update(uid, id, life.edit);
    await admin.publish(uid, id);
    await waitForPage(url, showsAll([...shows, life.showsAfterwards]), liveMs);

    await admin.unpublish(uid, id);
    await waitForPage(url, life.whenWithdrawn, liveMs);
    expect((await fetchPage(siteUrl + list)).body).not.toContain(title);

    await admin.publish(uid, id);
    await waitForPage(url, showsAll([...shows, life.showsAfterwards]), liveMs);

    await admin.remove(uid, id);
    await waitForPage(url, life.whenDeleted, liveMs);
    expect((await fetchPage(siteUrl + list)).body).not.toContain(title);
  });

  it('with a row that becomes internal and public again', async () => {
    const row = lives.find(({ uid }) => uid === 'api::schedule.schedule');
    if (row === undefined) throw new Error('the schedule is not among the types');
    const id = await admin.create(row.uid, await row.makeFields());
    await admin.publish(row.uid, id);
    await waitForPage(siteUrl + row.path, showsAll(row.shows), liveMs);
    for (const [visibility, status] of [
      ['internal', 404],
      ['public', 200],
    ] as const) {
      await admin.update(row.uid, id, { visibility });
      await admin.publish(row.uid, id);
      await waitForPage(siteUrl + row.path, (page) => page.status === status, liveMs);
    }
    await admin.remove(row.uid, id);
    await waitForPage(siteUrl + row.path, ({ status }) => status === 404, liveMs);
  });
});
