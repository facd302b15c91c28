import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOf, type Entry } from '../src/entries.ts';
import { fileUid } from '../src/models.ts';
import { serviceOf } from '../src/services.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';
import { createFeedReader } from '../testing/feed-reader.mts';
import { listGoodFiles } from '../testing/files/good-files.mts';
import { listHostileFiles } from '../testing/files/hostile-files.mts';
import { makeOpenXml } from '../testing/files/make-office.mts';
import { listPdfObjects, makePdf } from '../testing/files/make-pdf.mts';
import { makePhoto, makePng, pngChunk, privateWords } from '../testing/files/make-pictures.mts';
import { makeMp4 } from '../testing/files/make-video.mts';

const dataDir = mkdtempSync(join(tmpdir(), 'portal-uploads-'));
const email = 'quantri@songlam.example';
const password = 'Mat-khau-2026';
const uploadsDir = join(dataDir, 'cms', 'public', 'uploads');
const incomingDir = join(dataDir, 'cms', 'incoming');
let cms: BootedCms;
let login: string;

beforeAll(async () => {
  const env = { PORTAL_ADMIN_EMAIL: email, PORTAL_ADMIN_PASSWORD: password };
  cms = await bootCms({ dataDir, port: 0, env });
  const answer = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  login = `Bearer ${data.token}`;
}, 60_000);

afterAll(async () => {
  await cms.stop();
  rmSync(dataDir, { recursive: true });
});

interface Sent {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Answer {
  readonly status: number;
  readonly message: string;
  readonly files: Entry[];
}

/** Sends files as the media library of the admin panel does. */
async function send(path: string, files: readonly Sent[], authorization = login): Promise<Answer> {
  const form = new FormData();
  for (const { name, bytes } of files) {
    form.append('files', new Blob([new Uint8Array(bytes)]), name);
    form.append('fileInfo', JSON.stringify({ name }));
  }
  const answer = await fetch(`${cms.url}${path}`, { method: 'POST', headers: { authorization }, body: form });
  const { status } = answer;
  if (answer.ok) return { status, message: '', files: [(await answer.json()) as Entry | Entry[]].flat() };
  const { error } = (await answer.json()) as { error: { message: string } };
  return { status, message: error.message, files: [] };
}

const sendOne = (name: string, bytes: Buffer): Promise<Answer> => send('/upload', [{ name, bytes }]);
const countFiles = (): Promise<number> => rowsOf(cms.strapi, fileUid).count();
const readRow = (id: number): Promise<Entry | null> => rowsOf(cms.strapi, fileUid).findOne({ where: { id } });
const storedPath = (row: Entry | null): string =>
  join(uploadsDir, String(row?.['url']).slice('/uploads/'.length));
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const hostileFiles = listHostileFiles();
const goodFiles = listGoodFiles();

/** @returns the good file of this name */
async function makeGood(name: string): Promise<Buffer> {
  const file = goodFiles.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`no good file is called ${name}`);
  return file.make();
}

describe('a file that may do harm is refused, in words that name it', () => {
  it('and there are at least 40 of them', () => {
    expect(hostileFiles.length).toBeGreaterThanOrEqual(40);
  });

  it.each(hostileFiles)('$title', async ({ name, make, reason }) => {
    const bytes = await make();
    const before = await countFiles();
    for (const path of ['/upload', '/upload/files']) {
      const { status, message } = await send(path, [{ name, bytes }]);
      expect({ status, message }).toEqual({
        status: 400,
        message: expect.stringContaining(reason) as string,
      });
      expect(message).toContain(`“${name.replace('\u202E', '')}”`);
    }
    expect(await countFiles()).toBe(before);
  });

  it('and nothing of it stays on the disk', async () => {
    await setTimeout(200);
    expect(readdirSync(uploadsDir)).toEqual([]);
    expect(readdirSync(incomingDir)).toEqual([]);
  });
});

