import { setTimeout } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AlertMessage } from './post-alert.ts';
import type { Status } from './status.ts';
import { startListener, type Heard, type Listener } from './testing/listener.ts';
import { openPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';
import type { DispatchSettings } from './watch-settings.ts';

let service: Listener;
let fixture: PublisherFixture;

const token = 'github_pat_0123456789';
const isLive = ({ state, feed }: Status): boolean => state === 'live' && feed.cms === feed.live;
const isTold = (status: Status): boolean => isLive(status) && status.dispatch?.waitingSince === null;

const settings = (extra: Partial<DispatchSettings> = {}): DispatchSettings => ({
  kind: 'github',
  apiUrl: service.url,
  project: 'owner/portal',
  token,
  ref: 'main',
  only: false,
  gapMs: 50,
  ...extra,
});

/** Answers as the two services do; what is not asked rightly is refused. */
function answerAsService({ method, path, headers, body }: Heard): number {
  const sent = body as Record<string, unknown>;
  if (method !== 'POST' || !headers['user-agent']) return 403;
  if (path === '/repos/owner/portal/dispatches') {
    if (headers.authorization !== `Bearer ${token}`) return 401;
    return typeof sent['event_type'] === 'string' ? 204 : 422;
  }
  if (path === '/api/v4/projects/group%2Fportal/trigger/pipeline') {
    return sent['token'] === token && typeof sent['ref'] === 'string' ? 201 : 404;
  }
  return 404;
}

async function open(extra: Partial<DispatchSettings> = {}, alertUrl?: string): Promise<void> {
  fixture = await openPublisherFixture({
    dispatch: settings(extra),
    alert: alertUrl === undefined ? undefined : { url: alertUrl, afterMs: 300 },
  });
  await fixture.start();
}

beforeEach(async () => {
  service = await startListener();
  service.answer = answerAsService;
});

afterEach(async () => {
  await fixture.close();
  await service.close();
});

describe('A word to the build service', () => {
  it('is sent to GitHub after a publish, and not after one that changed nothing', async () => {
    await open();
    await fixture.waitFor((status) => isTold(status) && service.heard.length === 1);
    await fixture.post('/hooks/content');
    await setTimeout(300);
    expect(service.heard).toHaveLength(1);
    const { feed, release } = await fixture.waitFor(isTold);
    expect(service.heard[0]).toMatchObject({
      path: '/repos/owner/portal/dispatches',
      body: { event_type: 'content', client_payload: { position: feed.live, release: release?.id } },
    });
    await fixture.change('First');
    await fixture.waitFor((status) => isTold(status) && service.heard.length === 2);
  });

  it('is sent to GitLab with a token and a branch', async () => {
    await open({ kind: 'gitlab', apiUrl: `${service.url}/api/v4`, project: 'group/portal', ref: 'live' });
    const { dispatch } = await fixture.waitFor((status) => isTold(status) && service.heard.length === 1);
    expect(dispatch).toMatchObject({ kind: 'gitlab', lastError: null });
    expect(service.heard[0]?.body).toEqual({ token, ref: 'live' });
  });

  it('is one under way and one waiting, however many publishes there are', async () => {
    await open();
    await fixture.waitFor((status) => isTold(status) && service.heard.length === 1);
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    service.answer = async (heard) => {
      await gate;
      return answerAsService(heard);
    };
    for (let n = 1; n <= 5; n++) {
      await fixture.change(`Article ${String(n)}`);
      await fixture.waitFor(
        (status) => isLive(status) && fixture.read('tin-tuc/index.html').includes(`Article ${String(n)}`),
      );
    }
    release();
    const { release: live } = await fixture.waitFor((status) => isTold(status) && service.heard.length >= 3);
    await setTimeout(300);
    expect(service.heard).toHaveLength(3);
    expect(service.load.most).toBe(1);
    expect(service.heard.at(-1)?.body).toMatchObject({ client_payload: { release: live?.id } });
  });

  it('that is refused is a fault in words and an alert, and holds up no publish', async () => {
    const target = await startListener();
    try {
      // It takes none, so that each further one tells what is the matter by then: at first that may be a slow publish.
      target.answer = () => undefined;
      const told = (): unknown[] => target.heard.map(({ body }) => (body as AlertMessage).code);
      service.answer = () => 401;
      await open({}, `${target.url}/alerts`);
      const { dispatch } = await fixture.waitFor(
        ({ dispatch: seen }) => seen !== null && seen.lastError !== null,
      );
      expect(dispatch?.lastError).toMatchObject({ code: 'dispatch-refused' });
      expect(dispatch?.lastError?.message).toMatch(/^Dịch vụ dựng trang từ chối.*HTTP 401$/);
      expect(await fixture.ask('/status', 'text/html')).toContain('mã dispatch-refused');
      await fixture.change('First');
      await fixture.waitFor(
        (status) => isLive(status) && fixture.read('tin-tuc/index.html').includes('First'),
      );
      await expect.poll(told, { interval: 20 }).toContain('dispatch-refused');
      service.answer = answerAsService;
      await fixture.change('Second');
      await fixture.waitFor((status) => isTold(status) && status.dispatch?.lastError === null);
      expect([await fixture.ask('/status'), ...fixture.log].join('\n')).not.toContain(token);
    } finally {
      await target.close();
    }
  });

  it('that could not be sent before a stop is sent after the start', async () => {
    service.answer = () => undefined;
    await open();
    await fixture.waitFor((status) => status.dispatch?.lastError?.code === 'dispatch-failed');
    await fixture.stop();
    service.heard.length = 0;
    service.answer = answerAsService;
    await fixture.start();
    await fixture.waitFor((status) => isTold(status) && service.heard.length === 1);
    await fixture.stop();
    await fixture.start();
    await fixture.waitFor(isTold);
    await setTimeout(300);
    expect(service.heard).toHaveLength(1);
  });
});

describe('A publisher that only dispatches', () => {
  it('follows the feed, makes no release, and sends each position once', async () => {
    await open({ only: true });
    const status = await fixture.waitFor((seen) => isLive(seen) && service.heard.length === 1);
    expect(status.release).toBeNull();
    expect(service.heard[0]?.body).toMatchObject({
      client_payload: { position: status.feed.cms, release: null },
    });
    await fixture.post('/hooks/content');
    await fixture.change('First');
    await fixture.waitFor((seen) => isLive(seen) && service.heard.length === 2);
    expect(new Set(fixture.cms.operations)).toEqual(new Set(['Feed']));
    expect(() => fixture.read('index.html')).toThrow();
    await fixture.stop();
    await fixture.start();
    await fixture.waitFor(isLive);
    expect(service.heard).toHaveLength(2);
  });

  it('fails as a publish does when the service does not answer, and heals', async () => {
    service.answer = () => undefined;
    await open({ only: true });
    const failing = await fixture.waitFor(({ lastError }) => lastError !== null);
    expect(failing).toMatchObject({ state: 'failing', lastError: { code: 'dispatch-failed' } });
    service.answer = answerAsService;
    await fixture.post('/hooks/content');
    expect((await fixture.waitFor(isLive)).lastError).toBeNull();
  });
});
