import { findMarks } from '@portal/shared-types/testing/script-vectors';

import type { AdminClient } from '../../testing/admin-client.ts';
import { entriesOf } from '../world.ts';
import type { HostileEntries } from './hostile-entries.ts';
import type { Ground, WatchedPage } from './watch-page.ts';

const desk: Ground = { own: ['/admin/'], isStrict: false };
const preview: Ground = { own: ['/hashed/'], isStrict: false };

export interface DeskVisit {
  readonly lists: number;
  readonly forms: number;
  readonly receipts: number;
  readonly previews: number;
  readonly marks: ReadonlySet<number>;
}

/**
 * Opens lists, forms with their receipts, the media library and the home screen of the admin panel, previews, and the page
 * of the publisher's state.
 *
 * @param forms of a type to open, and previews
 */
export async function visitDesk(
  watched: WatchedPage,
  { cmsUrl, publisherUrl, admin }: { cmsUrl: string; publisherUrl: string; admin: AdminClient },
  { types, world }: HostileEntries,
  forms: (uid: string) => number,
): Promise<DeskVisit> {
  const { page, open, look } = watched;
  const marks = new Set<number>();
  const counts = { lists: 0, forms: 0, receipts: 0, previews: 0 };
  const takeMarks = async (): Promise<void> => {
    for (const mark of findMarks(await page.locator('body').innerText())) marks.add(mark);
  };
  const openDesk = async (path: string, sign: string): Promise<void> => {
    await page.goto(`${cmsUrl}/admin${path}`);
    await page.locator(sign).first().waitFor();
    await look(path, desk);
    await takeMarks();
  };

  await openDesk('', 'main h1');
  await openDesk('/plugins/upload?page=1&pageSize=100', 'main article');
  for (const { uid, isSingle, hasDrafts } of types) {
    if (forms(uid) === 0) continue;
    const kind = isSingle ? 'single-types' : 'collection-types';
    if (isSingle) {
      await openDesk(`/content-manager/${kind}/${uid}`, 'form label');
      counts.forms += 1;
      continue;
    }
    const ids = entriesOf(world, uid).slice(0, forms(uid));
    await openDesk(`/content-manager/${kind}/${uid}?page=1&pageSize=100`, 'tbody tr');
    counts.lists += 1;
    for (const id of ids) {
      await openDesk(`/content-manager/${kind}/${uid}/${id}`, 'form label');
      counts.forms += 1;
      if (!hasDrafts) continue;
      await page
        .getByRole('status')
        .filter({ hasText: /^(?:Đang hiển thị từ|Đã áp dụng từ|Mục nội bộ)/ })
        .first()
        .waitFor();
      counts.receipts += 1;
      await look(`receipt of ${uid} ${id}`, desk);
      await open(await admin.makePreviewLink(uid, id), preview);
      await takeMarks();
      counts.previews += 1;
    }
  }
  await open(`${publisherUrl}/status`, { own: [], isStrict: false });
  return { ...counts, marks };
}
