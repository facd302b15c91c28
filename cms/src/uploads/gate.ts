import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errors } from '@strapi/utils';
import { say } from '../i18n/vi.ts';
import { checkFile, type CheckedFile } from './check-file.ts';
import { FileRefused } from './file-refused.ts';
import { cleanName } from './clean-name.ts';
import type { UploadSettings } from './settings.ts';

export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
}

/** The one door through which files come into the media library. */
export interface Gate {
  /**
   * Checks files, then stores them; all are checked before the first is stored. One request is checked at a time, so
   * that memory does not grow with the number of editors.
   *
   * @throws ValidationError naming every refused file and why
   */
  admit<T>(files: readonly ReceivedFile[], store: (checked: CheckedFile[]) => Promise<T>): Promise<T>;
}

export function createGate(settings: UploadSettings): Gate {
  let last: Promise<unknown> = Promise.resolve();

  async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  }

  async function checkAll(files: readonly ReceivedFile[], workDir: string): Promise<CheckedFile[]> {
    const checked: CheckedFile[] = [];
    const refusals: string[] = [];
    for (const { path, name } of files) {
      try {
        checked.push(await checkFile(path, name, workDir, settings));
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        const { base, extension } = cleanName(name, say('upload.standIn'));
        refusals.push(say('upload.refused', { file: base + extension, reason: error.message }));
      }
    }
    if (refusals.length > 0) throw new errors.ValidationError(refusals.join('\n'));
    return checked;
  }

  return {
    async admit(files, store) {
      const workDir = await mkdtemp(join(settings.incomingDir, 'checked-'));
      try {
        return await store(await takeTurn(() => checkAll(files, workDir)));
      } finally {
        await rm(workDir, { recursive: true, force: true });
      }
    },
  };
}
