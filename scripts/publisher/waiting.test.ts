import { beforeEach, describe, expect, it } from 'vitest';

import { createWaiting, type Waiting } from './waiting.ts';

let at: number;
let waiting: Waiting;

beforeEach(() => {
  at = 1000;
  waiting = createWaiting(() => at);
});

describe('The time that something waits', () => {
  it('is none when all is served', () => {
    expect(waiting.since()).toBeNull();
    waiting.begin();
    waiting.succeed();
    expect(waiting.since()).toBeNull();
  });

  it('runs from the first doorbell, not from the last and not from the begin of the publish', () => {
    waiting.ask();
    at = 1200;
    waiting.ask();
    at = 1500;
    waiting.begin();
    at = 1800;
    expect(waiting.since()).toBe(1000);
    expect(waiting.succeed()).toBe(800);
  });

  it('runs from the begin where the poll found the change', () => {
    at = 3000;
    waiting.begin();
    at = 3100;
    expect(waiting.succeed()).toBe(100);
  });

  it('goes on over failures', () => {
    waiting.ask();
    waiting.begin();
    at = 2000;
    waiting.fail();
    at = 5000;
    waiting.ask();
    waiting.begin();
    expect(waiting.since()).toBe(1000);
    at = 6000;
    expect(waiting.succeed()).toBe(5000);
  });

  it('begins anew for who asks while a publish runs', () => {
    waiting.begin();
    at = 1400;
    waiting.ask();
    waiting.succeed();
    expect(waiting.since()).toBe(1400);
  });

  it('ends when a release is held, even in the middle of a publish', () => {
    waiting.ask();
    waiting.begin();
    waiting.forget();
    waiting.fail();
    expect(waiting.since()).toBeNull();
  });
});
