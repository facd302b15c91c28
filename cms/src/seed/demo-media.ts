import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const mimeTypes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
};

export interface DemoMedium {
  readonly file: string;
  readonly path: string;
  readonly mimetype: string;
  /** of pictures; '' for other files */
  readonly alternativeText: string;
}

/** Lists the files under media/ with the words that media.json has for them. @throws Error for an unknown kind of file */
export function readDemoMedia(seedDir: string): DemoMedium[] {
  const texts = JSON.parse(readFileSync(join(seedDir, 'media.json'), 'utf8')) as Record<string, string>;
  return readdirSync(join(seedDir, 'media'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ name, parentPath }) => {
      const mimetype = mimeTypes[extname(name)];
      if (mimetype === undefined) throw new Error(`seed: ${name} is no kind of file that the seed knows`);
      return { file: name, path: join(parentPath, name), mimetype, alternativeText: texts[name] ?? '' };
    })
    .toSorted((one, other) => (one.file < other.file ? -1 : 1));
}
