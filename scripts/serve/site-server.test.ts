import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startSiteServer, type SiteServer } from './site-server.ts';

let dataDir: string;
let server: SiteServer;

const page = (text: string): string => `<!doctype html><title>${text}</title>${text.repeat(200)}`;

async function writeRelease(name: string, files: Record<string, string>): Promise<void> {
  const tree = join(dataDir, 'site/trees', name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  }
  await symlink('../../hashed', join(tree, 'hashed'));
}

async function switchTo(name: string): Promise<void> {
  await symlink(`trees/${name}`, join(dataDir, 'site/next'));
  await rename(join(dataDir, 'site/next'), join(dataDir, 'site/current'));
}

const get = (
  path: string,
  init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
): Promise<Response> =>
  fetch(server.url + path, {
    redirect: 'manual',
    ...init,
    headers: { 'Accept-Encoding': 'identity', ...init.headers },
  });

/** `fetch` tidies paths; this sends the target as it is. */
const getRaw = (target: string): Promise<{ status: number; location: string | undefined }> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(server.url, { path: target }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      });
    });
    request.on('error', reject).end();
  });

/** `fetch` unpacks; this gives the bytes as they came. */
const getBytes = (
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    httpRequest(server.url + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    })
      .on('error', reject)
      .end();
  });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'site-server-'));
  await mkdir(join(dataDir, 'site/hashed'), { recursive: true });
  await writeFile(join(dataDir, 'site/hashed/app.1a2b.css'), 'body{color:red}');
  await writeFile(join(dataDir, 'secrets.json'), '{"token":"secret"}');
  server = await startSiteServer({ dataDir, host: '127.0.0.1', port: 0 });
});

