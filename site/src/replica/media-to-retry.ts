import type { MediaMaker } from '../media/make-media.ts';
import type { Replica } from './replica.ts';

/**
 * Lists media that are to be fetched again though the feed does not name them: a file that was not there may have come,
 * and made files may have been lost with their directory.
 *
 * @param made looks for lost files, which costs a look at the disk for every file; left out, nobody looks
 * @returns documentIds
 */
export function listMediaToRetry(replica: Replica, made?: MediaMaker): string[] {
  const failed = replica.setAside().flatMap(({ type, id }) => (type === 'media' ? [id] : []));
  if (!made) return failed;
  const lost = replica.writer.ids('media').filter((id) => {
    const entry = replica.reader.get('media', id, ['variants', 'file']);
    return entry && !made.hasFiles(entry);
  });
  return [...new Set([...failed, ...lost])];
}
