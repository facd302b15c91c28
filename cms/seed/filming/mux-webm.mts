/** A film of still VP8 pictures in a WebM file, such as every browser plays. Element ids are those of the Matroska specification. */
export interface Film {
  readonly width: number;
  readonly height: number;
  readonly frameMs: number;
  /** VP8 key frames */
  readonly frames: readonly Buffer[];
}

const framesPerCluster = 10;

/** Sizes take one byte where that is enough, as readers of file types expect, and four otherwise. */
const toSize = (length: number): Buffer => {
  const size = Buffer.alloc(length < 0x7f ? 1 : 4);
  if (size.length === 1) size.writeUInt8(0x80 + length);
  else size.writeUInt32BE(0x10000000 + length);
  return size;
};

const element = (id: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(id, 'hex'), toSize(body.length), body]);
};

const number = (id: string, value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return element(id, bytes);
};

const float = (id: string, value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return element(id, bytes);
};

const text = (id: string, value: string): Buffer => element(id, Buffer.from(value, 'latin1'));

/** @returns the bytes of the file; the same frames give the same bytes */
export function muxWebm(film: Film): Buffer {
  const head = element(
    '1a45dfa3',
    number('4286', 1),
    number('42f7', 1),
    number('42f2', 4),
    number('42f3', 8),
    text('4282', 'webm'),
    number('4287', 2),
    number('4285', 2),
  );
  const info = element(
    '1549a966',
    number('2ad7b1', 1_000_000),
    float('4489', film.frames.length * film.frameMs),
    text('4d80', 'cms/seed'),
    text('5741', 'cms/seed'),
  );
  const clusters = toClusters(film);
  const before = info.length + toTracks(film).length;
  const starts = (cues: number): number[] =>
    clusters.map(
      (_cluster, index) =>
        before + cues + clusters.slice(0, index).reduce((sum, { length }) => sum + length, 0),
    );
  // Cues stand before what they point at; numbers have a fixed width, so their size is known before their values.
  const cues = toCues(film, starts(toCues(film, starts(0)).length));
  return Buffer.concat([head, element('18538067', info, toTracks(film), cues, ...clusters)]);
}

function toTracks({ width, height, frameMs }: Film): Buffer {
  return element(
    '1654ae6b',
    element(
      'ae',
      number('d7', 1),
      number('73c5', 1),
      number('83', 1),
      number('9c', 0),
      text('86', 'V_VP8'),
      number('23e383', frameMs * 1_000_000),
      element('e0', number('b0', width), number('ba', height)),
    ),
  );
}

function toClusters({ frames, frameMs }: Film): Buffer[] {
  return Array.from({ length: Math.ceil(frames.length / framesPerCluster) }, (_, cluster) =>
    element(
      '1f43b675',
      number('e7', cluster * framesPerCluster * frameMs),
      ...frames.slice(cluster * framesPerCluster, (cluster + 1) * framesPerCluster).map((frame, index) => {
        const blockHead = Buffer.from([0x81, 0, 0, 0x80]);
        blockHead.writeInt16BE(index * frameMs, 1);
        return element('a3', blockHead, frame);
      }),
    ),
  );
}

const toCues = ({ frameMs }: Film, positions: readonly number[]): Buffer =>
  element(
    '1c53bb6b',
    ...positions.map((position, cluster) =>
      element(
        'bb',
        number('b3', cluster * framesPerCluster * frameMs),
        element('b7', number('f7', 1), number('f1', position)),
      ),
    ),
  );