describe('a good file is taken in, with what it is', () => {
  it.each(goodFiles)('$name', async ({ name, make, mime, pages, size }) => {
    const bytes = await make();
    const { status, message, files } = await send('/upload/files', [{ name, bytes }]);
    expect({ status, message }).toEqual({ status: 201, message: '' });
    const row = await readRow(files[0]?.id ?? 0);
    const stored = readFileSync(storedPath(row));
    expect(row).toMatchObject({
      mime,
      name: name.replace('JPEG', 'jpeg'),
      sha256: hash(stored),
      pages: pages ?? null,
      width: size?.[0] ?? null,
      height: size?.[1] ?? null,
      size: Math.round(stored.length / 10) / 100,
    });
  });

  it('documents and pictures that have nothing private keep every byte', async () => {
    const pdf = makePdf(listPdfObjects(2));
    const png = makePng(40, 30);
    for (const [name, bytes] of [
      ['a.pdf', pdf],
      ['a.png', png],
    ] as const) {
      const { files } = await sendOne(name, bytes);
      expect((await readRow(files[0]?.id ?? 0))?.['sha256']).toBe(hash(bytes));
    }
  });

  it('the press learns the hash and the pages', async () => {
    const { files } = await sendOne('Quyết định.pdf', makePdf(listPdfObjects(7)));
    const { mediaRecords } = (await cms.ask(
      'query ($ids: [ID!]) { mediaRecords(ids: $ids) { sha256 pages } }',
      {
        ids: [files[0]?.documentId],
      },
    )) as { mediaRecords: unknown[] };
    expect(mediaRecords).toEqual([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, pages: 7 }]);
  });
});

describe('a picture that is stored before its thumbnail is drawn', () => {
  interface ImageService {
    isResizableImage(file: object): Promise<boolean>;
  }

  /** Strapi stores the file while it looks at it, and forgets its path then; here that is always the faster. */
  function storeFirst(): { mockRestore(): void } {
    const images = serviceOf(cms.strapi, 'plugin::upload.image-manipulation') as ImageService;
    const isResizable = images.isResizableImage;
    return vi.spyOn(images, 'isResizableImage').mockImplementation(async (file) => {
      const answer = await isResizable(file);
      while ('filepath' in file) await setTimeout(5);
      return answer;
    });
  }

  it.each([
    ['Ảnh lễ khai giảng.jpg', true],
    ['dong.gif', false],
  ])('%s is taken in; with a thumbnail: %s', async (name, hasThumbnail) => {
    const order = storeFirst();
    const { message, files } = await sendOne(name, await makeGood(name));
    order.mockRestore();
    expect(message).toBe('');
    const row = await readRow(files[0]?.id ?? 0);
    expect(row?.['formats'] ?? null).toEqual(
      hasThumbnail ? { thumbnail: expect.objectContaining({ width: 208 }) as object } : null,
    );
  });
});

describe('a photo loses what is private', () => {
  it.each([1, 6])('with orientation %i', async (orientation) => {
    const photo = await makePhoto(400, 300, orientation);
    const tail = Buffer.from('<script>alert(1)</script> PK\x05\x06 secret film of the photo');
    expect(photo.includes('Nguyen Van Chup')).toBe(true);
    const { files } = await sendOne('anh.jpg', Buffer.concat([photo, tail]));
    const stored = readFileSync(storedPath(await readRow(files[0]?.id ?? 0)));
    for (const word of ['Exif', 'secret', '<script', ...privateWords])
      expect(stored.includes(word)).toBe(false);
    const row = await readRow(files[0]?.id ?? 0);
    expect([row?.['width'], row?.['height']]).toEqual(orientation === 6 ? [300, 400] : [400, 300]);
  });

  it('texts of a PNG go too', async () => {
    const png = makePng(20, 20, [pngChunk('tEXt', Buffer.from('Author\0Nguyen Van Chup'))]);
    const { files } = await sendOne('a.png', png);
    const stored = readFileSync(storedPath(await readRow(files[0]?.id ?? 0)));
    expect(stored.includes('Chup')).toBe(false);
  });

  it('a film forgets where it was taken and keeps its length', async () => {
    const film = await makeGood('phong-su.mp4');
    expect(film.includes('+18.67')).toBe(true);
    const { files } = await sendOne('a.mp4', film);
    const stored = readFileSync(storedPath(await readRow(files[0]?.id ?? 0)));
    expect([stored.includes('+18.67'), stored.length]).toEqual([false, film.length]);
  });
});

