import { lockJournal } from '../feed/journal.ts';
import { readBodyOwners } from '../feed/read-body-owners.ts';
import { listReferences, readOwners, type Owner } from '../feed/references.ts';
import { getText, rowsOf, type Entry } from '../entries.ts';
import { fileUid } from '../models.ts';
import { partOf } from '../services.ts';
import { inTransaction } from '../transaction.ts';
import { nameUsers } from './keep-what-is-required.ts';
import { forbid } from './problem.ts';
import type { RuleParts } from './rule-parts.ts';

interface UploadService {
  remove(file: Entry): Promise<unknown>;
}

interface ServiceRegistry {
  extend<T>(uid: string, extension: (service: T) => T): unknown;
}

interface FileService {
  deleteByIds(ids?: readonly number[]): Promise<unknown>;
}

/**
 * A file that a published entry shows is not deleted, neither alone nor among others. The media library writes past
 * the Document Service and deletes the file before its row, so its services are wrapped.
 */
export function keepShownMedia(parts: RuleParts): void {
  const { strapi } = parts;
  const references = listReferences(parts.getModel).filter(({ target }) => target === fileUid);
  const services = partOf(strapi, 'services') as ServiceRegistry;

  services.extend('plugin::upload.upload', (service: UploadService) => ({
    ...service,
    remove: (file: Entry) =>
      inTransaction(strapi, async (queries) => {
        await lockJournal(strapi, queries);
        await refuseShown(file);
        return service.remove(file);
      }),
  }));

  services.extend('plugin::upload.file', (service: FileService) => ({
    ...service,
    async deleteByIds(ids: readonly number[] = []) {
      for (const file of await rowsOf(strapi, fileUid).findMany({ where: { id: { $in: [...ids] } } }))
        await refuseShown(file);
      return service.deleteByIds(ids);
    },
  }));

  async function refuseShown(file: Entry): Promise<void> {
    const stored = await rowsOf(strapi, fileUid).findOne({ where: { id: file.id } });
    if (stored === null) return;
    const users = await readUsers(stored);
    if (users.length === 0) return;
    forbid('media.inUse', {
      file: getText(stored, 'name'),
      names: nameUsers(parts, users),
    });
  }

  /** @returns each published entry once that shows the file or links to it, in a field or in its text */
  async function readUsers({ documentId }: Entry): Promise<Owner[]> {
    const inFields = await readOwners(parts, references, documentId, 'published');
    const inTexts = await readBodyOwners(parts, documentId);
    return [...new Map([...inFields, ...inTexts].map((owner) => [owner.documentId, owner])).values()];
  }
}