afterEach(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const site = {
  'index.html': page('home'),
  '404.html': page('nothing here'),
  'rss.xml': '<rss/>',
  'lich-cong-tac.ics': 'BEGIN:VCALENDAR',
  'site.webmanifest': '{}',
  'robots.txt': 'User-agent: *',
  'anh-chia-se.png': 'PNG',
  'chuyen-muc/cu/rss.xml/index.html': page('moved'),
  'chuyen-muc/cu/rss.xml/.status.json': '{"status":301,"location":"/chuyen-muc/moi/rss.xml"}',
  'tin-tuc/index.html': page('news'),
  'cu/index.html': page('moved'),
  'cu/.status.json': '{"status":301,"location":"/tin-tuc/"}',
  'mat/index.html': page('gone'),
  'mat/.status.json': '{"status":410}',
  'ra-ngoai/index.html': page('evil'),
  'ra-ngoai/.status.json': '{"status":301,"location":"//evil.example/"}',
};

describe('The site server', () => {
  it('says in Vietnamese that there is no release yet', async () => {
    const response = await get('/');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.text()).toContain('đang được');
  });

  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/tin-tuc/', 200, 'text/html; charset=utf-8'],
    ['/rss.xml', 200, 'application/xml; charset=utf-8'],
    ['/lich-cong-tac.ics', 200, 'text/calendar; charset=utf-8'],
    ['/site.webmanifest', 200, 'application/manifest+json; charset=utf-8'],
    ['/robots.txt', 200, 'text/plain; charset=utf-8'],
    ['/anh-chia-se.png', 200, 'image/png'],
    ['/hashed/app.1a2b.css', 200, 'text/css; charset=utf-8'],
    ['/khong-co/', 404, 'text/html; charset=utf-8'],
    ['/rss.xml/', 404, 'text/html; charset=utf-8'],
    ['/hashed/', 404, 'text/html; charset=utf-8'],
    ['/hashed/nothing.css', 404, 'text/html; charset=utf-8'],
    ['/cu/.status.json', 404, 'text/html; charset=utf-8'],
    ['/mat/', 410, 'text/html; charset=utf-8'],
    ['/mat', 410, 'text/html; charset=utf-8'],
    ['/ra-ngoai/', 500, 'text/html; charset=utf-8'],
  ])('answers %s with %i as %s under the strict headers', async (path, status, type) => {
    await server.stop();
    server = await startSiteServer({ dataDir, host: '127.0.0.1', port: 0, report: () => undefined });
    await writeRelease('one', site);
    await switchTo('one');
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it.each([
    ['/cu/', '/tin-tuc/'],
    ['/cu', '/tin-tuc/'],
    ['/chuyen-muc/cu/rss.xml', '/chuyen-muc/moi/rss.xml'],
    ['/chuyen-muc/cu/rss.xml/', '/chuyen-muc/moi/rss.xml'],
    ['/tin-tuc', '/tin-tuc/'],
    ['/tin-tuc?a=1', '/tin-tuc/?a=1'],
    ['/tin-tuc/index.html', '/tin-tuc/'],
  ])('redirects %s to %s', async (path, location) => {
    await writeRelease('one', site);
    await switchTo('one');
    const response = await get(path);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(location);
  });

  it.each([
    ['/../../secrets.json', 404],
    ['/..%2f..%2fsecrets.json', 400],
    ['/%2e%2e/%2e%2e/secrets.json', 404],
    ['/hashed/../../secrets.json', 404],
    ['//evil.example', 404],
    ['//tin-tuc', 404],
    ['/a%00', 400],
    ['http://evil.example/tin-tuc', 400],
  ])('leaves %s unanswered with %i and redirects nowhere', async (target, status) => {
    await writeRelease('one', site);
    await switchTo('one');
    expect(await getRaw(target)).toEqual({ status, location: undefined });
  });

  it('revalidates pages by their bytes and keeps hashed files for a year', async () => {
    await writeRelease('one', site);
    await switchTo('one');
    const first = await get('/tin-tuc/');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/tin-tuc/', { headers: { 'If-None-Match': etag } })).status).toBe(304);
    await writeRelease('two', { ...site, 'tin-tuc/index.html': page('news').toUpperCase() });
    await switchTo('two');
    expect((await get('/tin-tuc/', { headers: { 'If-None-Match': etag } })).status).toBe(200);
    const home = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { headers: { 'If-None-Match': home } })).status).toBe(304);
    const asset = await get('/hashed/app.1a2b.css');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const part = await get('/hashed/app.1a2b.css', { headers: { Range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'body']);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])(
    'packs text by %s for who takes it, under a tag of its own, and the same again better',
    async (encoding, unpack) => {
      const style = `body{color:red}${'a{color:blue}'.repeat(100)}`;
      await writeFile(join(dataDir, 'site/hashed/long.1a2b.css'), style);
      await writeRelease('one', site);
      await switchTo('one');
      for (const [path, text] of [
        ['/tin-tuc/', site['tin-tuc/index.html']],
        ['/hashed/long.1a2b.css', style],
      ] as const) {
        const plain = await get(path);
        const tags = new Set([plain.headers.get('etag')]);
        const sizes: number[] = [];
        for (let turn = 0; turn < 5; turn++) {
          const reply = await getBytes(path, { 'accept-encoding': encoding });
          expect(reply.headers['content-encoding']).toBe(encoding);
          expect(reply.headers.vary).toBe('Accept-Encoding');
          expect(unpack(reply.body).toString()).toBe(text);
          sizes.push(reply.body.length);
          tags.add(reply.headers.etag ?? null);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        expect(tags.size).toBe(2);
        expect(sizes.at(-1)).toBeLessThanOrEqual(sizes[0] ?? 0);
        expect(sizes[0]).toBeLessThan(text.length / 2);
        expect(plain.headers.get('vary')).toBe('Accept-Encoding');
        const [plainTag = '', packedTag = ''] = [...tags].map(String);
        const again = { 'accept-encoding': encoding, 'if-none-match': packedTag };
        expect((await getBytes(path, again)).status).toBe(304);
        expect((await getBytes(path, { ...again, 'if-none-match': plainTag })).status).toBe(200);
      }
      const small = await getBytes('/robots.txt', { 'accept-encoding': encoding });
      expect([small.headers['content-encoding'], small.body.toString()]).toEqual([
        undefined,
        site['robots.txt'],
      ]);
      const picture = await getBytes('/anh-chia-se.png', { 'accept-encoding': encoding });
      expect([picture.headers['content-encoding'], picture.headers.vary]).toEqual([undefined, undefined]);
      const part = await getBytes('/hashed/long.1a2b.css', {
        'accept-encoding': encoding,
        range: 'bytes=0-3',
      });
      expect([part.status, part.body.toString()]).toEqual([206, 'body']);
      const head = await get('/tin-tuc/', { method: 'HEAD', headers: { 'Accept-Encoding': encoding } });
      expect(head.headers.get('content-encoding')).toBe(encoding);
    },
  );

  it('answers HEAD without a body and refuses other methods', async () => {
    await writeRelease('one', site);
    await switchTo('one');
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBe(Buffer.byteLength(site['index.html']));
    const post = await get('/', { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('answers every request wholly from one release while the link flips', async () => {
    const versions = ['one', 'two'].map((name) => ({ name, body: page(name).repeat(20 + name.length) }));
    for (const { name, body } of versions) await writeRelease(name, { ...site, 'tin-tuc/index.html': body });
    await switchTo('one');
    const done = new AbortController();
    const flip = (async () => {
      for (let turn = 0; !done.signal.aborted; turn++) {
        await switchTo(turn % 2 === 0 ? 'two' : 'one');
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const seen = new Map<string, number>();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let turn = 0; turn < 150; turn++) {
          const response = await get('/tin-tuc/');
          const body = await response.text();
          expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(body));
          const version = versions.find((candidate) => candidate.body === body);
          expect(version).toBeDefined();
          const key = `${version?.name ?? ''} ${response.headers.get('etag') ?? ''}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
        }
      }),
    );
    done.abort();
    await flip;
    expect(seen.size).toBe(2);
  });

  it('answers from the next release where the one before is cleaned away at once', async () => {
    const names = Array.from({ length: 300 }, (_, number) => String(number));
    for (const name of names)
      await writeRelease(name, { 'index.html': site['index.html'], '404.html': site['404.html'] });
    await switchTo('0');
    let isOver = false;
    const statuses = new Set<number>();
    const read = async (path: string): Promise<void> => {
      while (!isOver) statuses.add((await get(path)).status);
    };
    const readers = ['/', '/', '/', '/hashed/app.1a2b.css'].map(read);
    for (const [turn, name] of names.slice(1).entries()) {
      await switchTo(name);
      await rename(join(dataDir, 'site/trees', String(turn)), join(dataDir, 'site/trees', `.trash-${name}`));
    }
    isOver = true;
    await Promise.all(readers);
    expect([...statuses]).toEqual([200]);
    expect((await get('/khong-co/')).status).toBe(404);
  });

  it('goes on serving the release that it served when the link is lost, until there is another', async () => {
    await writeRelease('one', site);
    await switchTo('one');
    expect((await get('/tin-tuc/')).status).toBe(200);
    await rm(join(dataDir, 'site/current'));
    expect(await (await get('/tin-tuc/')).text()).toBe(site['tin-tuc/index.html']);
    await writeRelease('two', { ...site, 'tin-tuc/index.html': page('newer') });
    await switchTo('two');
    expect(await (await get('/tin-tuc/')).text()).toContain('newer');
    await rm(join(dataDir, 'site/trees'), { recursive: true });
    expect((await get('/tin-tuc/')).status).toBe(503);
  });

  it('says which variable to set when the port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startSiteServer({ dataDir, host: '127.0.0.1', port })).rejects.toThrow('PORTAL_SITE_PORT');
  });
});
