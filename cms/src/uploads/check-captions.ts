import { isUtf8 } from 'node:buffer';
import { refuseFile } from './file-refused.ts';

/** @throws FileRefused when captions are no text, have no cue, or hold HTML */
export function checkCaptions(bytes: Buffer): void {
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes) || text.includes('\0')) refuseFile('upload.brokenCaptions');
  if (/<\/?(?:!doctype|html|head|body|script|iframe|object|embed|svg|img|a|style|link|meta)\b/i.test(text))
    refuseFile('upload.captionsWithHtml');
  if (!/^(?:\d+:)?\d\d:\d\d\.\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d\d:\d\d\.\d{3}/m.test(text))
    refuseFile('upload.brokenCaptions');
}