describe('names', () => {
  it.each([
    ['lose folders', 'C:\\fakepath\\..\\bao-cao.pdf', 'bao-cao.pdf'],
    ['lose control characters and marks of direction', 'báo\u0007\u202E cáo\u200B.pdf', 'báo cáo.pdf'],
    ['are composed', 'Quye\u0302\u0301t đi\u0323nh.pdf', 'Quyết định.pdf'],
    ['are not longer than anybody reads', `${'dài '.repeat(80)}.pdf`, `${'dài '.repeat(30).trim()}.pdf`],
  ])('%s', async (_title, given, expected) => {
    const { files, message } = await sendOne(given, makePdf(listPdfObjects(1)));
    expect(message).toBe('');
    expect((await readRow(files[0]?.id ?? 0))?.['name']).toBe(expected);
  });

  it('are cleaned when they are changed too, and keep their extension', async () => {
    const { files } = await sendOne('a.pdf', makePdf(listPdfObjects(1)));
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ name: 'Tên\u202E mới.html' }));
    const path = `/upload?id=${String(files[0]?.id)}`;
    await fetch(`${cms.url}${path}`, { method: 'POST', headers: { authorization: login }, body: form });
    expect((await readRow(files[0]?.id ?? 0))?.['name']).toBe('Tên mới.html.pdf');
  });
});

describe('bulk upload and replacement', () => {
  it('one bad file among good ones keeps all out, and is named', async () => {
    const before = await countFiles();
    const { status, message } = await send('/upload', [
      { name: 'tot.pdf', bytes: makePdf(listPdfObjects(1)) },
      { name: 'xau.pdf', bytes: Buffer.from('<html><body>x') },
      { name: 'rat-xau.png', bytes: Buffer.from('<svg onload="x()"/>') },
    ]);
    expect(status).toBe(400);
    expect(message).toContain('“xau.pdf”');
    expect(message).toContain('“rat-xau.png”');
    expect(message).not.toContain('tot.pdf');
    expect(await countFiles()).toBe(before);
  });

  it('good files come in together, each with its own hash', async () => {
    const [first, second] = [makePdf(listPdfObjects(1)), makePdf(listPdfObjects(2))];
    const { files } = await send('/upload', [
      { name: 'mot.pdf', bytes: first },
      { name: 'hai.pdf', bytes: second },
    ]);
    const rows = await Promise.all(files.map(({ id }) => readRow(id)));
    expect(rows.map((row) => [row?.['name'], row?.['sha256'], row?.['pages']])).toEqual([
      ['mot.pdf', hash(first), 1],
      ['hai.pdf', hash(second), 2],
    ]);
  });

  it.each(['/upload?id=', '/upload/files/:id/replace'])(
    '%s makes a new version, and a row in the feed',
    async (path) => {
      const feed = createFeedReader(cms);
      const { files } = await sendOne('phien-ban.pdf', makePdf(listPdfObjects(1)));
      const id = files[0]?.id ?? 0;
      const before = await readRow(id);
      await feed.readNew();
      const address = path.includes(':id') ? path.replace(':id', String(id)) : path + String(id);
      const next = makePdf(listPdfObjects(5));
      expect((await send(address, [{ name: 'moi.pdf', bytes: next }])).message).toBe('');
      const after = await readRow(id);
      expect(after).toMatchObject({ sha256: hash(next), pages: 5, url: before?.['url'] });
      expect(await feed.readNew()).toContain('media:changed');

      const refused = await send(address, [{ name: 'xau.pdf', bytes: Buffer.from('<html>x') }]);
      expect([refused.status, refused.message]).toEqual([400, expect.stringContaining('“xau.pdf”')]);
      const other = await send(address, [{ name: 'anh.png', bytes: makePng(10, 10) }]);
      expect([other.status, other.message]).toEqual([400, expect.stringContaining('khác loại')]);
      expect((await readRow(id))?.['sha256']).toBe(hash(next));
      expect(hash(readFileSync(storedPath(after)))).toBe(hash(next));
    },
  );
});

