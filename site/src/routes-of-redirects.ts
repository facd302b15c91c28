import {
  categoryMonthPath,
  categoryPath,
  documentsByPath,
  feedPath,
  noticeCalendarPath,
} from '@portal/shared-types';

import { documentCuts } from './document-cuts.ts';
import { listPagesOf } from './list-pages.ts';
import { monthsOfCategory } from './replica/months.ts';
import type { Reader } from './replica/reader.ts';
import type { Route } from './routes.ts';

/**
 * Lists the routes that one part of the redirect entries asks for. What moves with something below it takes it along: a category its
 * months and its feed, a list of documents its further pages, a notice the file of its event.
 */
export function* listRedirectRoutes(reader: Reader, part: string): Generator<Route> {
  for (const { id } of reader.list('redirectsByPart', part)) {
    const redirect = reader.get('redirect', id, ['fromPath', 'kind', 'toPath']);
    if (!redirect) continue;
    const { kind, toPath, fromPath: path } = redirect;
    if (kind !== 'moved') yield { path, kind };
    else if (toPath !== null) {
      yield { path, kind, location: toPath };
      for (const { from, to } of listMovedAlong(reader, path, toPath)) {
        yield { path: from, kind: 'moved', location: to };
      }
    }
  }
}

function* listMovedAlong(
  reader: Reader,
  fromPath: string,
  toPath: string,
): Generator<{ from: string; to: string }> {
  const [slug = '', oldSlug = ''] = [toPath, fromPath].map((path) => path.split('/').at(-2));
  const moved = [{ slug: oldSlug }, { slug }] as const;
  if (isMove(moved, [fromPath, toPath], categoryPath)) {
    yield* pair(moved, (category) => listMonthPaths(reader, slug, category));
    const [isTaken, isThere] = [oldSlug, slug].map(
      (one) => reader.list('categoryBySlug', one, { limit: 1 }).length > 0,
    );
    if (isThere && !isTaken) yield { from: toDirectory(feedPath(fromPath)), to: feedPath(toPath) };
  }
  if ([fromPath, toPath].every((path) => noticePattern.test(path))) {
    yield* listMovedEvent(reader, fromPath, toPath);
  }
  for (const { type, bySlug, documents } of documentCuts) {
    if (!isMove(moved, [fromPath, toPath], (by) => documentsByPath(type, by))) continue;
    const [hit] = reader.list(bySlug, slug, { limit: 1 });
    const total = hit ? reader.count(documents, hit.id) : 0;
    yield* pair(moved, (by) => [...listPagesOf(total, (page) => documentsByPath(type, by, page))].slice(1));
  }
}

/** What is not a page is a file; where it was, there is a directory with what leads on. */
const toDirectory = (path: string): string => `${path}/`;

const noticePattern = /^\/thong-bao\/(\d{4}\/[^/]+)\/$/;

function* listMovedEvent(
  reader: Reader,
  fromPath: string,
  toPath: string,
): Generator<{ from: string; to: string }> {
  const [old, now] = [fromPath, toPath].map((path) => {
    const [hit] = reader.list('noticeByPath', noticePattern.exec(path)?.[1] ?? '', { limit: 1 });
    return hit && reader.get('notice', hit.id, ['eventStart', 'pathDate', 'slug']);
  });
  if (old !== undefined || now === undefined || now.eventStart === null) return;
  const file = noticeCalendarPath(now);
  yield { from: toDirectory(fromPath + file.slice(toPath.length)), to: file };
}

type Slugged = { slug: string };

/** Whether both paths are of one kind. */
function isMove(
  slugged: readonly [Slugged, Slugged],
  paths: readonly [string, string],
  toPath: (slugged: Slugged) => string,
): boolean {
  try {
    return slugged.every((one, index) => toPath(one) === paths[index]);
  } catch (error) {
    // No slug, so no path of ours.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function* pair(
  [old, now]: readonly [Slugged, Slugged],
  listPaths: (slugged: Slugged) => readonly string[],
): Generator<{ from: string; to: string }> {
  const targets = listPaths(now);
  for (const [index, from] of listPaths(old).entries()) yield { from, to: targets[index] ?? '' };
}

function listMonthPaths(reader: Reader, slug: string, category: Slugged): string[] {
  const [hit] = reader.list('categoryBySlug', slug, { limit: 1 });
  if (!hit) return [];
  return reader
    .view(monthsOfCategory, hit.id)
    .flatMap((month) => [
      ...listPagesOf(reader.count('articlesByCategoryMonth', `${hit.id}/${month}`), (page) =>
        categoryMonthPath(category, month, page),
      ),
    ]);
}
