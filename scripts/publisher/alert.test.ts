import { setTimeout } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AlertMessage } from './post-alert.ts';
import type { Status } from './status.ts';
import { startListener, type Listener } from './testing/listener.ts';
import { openPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

/** The minute, made short. */
const afterMs = 2000;
/** The minute of what is over in time: a doorbell after a failure is answered after a second, on a busy machine later. */
const longAfterMs = 6000;
const secretPath = '/hooks/T0000/very-secret-token';

let target: Listener;
let fixture: PublisherFixture;

const isLive = ({ state, feed }: Status): boolean => state === 'live' && feed.cms === feed.live;
const messages = (): AlertMessage[] => target.heard.map(({ body }) => body as AlertMessage);
const words = (): string[] => messages().map(({ alert }) => alert);

async function waitForWords(count: number): Promise<void> {
  for (let turn = 0; words().length < count && turn < 500; turn++) await setTimeout(20);
  expect(words()).toHaveLength(count);
}

beforeEach(async () => {
  target = await startListener();
  fixture = await openPublisherFixture({ alert: { url: target.url + secretPath, afterMs } });
  await fixture.start();
  await fixture.waitFor((status) => isLive(status) && status.alert?.told === 'resolved');
  target.heard.length = 0;
});

afterEach(async () => {
  await fixture.close();
  await target.close();
});

describe('An alert of the publisher', () => {
  it('is sent once when publishing fails for longer than the limit, and once when it is over', async () => {
    fixture.cms.fault = () => ({ status: 500, body: 'no' });
    await fixture.change('First');
    await waitForWords(1);
    await setTimeout(afterMs + 500);
    expect(words()).toEqual(['open']);
    expect(target.heard[0]).toMatchObject({ method: 'POST', path: secretPath });
    expect(messages()[0]).toMatchObject({
      site: 'http://portal.test',
      state: 'failing',
      code: 'cms-answer',
      release: { id: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
    });
    expect(messages()[0]?.text).toMatch(/^Nội dung mới chưa đến được người đọc.*Hệ thống quản trị trả lời/);
    const lasted = Date.now() - Date.parse(messages()[0]?.since ?? '');
    expect(lasted).toBeGreaterThanOrEqual(afterMs);

    fixture.cms.fault = undefined;
    await fixture.post('/hooks/content');
    await fixture.waitFor(isLive);
    await waitForWords(2);
    await setTimeout(afterMs / 2);
    expect(words()).toEqual(['open', 'resolved']);
  });

  it('is not sent for what is over in time', async () => {
    await fixture.stop();
    fixture.settings.alert = { url: target.url + secretPath, afterMs: longAfterMs };
    await fixture.start();
    fixture.cms.fault = () => ({ status: 500, body: 'no' });
    await fixture.change('First');
    await fixture.waitFor(({ lastError }) => lastError !== null);
    const failed = Date.now();
    fixture.cms.fault = undefined;
    await fixture.post('/hooks/content');
    await fixture.waitFor(isLive);
    expect(Date.now() - failed).toBeLessThan(longAfterMs);
    await setTimeout(failed + longAfterMs + 500 - Date.now());
    expect(words()).toEqual([]);
  });

  it('is not sent for a held release', async () => {
    await fixture.change('First');
    await fixture.waitFor(isLive);
    const rolledBack = await fixture.post('/rollback', { confirm: true });
    expect(rolledBack.status).toBe(200);
    await fixture.change('Second');
    await setTimeout(afterMs + 500);
    expect((await fixture.waitFor(() => true)).state).toBe('held');
    expect(words()).toEqual([]);
  });

  it('that cannot be delivered is tried again and disturbs no publish', async () => {
    target.answer = () => undefined;
    fixture.cms.fault = () => ({ status: 500, body: 'no' });
    await fixture.change('First');
    const broken = await fixture.waitFor(({ alert }) => typeof alert?.undelivered === 'string');
    expect(broken.alert?.told).toBe('resolved');
    await waitForWords(2);
    fixture.cms.fault = undefined;
    await fixture.change('Second');
    await fixture.waitFor(
      (status) => isLive(status) && fixture.read('tin-tuc/index.html').includes('Second'),
    );
    // The target never learned of the trouble, so there is nothing to take back.
    const heard = words().length;
    await setTimeout(1500);
    expect(words().length - heard).toBeLessThanOrEqual(1);
    expect(words()).not.toContain('resolved');
    target.answer = () => 200;
  });

  it('that was sent is not sent again after a restart, and is taken back then', async () => {
    // The publisher is stopped while the target still thinks about the message.
    target.answer = () => setTimeout(500, 200);
    fixture.cms.fault = () => ({ status: 500, body: 'no' });
    await fixture.change('First');
    await waitForWords(1);
    await fixture.stop();
    await fixture.start();
    await setTimeout(afterMs + 500);
    expect(words()).toEqual(['open']);
    fixture.cms.fault = undefined;
    await fixture.post('/hooks/content');
    await waitForWords(2);
    expect(words()).toEqual(['open', 'resolved']);
  });

  it('names its target nowhere, and no other secret either', async () => {
    const { cmsToken, hookSecret } = fixture.settings;
    const message = `token ${cmsToken} refused, sent by ${hookSecret}`;
    fixture.cms.fault = () => ({
      status: 200,
      body: JSON.stringify({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] }),
    });
    target.answer = () => 500;
    await fixture.change('First');
    await fixture.waitFor(({ alert }) => typeof alert?.undelivered === 'string');
    const shown = [
      await fixture.ask('/status'),
      await fixture.ask('/status', 'text/html'),
      await fixture.ask('/metrics'),
      ...fixture.log,
      JSON.stringify(messages()),
    ].join('\n');
    expect(shown).toContain('cms-refused');
    for (const secret of [secretPath, 'very-secret-token', cmsToken, hookSecret]) {
      expect(shown).not.toContain(secret);
    }
  });
});
