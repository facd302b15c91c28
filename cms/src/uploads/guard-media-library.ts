import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { toSlug } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { getText, isFields, rowsOf, type Entry, type Fields } from '../entries.ts';
import { say } from '../i18n/vi.ts';
import { fileUid } from '../models.ts';
import { forbid } from '../rules/problem.ts';
import { partOf } from '../services.ts';
import type { CheckedFile, FileFacts } from './check-file.ts';
import { toShownName } from './clean-name.ts';
import { createGate, type ReceivedFile } from './gate.ts';
import { hasExtension, kinds } from './kinds.ts';
import { getUploadSettings } from './settings.ts';

/** A file as the body parser, or a loader of content, hands it to the media library. */
interface IncomingFile {
  readonly filepath: string;
  readonly originalFilename?: string | null;
}

interface UploadService {
  upload(request: { data: Fields; files: IncomingFile | IncomingFile[] }, options?: Fields): Promise<Entry[]>;
  replace(
    id: number | string,
    request: { data: Fields; file: IncomingFile },
    options?: Fields,
  ): Promise<Entry>;
  updateFileInfo(id: number | string, info: Fields, options?: Fields): Promise<Entry>;
  getSettings(): Promise<Fields>;
}

interface PictureFile {
  getStream(): Readable;
}

interface ImageService {
  generateThumbnail(file: PictureFile): Promise<unknown>;
  isFaultyImage(file: unknown): Promise<boolean>;
  generateFileName(name: string): string;
}

interface ServiceRegistry {
  extend<T>(uid: string, extension: (service: T) => T): unknown;
}

/** Strapi would encode pictures anew, worse, and lying on their side; nobody sends them to a language model. */
const fixedSettings = {
  sizeOptimization: false,
  responsiveDimensions: false,
  autoOrientation: false,
  aiMetadata: false,
};

const currentFacts = new AsyncLocalStorage<FileFacts>();

/**
 * Puts the gate before every way into the media library: its service, which the admin panel's upload, bulk upload and
 * replacement, and the loader of demo content all call.
 */
export function guardMediaLibrary(strapi: Core.Strapi): void {
  const gate = createGate(getUploadSettings(strapi));
  const services = partOf(strapi, 'services') as ServiceRegistry;

  services.extend('plugin::upload.upload', (service: UploadService) => ({
    ...service,
    getSettings: () => Promise.resolve(fixedSettings),

    upload({ data, files }, options) {
      const list = Array.isArray(files) ? files : [files];
      const { fileInfo, ...rest } = data;
      const infos: unknown[] = Array.isArray(fileInfo) ? fileInfo : [fileInfo];
      return gate.admit(list.map(toReceived), async (checked) => {
        const stored: Entry[] = [];
        for (const [index, file] of checked.entries()) {
          const request = {
            data: { ...rest, fileInfo: withShownName(infos[index], file) },
            files: { ...list[index], ...toStrapiFile(file) },
          };
          stored.push(...(await currentFacts.run(file.facts, () => service.upload(request, options))));
        }
        return stored;
      });
    },

    replace(id, { data, file }, options) {
      return gate.admit([toReceived(file)], async ([checked]) => {
        if (checked === undefined) throw new Error('the gate lost a file');
        await refuseOtherKind(id, checked);
        const request = {
          data: { ...data, fileInfo: withShownName(data['fileInfo'], checked) },
          file: { ...file, ...toStrapiFile(checked) },
        };
        return currentFacts.run(checked.facts, () => service.replace(id, request, options));
      });
    },

    async updateFileInfo(id, info, options) {
      const stored = await rowsOf(strapi, fileUid).findOne({ where: { id } });
      const name = getText(info, 'name');
      const clean =
        name === '' ? {} : { name: toShownName(name, getText(stored, 'ext'), say('upload.standIn')) };
      return service.updateFileInfo(id, { ...info, ...clean }, options);
    },
  }));

  services.extend('plugin::upload.image-manipulation', (service: ImageService) => ({
    ...service,
    // The gate has decoded it, and says why in words.
    isFaultyImage: () => Promise.resolve(false),
    // Strapi would encode every frame anew, for a minute or more; the media library shows the picture itself. It
    // stores the file meanwhile, and then forgets its path, so only the stream is sure to be there.
    generateThumbnail: async (file: PictureFile) => {
      const { pages = 1 } = await sharp(await buffer(file.getStream())).metadata();
      return pages > 1 ? null : service.generateThumbnail(file);
    },
    generateFileName: (name: string) =>
      [toSlug(name), randomBytes(5).toString('hex')].filter((part) => part !== '').join('-'),
  }));

  /** The media library keeps address and extension of a file whose bytes are replaced. */
  async function refuseOtherKind(id: number | string, { name, kind }: CheckedFile): Promise<void> {
    const stored = await rowsOf(strapi, fileUid).findOne({ where: { id } });
    const extension = getText(stored, 'ext');
    if (stored !== null && !hasExtension(kind, extension.toLowerCase()))
      forbid('upload.otherKind', { file: name, found: kind, stored: getText(stored, 'name') });
  }
}

/** Writes what the gate found into the row that stands for the file. */
export function recordFacts(strapi: Core.Strapi): void {
  const record = (event: { params: { data?: unknown } }): void => {
    const facts = currentFacts.getStore();
    if (facts !== undefined && isFields(event.params.data)) Object.assign(event.params.data, facts);
  };
  strapi.db.lifecycles.subscribe({ models: [fileUid], beforeCreate: record, beforeUpdate: record });
}

const toReceived = ({ filepath, originalFilename }: IncomingFile): ReceivedFile => ({
  path: filepath,
  name: originalFilename ?? '',
});

const toStrapiFile = ({ path, name, kind, size }: CheckedFile): Fields & IncomingFile => {
  const { mime } = kinds[kind];
  return { filepath: path, originalFilename: name, mimetype: mime, detectedMimeType: mime, size };
};

function withShownName(info: unknown, { name, extension }: CheckedFile): Fields {
  const fields = isFields(info) ? info : {};
  const title = getText(fields, 'name');
  return { ...fields, name: title === '' ? name : toShownName(title, extension, say('upload.standIn')) };
}
