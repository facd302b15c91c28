import { describe, expect, it } from 'vitest';

import { openReplica } from '../src/replica/replica.ts';
import type { Route } from '../src/routes.ts';
import { createDriver, findAssets, RenderError, toFilePath } from './driver.ts';
import type { PageApp } from './load-bundle.ts';

const { reader } = openReplica(':memory:');

const driverFor = (render: PageApp['render']) => {
  const app: PageApp = {
    render,
    renderError: () => Promise.resolve(new Response()),
    manifest: { routes: [] },
  };
  return {
    app,
    driver: createDriver({ bundle: { app, clientFiles: [], views: [] }, origin: 'https://site.example' }),
  };
};

const page: Route = { path: '/tin-tuc/', kind: 'page' };

describe('the driver', () => {
  it('makes a PNG of the drawing at a path that ends so', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="4" height="2"/></svg>';
    const { driver } = driverFor(() => Promise.resolve(new Response(drawing)));
    const draw = async (path: string): Promise<Uint8Array | undefined> =>
      (await driver.render({ path, kind: 'page' }, reader)).files[0]?.body;
    const first = await draw('/a/anh-chia-se.png');
    expect(Buffer.from(first ?? []).toString('latin1')).toMatch(/^\x89PNG/);
    expect(await draw('/b/anh-chia-se.png')).toEqual(first);
  });

  it.each([
    ['/', 'index.html'],
    ['/tin-tuc/2026/11/a/', 'tin-tuc/2026/11/a/index.html'],
    ['/404.html', '404.html'],
    ['/old.aspx/', 'old.aspx/index.html'],
  ])('writes %s to %s', (path, file) => {
    expect(toFilePath(path)).toBe(file);
  });

  it('hands the reader, the route and the origin to the page', async () => {
    const { driver } = driverFor((request, { locals }) => {
      expect(locals).toEqual({ portal: { reader, route: page, origin: 'https://site.example' } });
      return Promise.resolve(new Response(request.url));
    });
    const { files } = await driver.render(page, reader);
    expect(Buffer.from(files[0]?.body ?? []).toString()).toBe('https://site.example/tin-tuc/');
  });

  it.each([
    ['moved', { status: 301, location: '/tin-tuc/' }],
    ['gone', { status: 410 }],
  ] as const)('writes the status of a %s page beside it', async (kind, status) => {
    const { driver } = driverFor(() => Promise.resolve(new Response('x')));
    const route: Route = { path: '/a/', kind, ...(kind === 'moved' && { location: '/tin-tuc/' }) };
    const { files } = await driver.render(route, reader);
    expect(files.map(({ path }) => path)).toEqual(['a/index.html', 'a/.status.json']);
    expect(JSON.parse(Buffer.from(files[1]?.body ?? []).toString())).toEqual(status);
  });

  it.each([
    [page, new Response('x', { status: 404 }), 'status 404'],
    [page, new Response('x', { status: 500 }), 'status 500'],
    [page, new Response(null), 'empty page'],
    [{ path: '/404.html', kind: 'notFound' }, new Response('x'), 'status 200'],
  ] as [Route, Response, string][])(
    'refuses for %o what is not the page wanted',
    async (route, response, message) => {
      const { driver } = driverFor(() => Promise.resolve(response));
      await expect(driver.render(route, reader)).rejects.toThrow(`${route.path}: ${message}`);
    },
  );

  it('names the route and the cause when a page throws', async () => {
    const cause = new TypeError('title is missing');
    const { app, driver } = driverFor((request) => app.renderError(request, { status: 500, error: cause }));
    const failure = driver.render(page, reader);
    await expect(failure).rejects.toBeInstanceOf(RenderError);
    await expect(failure).rejects.toMatchObject({
      message: '/tin-tuc/: title is missing',
      cause,
      route: page,
    });
  });

  it('finds the assets of a page, each once', () => {
    const body =
      '<link href="/hashed/b.css"><img srcset="/hashed/a-w1.webp 1w, /hashed/a-w2.webp 2w" src="/hashed/a-w1.webp">';
    expect(findAssets(Buffer.from(body))).toEqual(['a-w1.webp', 'a-w2.webp', 'b.css']);
  });
});
