import { Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { PressWatch } from './press.ts';
import type { PressState } from './press-state.ts';
import type { Status } from './status.ts';
import { faultWords, stateWords } from './vi.ts';

/** What `GET /metrics` tells, in the text format of Prometheus. */
export interface Metrics extends PressWatch {
  contentType: string;
  read(): Promise<string>;
}

/** Seconds. The promise to editors is about one; a full render takes minutes. */
const latencyBuckets = [0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 30, 60, 120, 300];

const codes = Object.keys(faultWords);
const states = Object.keys(stateWords) as PressState[];

/** Read from one status at each scrape. */
const readings: Record<string, { help: string; read: (status: Status, now: number) => number }> = {
  portal_feed_lag_positions: {
    help: 'Feed positions that readers are behind the CMS',
    read: ({ feed: { cms, live } }) => (cms === null ? 0 : Math.max(0, cms - (live ?? 0))),
  },
  portal_feed_lag_seconds: {
    help: 'How long something has waited to reach readers',
    read: ({ waitingSince }, now) => secondsSince(waitingSince, now),
  },
  portal_release_age_seconds: {
    help: 'Since readers first got the release',
    read: ({ release }, now) => secondsSince(release?.since ?? null, now),
  },
  portal_dead_links: { help: 'Internal links that lead nowhere', read: ({ deadLinks }) => deadLinks.length },
  portal_dispatch_lag_seconds: {
    help: 'How long a word to the build service has been due',
    read: ({ dispatch }, now) => secondsSince(dispatch?.waitingSince ?? null, now),
  },
  portal_alert_open: {
    help: '1 while an alert is open',
    read: ({ alert }) => Number(alert?.told === 'open'),
  },
  process_resident_memory_bytes: { help: 'Memory of the process', read: () => process.memoryUsage.rss() },
  nodejs_heap_size_used_bytes: { help: 'Heap in use', read: () => process.memoryUsage().heapUsed },
  process_start_time_seconds: {
    help: 'When the process began, since the epoch',
    read: (_, now) => Math.round(now / 1000 - process.uptime()),
  },
};

/**
 * @param readStatus asked at each scrape
 * @param now ms since the epoch
 */
export function createMetrics(readStatus: () => Status, now: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const latency = new Histogram({
    name: 'portal_publish_latency_seconds',
    help: 'From the doorbell or the poll to the switch, of publishes that changed the site',
    buckets: latencyBuckets,
    registers,
  });
  const rendered = new Counter({
    name: 'portal_routes_rendered_total',
    help: 'Routes rendered by publishes that changed the site',
    registers,
  });
  const failures = new Counter({
    name: 'portal_publish_failures_total',
    help: 'Publishes that were undone, by the code of the fault',
    labelNames: ['code'],
    registers,
  });
  // A series that appears with its first failure hides that failure from rate().
  for (const code of codes) failures.inc({ code }, 0);
  const gauges = Object.entries(readings).map(([name, { help, read }]) => {
    const gauge = new Gauge({ name, help, registers });
    return (status: Status): void => gauge.set(read(status, now()));
  });
  const setAside = new Gauge({
    name: 'portal_set_aside',
    help: 'Entries and routes whose last good version is live instead of the newest',
    labelNames: ['kind'],
    registers,
  });
  const state = new Gauge({
    name: 'portal_state',
    help: '1 for the state of the press, 0 for the others',
    labelNames: ['state'],
    registers,
  });

  function take(status: Status): void {
    for (const set of gauges) set(status);
    const routes = status.setAside.filter(({ type }) => type === 'route').length;
    setAside.set({ kind: 'route' }, routes);
    setAside.set({ kind: 'entry' }, status.setAside.length - routes);
    for (const name of states) state.set({ state: name }, Number(name === status.state));
  }

  return {
    published: ({ report }, waitedMs) => {
      latency.observe(waitedMs / 1000);
      rendered.inc(report?.rendered ?? 0);
    },
    failed: (code) => {
      failures.inc({ code });
    },
    contentType: registry.contentType,
    read: () => {
      take(readStatus());
      return registry.metrics();
    },
  };
}

function secondsSince(instant: string | null, now: number): number {
  return instant === null ? 0 : Math.max(0, (now - Date.parse(instant)) / 1000);
}
