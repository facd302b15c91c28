import sharp from 'sharp';

import { article } from '../../testing/content.ts';
import type { Bench, Published } from './bench.ts';
import type { FaultRow } from './fault-row.ts';
import { runCommandOf } from './run-row.ts';
import { throwingTitle } from './wrapped-bundle.ts';

/** More than half of all, and more than the press lets vanish or fail at once. */
const many = 24;

/** Spoils the title of entries on their way to the press. */
function spoilTitles({ proxy }: Bench, isMeant: (id: unknown) => boolean): void {
  proxy.setFault({
    kind: 'edit',
    edit: (data) => {
      const records = Array.isArray(data['records']) ? (data['records'] as Record<string, unknown>[]) : [];
      for (const record of records)
        if ('summary' in record && isMeant(record['documentId'])) record['title'] = null;
    },
  });
}

async function upload({ cms }: Bench, name: string): Promise<void> {
  const picture = sharp({ create: { width: 640, height: 360, channels: 3, background: name } });
  await cms.admin.upload(`${name}.jpg`, 'image/jpeg', new Uint8Array(await picture.jpeg().toBuffer()));
}

const letPass = ({ proxy }: Bench): void => {
  proxy.setFault({ kind: 'none' });
};

/** Faults in what comes from the CMS. */
export function listContentRows(): FaultRow[] {
  let subject: Published | undefined;
  let articles: string[] = [];
  const needSubject = (): Published => {
    if (!subject) throw new Error('nothing was published');
    return subject;
  };
  const mend = async ({ cms }: Bench, fields: Record<string, unknown>): Promise<void> => {
    await cms.admin.update(article, needSubject().id, fields);
    await cms.admin.publish(article, needSubject().id);
  };
  /** All but the one that readers are at. */
  const list = async ({ cms, kept }: Bench): Promise<string[]> =>
    (await cms.admin.list(article, 'pageSize=100&status=published'))
      .map(({ documentId }) => documentId)
      .filter((id) => id !== kept.id);

  return [
    {
      name: 'one entry is malformed',
      isSample: true,
      sign: { kind: 'set-aside', reason: /field title/ },
      provoke: async (bench) => {
        subject = await bench.publish('Bài sẽ hỏng');
        await bench.waitUntilLive();
        spoilTitles(bench, (id) => id === needSubject().id);
        await mend(bench, { summary: 'Bản hỏng trên đường đi' });
      },
      heal: async (bench) => {
        letPass(bench);
        await mend(bench, { summary: 'Bản lành' });
      },
      how: 'by the next edit of the entry; until then its last good version stays',
    },
    {
      name: 'one page throws',
      isSample: true,
      sign: { kind: 'set-aside', reason: /told to throw/ },
      provoke: async (bench) => {
        subject = await bench.publish('Bài sẽ ném lỗi');
        await bench.waitUntilLive();
        await mend(bench, { title: `${throwingTitle} một lần` });
      },
      heal: (bench) => mend(bench, { title: 'Bài đã sửa' }),
      how: 'by the next edit of the entry; until then its last good version stays',
    },
    {
      name: 'a medium cannot be fetched',
      sign: { kind: 'set-aside', reason: /answers 404/ },
      provoke: async (bench) => {
        bench.proxy.setFault({ kind: 'file-status', status: 404 });
        await upload(bench, 'teal');
      },
      heal: letPass,
      how: 'by itself: it is fetched again at each poll',
    },
    {
      name: 'the bytes of a medium are not the ones that were uploaded',
      isSample: true,
      sign: { kind: 'set-aside', reason: /not the ones that were uploaded/ },
      provoke: async (bench) => {
        const other = sharp({ create: { width: 64, height: 36, channels: 3, background: 'red' } });
        const bytes = await other.jpeg().toBuffer();
        bench.proxy.setFault({ kind: 'file', edit: () => bytes });
        await upload(bench, 'olive');
      },
      heal: letPass,
      how: 'by itself: it is fetched again at each poll',
    },
    {
      name: 'the files of the CMS answer 503',
      sign: { kind: 'fault', codes: ['cms-answer'] },
      provoke: async (bench) => {
        bench.proxy.setFault({ kind: 'file-status', status: 503 });
        await upload(bench, 'navy');
      },
      heal: letPass,
      how: 'by itself',
    },
    {
      name: 'many entries are malformed',
      sign: { kind: 'fault', codes: ['too-many-bad'] },
      provoke: async (bench) => {
        const before = await list(bench);
        for (let n = before.length; n < many; n += 1) await bench.publish(`Bài đủ số ${String(n)}`);
        await bench.waitUntilLive();
        articles = await list(bench);
        spoilTitles(bench, () => true);
        await bench.post('/rebuild');
      },
      heal: letPass,
      how: 'by itself',
    },
    {
      name: 'many pages throw',
      sign: { kind: 'fault', codes: ['too-many-routes-failed'] },
      provoke: async (bench) => {
        bench.bundle.throwAll(true);
        await bench.post('/rebuild');
      },
      heal: ({ bundle }) => {
        bundle.throwAll(false);
      },
      how: 'by itself',
    },
    {
      name: 'most articles vanish at once, and that is meant',
      sign: { kind: 'fault', codes: ['shrink'] },
      provoke: async (bench) => {
        articles = await list(bench);
        await bench.cms.admin.bulk(article, 'bulkUnpublish', articles);
      },
      heal: runCommandOf,
      how: 'by the command in the message',
    },
    {
      name: 'most articles vanish at once, and that is a mistake',
      sign: { kind: 'fault', codes: ['shrink'] },
      provoke: async (bench) => {
        await bench.cms.admin.bulk(article, 'bulkPublish', articles);
        await bench.waitUntilLive();
        articles = await list(bench);
        await bench.cms.admin.bulk(article, 'bulkUnpublish', articles);
      },
      heal: ({ cms }) => cms.admin.bulk(article, 'bulkPublish', articles),
      how: 'by itself when they are published again',
    },
  ];
}
