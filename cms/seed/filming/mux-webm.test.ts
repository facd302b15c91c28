import { expect, it } from 'vitest';
import { muxWebm } from './mux-webm.mts';

const frames = Array.from({ length: 25 }, (_, index) => Buffer.alloc(40 + index, index));
const film = muxWebm({ width: 640, height: 360, frameMs: 100, frames });
const id = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** Start of the content of the segment, from which cues count. */
const segment = film.indexOf(id('18538067')) + 8;

it('a film begins as WebM and its segment reaches to its end', () => {
  expect(film.subarray(0, 4)).toEqual(id('1a45dfa3'));
  expect(film.readUInt32BE(segment - 4) - 0x10000000).toBe(film.length - segment);
});

it('each cue points at the cluster that begins at its time', () => {
  const cues: [number, number][] = [];
  for (let at = film.indexOf(id('bb94')); at >= 0 && cues.length < 3; at = film.indexOf(id('bb94'), at + 1))
    cues.push([film.readUInt32BE(at + 4), film.readUInt32BE(at + 18)]);
  expect(cues.map(([time]) => time)).toEqual([0, 1000, 2000]);
  for (const [time, position] of cues) {
    const cluster = segment + position;
    expect(film.subarray(cluster, cluster + 4)).toEqual(id('1f43b675'));
    expect(film.readUInt32BE(cluster + 10)).toBe(time);
  }
});

it('no frame is lost', () => {
  for (const frame of frames) expect(film.includes(frame)).toBe(true);
});
