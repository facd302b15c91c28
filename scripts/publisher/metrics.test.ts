import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Status } from './status.ts';
import { openPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

let fixture: PublisherFixture;

const isLive = ({ state, feed }: Status): boolean => state === 'live' && feed.cms === feed.live;

/** Reads the text format: a name with labels, a space, a number. */
async function scrape(): Promise<Map<string, number>> {
  const lines = (await fixture.ask('/metrics'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      expect(line).toMatch(/^[a-z_]+(\{[^}]*\})? -?[\d.]+(?:e[+-]?\d+)?$/);
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

beforeEach(async () => {
  fixture = await openPublisherFixture({});
  await fixture.start();
  await fixture.waitFor(isLive);
});

afterEach(() => fixture.close());

describe('The metrics', () => {
  it('count publishes with their latency, rendered routes, and faults by code', async () => {
    const before = await scrape();
    expect(before.get('portal_publish_latency_seconds_count')).toBe(1);
    expect(before.get('portal_publish_failures_total{code="cms-answer"}')).toBe(0);
    await fixture.change('First');
    await fixture.waitFor((status) => isLive(status) && fixture.read('tin-tuc/index.html').includes('First'));
    const after = await scrape();
    expect(after.get('portal_publish_latency_seconds_count')).toBe(2);
    expect(after.get('portal_publish_latency_seconds_sum')).toBeGreaterThan(0);
    expect(after.get('portal_publish_latency_seconds_bucket{le="+Inf"}')).toBe(2);
    expect(after.get('portal_routes_rendered_total')).toBeGreaterThan(
      before.get('portal_routes_rendered_total') ?? 0,
    );
    expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(after.get('portal_release_age_seconds')).toBeLessThan(60);
  });

  it('tell how far readers are behind, and what is set aside', async () => {
    expect((await scrape()).get('portal_state{state="live"}')).toBe(1);
    fixture.cms.fault = ({ status, body }) =>
      body.includes('"records"') ? { status: 500, body: 'no' } : { status, body };
    await fixture.change('First');
    await fixture.waitFor(({ lastError }) => lastError !== null);
    const behind = await scrape();
    expect(behind.get('portal_feed_lag_seconds')).toBeGreaterThan(0);
    expect(behind.get('portal_publish_failures_total{code="cms-answer"}')).toBeGreaterThan(0);
    expect(behind.get('portal_state{state="live"}')).toBe(0);
    fixture.cms.fault = undefined;
    await fixture.change('broken');
    await fixture.waitFor(isLive);
    const healed = await scrape();
    expect(healed.get('portal_feed_lag_seconds')).toBe(0);
    expect(healed.get('portal_feed_lag_positions')).toBe(0);
    expect(healed.get('portal_set_aside{kind="route"}')).toBe(1);
    expect(healed.get('portal_set_aside{kind="entry"}')).toBe(0);
  });
});

describe('The log', () => {
  interface Line {
    level: number;
    msg: string;
    [fact: string]: unknown;
  }
  /** Without those of the index of the search, which is made beside, sooner or later. */
  const lines = (): Line[] =>
    fixture.log.map((line) => JSON.parse(line) as Line).filter((line) => !('indexMilliseconds' in line));
  const [info, warn] = [30, 40];

  it('has one line for a publish, with its figures, and none for a request or an idle poll', async () => {
    const before = lines().length;
    await fixture.change('First');
    await fixture.waitFor((status) => isLive(status) && fixture.read('tin-tuc/index.html').includes('First'));
    await fixture.post('/hooks/content');
    await fixture.ask('/nothing');
    await fixture.waitFor(isLive);
    const told = lines().slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ level: info, msg: 'published', setAside: 0, full: false });
    expect(typeof told[0]?.['waitedMs']).toBe('number');
    expect(typeof told[0]?.['rendered']).toBe('number');
  });

  it('warns of what heals by itself and of what was set aside', async () => {
    fixture.cms.fault = () => ({ status: 500, body: 'no' });
    await fixture.change('broken');
    await fixture.waitFor(({ lastError }) => lastError !== null);
    expect(lines().at(-1)).toMatchObject({ level: warn, code: 'cms-answer', msg: 'publish failed' });
    fixture.cms.fault = undefined;
    await fixture.post('/hooks/content');
    await fixture.waitFor(isLive);
    expect(lines().at(-1)).toMatchObject({ level: warn, setAside: 1 });
  });
});
