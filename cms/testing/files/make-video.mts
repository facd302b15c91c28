function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The boxes of a film, without a picture in it, with the place where it was taken. */
export function makeMp4(brand = 'isom', more: readonly Buffer[] = []): Buffer {
  const place = box('udta', box('\xA9xyz', Buffer.from('+18.6700+105.6900/')));
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}mp42`, 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100)), box('trak', box('tkhd', Buffer.alloc(84))), place),
    box('mdat', Buffer.alloc(64, 7)),
    ...more,
  ]);
}

/** A header, and a recording whose length is open. */
export function makeWebm(docType = 'webm'): Buffer {
  const type = Buffer.concat([Buffer.from([0x42, 0x82, 0x80 | docType.length]), Buffer.from(docType)]);
  return Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80 | type.length]),
    type,
    Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    Buffer.alloc(32, 3),
  ]);
}

export const makeCaptions = (text = 'Chào mừng'): Buffer =>
  Buffer.from(`WEBVTT\n\n00:01.000 --> 00:03.000\n${text}\n`);