describe('memory stays bounded, whatever comes', () => {
  const megabyte = 1024 * 1024;
  const filesDir = mkdtempSync(join(tmpdir(), 'portal-large-'));
  afterAll(() => rmSync(filesDir, { recursive: true }));

  /** The file goes from disk to server piece by piece, as fast as the server takes it: what grows is the server. */
  async function measure(name: string, path: string): Promise<{ status: number; growth: number }> {
    const before = process.memoryUsage.rss();
    let peak = before;
    const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
    const status = await stream(name, path);
    clearInterval(timer);
    return { status, growth: (peak - before) / megabyte };
  }

  async function stream(name: string, path: string): Promise<number> {
    const headers = { authorization: login, 'content-type': 'multipart/form-data; boundary=x' };
    const sent = request(`${cms.url}/upload/files`, { method: 'POST', headers });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.write(`--x\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n`);
    sent.write('content-type: application/octet-stream\r\n\r\n');
    await pipeline(createReadStream(path), sent, { end: false });
    sent.end('\r\n--x--\r\n');
    const [answer] = await answered;
    answer.resume();
    return answer.statusCode ?? 0;
  }

  it.each([
    ['a film of 250 MB', 'phim.mp4', 201, 180, (path: string) => writeLongFilm(path, 250 * megabyte)],
    [
      'a photo of 54 megapixels that lies on its side',
      'anh.jpg',
      201,
      600,
      async (path: string) => writeFile(path, await makePhoto(9000, 6000, 6)),
    ],
    [
      'a PDF of 40 MB of numbers',
      'so.pdf',
      400,
      400,
      (path: string) => writeFile(path, makePdf([...listPdfObjects(1), `[${'1 '.repeat(20 * megabyte)}]`])),
    ],
    [
      'a PDF of 300,000 objects',
      'vat.pdf',
      201,
      400,
      (path: string) =>
        writeFile(path, makePdf([...listPdfObjects(1), ...Array.from({ length: 300_000 }, () => '1')])),
    ],
    [
      'a Word file that unpacks to 350 MB',
      'a.docx',
      400,
      200,
      (path: string) =>
        writeFile(
          path,
          makeOpenXml('docx', [{ name: 'word/a.xml', data: Buffer.alloc(350 * megabyte, 32) }]),
        ),
    ],
  ])('%s', async (_title, name, expected, megabytes, write) => {
    const path = join(filesDir, name);
    await write(path);
    const { status, growth } = await measure(name, path);
    expect(status).toBe(expected);
    expect(growth).toBeLessThan(megabytes);
  });
});

/** A film of nothing, with a place to forget; the file system keeps it as a hole. */
async function writeLongFilm(path: string, size: number): Promise<void> {
  const film = makeMp4();
  const dataStart = film.indexOf('mdat') - 4;
  film.writeUInt32BE(size - dataStart, dataStart);
  await writeFile(path, film);
  await truncate(path, size);
}

describe('nobody else brings files in', () => {
  it('not from an address on the network', async () => {
    const answer = await fetch(`${cms.url}/upload/actions/upload-from-urls`, {
      method: 'POST',
      headers: { authorization: login, 'content-type': 'application/json' },
      body: JSON.stringify({ urls: ['https://example.org/a.png'] }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('không lấy tệp từ địa chỉ mạng');
  });

  it.each(['/upload', '/admin/login', '/graphql', '/'])('not without having logged in: %s', async (path) => {
    const { status, message } = await send(
      path,
      [{ name: 'a.pdf', bytes: makePdf(listPdfObjects(1)) }],
      'Bearer x',
    );
    expect([status, message]).toEqual([401, expect.stringContaining('đăng nhập')]);
    expect(readdirSync(incomingDir)).toEqual([]);
  });

  it('not under another name, where they would be forgotten on the disk', async () => {
    const form = new FormData();
    form.append('other', new Blob(['x']), 'a.pdf');
    await fetch(`${cms.url}/upload`, { method: 'POST', headers: { authorization: login }, body: form });
    await setTimeout(100);
    expect(readdirSync(incomingDir)).toEqual([]);
  });

  it('not more than one request may hold', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = {
        authorization: login,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(600 * 1024 * 1024),
      };
      const sent = request(`${cms.url}/upload`, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write('--x\r\n');
    });
    expect(status).toBe(413);
  });
});

describe('a stored file is served so that it can do nothing', () => {
  it.each([
    ['so-do.png', 'inline', 'sandbox'],
    ['Nghị quyết.pdf', 'inline', "default-src 'none'"],
    ['don.docx', 'attachment', 'sandbox'],
    ['phu-de.vtt', 'attachment', 'sandbox'],
  ])('%s', async (name, disposition, policy) => {
    const bytes = await makeGood(name);
    const { files } = await sendOne(name, bytes);
    const url = String((await readRow(files[0]?.id ?? 0))?.['url']);
    for (const path of [url, url.replace('/uploads/', '/%75ploads/')]) {
      const answer = await fetch(cms.url + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-disposition')).toBe(disposition);
      expect(answer.headers.get('content-security-policy')).toContain(policy);
    }
  });
});
