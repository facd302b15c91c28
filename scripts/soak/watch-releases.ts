import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { ReleaseDirs } from '../publisher/release-dirs.ts';
import { readReleases } from '../publisher/releases.ts';
import type { Random } from './random.ts';

export interface ReaderReport {
  responses: number;
  /** of these, 304: the reader keeps what it had */
  notModified: number;
  /** bodies that no release has at that path */
  mixed: string[];
  /** errors, cut bodies, and answers of a release that was not live at the time */
  broken: string[];
}

interface Answer {
  status: number;
  body: Buffer;
  location: string | null;
  etag: string | null;
}

/** What a reader's browser has kept of an address. */
interface Kept {
  modified: string | null;
  answer: Answer;
}

const pauseMs = 5;
/** A reader forgets now and then, so that whole answers are asked for too. */
const keepsFor = 0.5;

/**
 * Fetches pages without pause until stopped, as readers do, with and without what they have kept, and compares each
 * answer with the files of the release that was live while it was asked for.
 *
 * @param dirs of the publisher
 * @param origin of a web server on them
 * @param readers how many at the same time
 * @returns a function that stops them and reports
 */
export function watchReleases(
  dirs: ReleaseDirs,
  origin: string,
  readers: number,
  random: Random,
): () => Promise<ReaderReport> {
  const report: ReaderReport = { responses: 0, notModified: 0, mixed: [], broken: [] };
  let isStopped = false;
  /** address and validator → hash of what came with it */
  const validated = new Map<string, string>();

  async function read(): Promise<void> {
    const kept = new Map<string, Kept>();
    while (!isStopped) {
      try {
        await readOnce(pickPath(dirs, random), kept);
      } catch (error) {
        report.broken.push(`no live release: ${toText(error)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  async function readOnce(path: string, kept: Map<string, Kept>): Promise<void> {
    const before = liveId(dirs);
    report.responses += 1;
    try {
      const { answer, isOld } = await ask(origin + path, kept);
      if (isOld) report.notModified += 1;
      const fault =
        findFault(dirs, path, answer, [before, liveId(dirs)]) ?? findSharedValidator(path, answer);
      if (fault === undefined) return;
      const text = `${origin}${path}: ${isOld ? '304, ' : ''}${fault.text}`;
      (fault.isMixed ? report.mixed : report.broken).push(text);
    } catch (error) {
      report.broken.push(`${origin}${path}: ${toText(error)}`);
    }
  }

  async function ask(url: string, kept: Map<string, Kept>): Promise<{ answer: Answer; isOld: boolean }> {
    const known = random.chance(keepsFor) ? kept.get(url) : undefined;
    const headers = {
      ...(known?.answer.etag ? { 'if-none-match': known.answer.etag } : {}),
      ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
    };
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(20_000) });
    // A body shorter than its Content-Length is an error of fetch.
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status === 304 && known) return { answer: known.answer, isOld: true };
    const [location, etag, modified] = ['location', 'etag', 'last-modified'].map((name) =>
      response.headers.get(name),
    ) as [string | null, string | null, string | null];
    const answer = { status: response.status, body, location, etag };
    if (response.status === 200) kept.set(url, { modified, answer });
    return { answer, isOld: false };
  }

  /** Two versions under one validator: whoever has kept the first will be told that it is the second. */
  function findSharedValidator(path: string, { status, etag, body }: Answer): Fault | undefined {
    if (status !== 200 || etag === null) return undefined;
    const hash = toHash(body);
    const known = validated.get(`${path} ${etag}`) ?? hash;
    validated.set(`${path} ${etag}`, hash);
    return known === hash ? undefined : { text: `ETag ${etag} stands for two versions`, isMixed: false };
  }

  const running = Array.from({ length: readers }, read);
  return async () => {
    isStopped = true;
    await Promise.all(running);
    return report;
  };
}

const liveId = (dirs: ReleaseDirs): string => basename(readlinkSync(dirs.current));

const missing = '/khong-co/trang-nay/';

const oftenPaths = ['/', '/tin-tuc/'];

/** Picks a page or a hashed file of the live release, or an address that nobody has; most often what changes most. */
function pickPath(dirs: ReleaseDirs, random: Random): string {
  if (random.chance(0.05)) return missing;
  if (random.chance(0.2)) return random.pick(oftenPaths);
  const root = join(dirs.releases, liveId(dirs));
  const { parts } = readJson(join(root, 'manifest.json')) as { parts: Record<string, string> };
  const part = random.pick(Object.keys(parts));
  const file = join(root, `manifest/${part}.json`);
  // The next release may have come meanwhile, without this part.
  if (!existsSync(file)) return '/';
  const path = random.pick(Object.keys(readJson(file) as Record<string, string>));
  return `/${path.replace(/(?:index\.html|\.status\.json)$/, '').replace(/^404\.html$/, '')}`;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface Fault {
  text: string;
  isMixed: boolean;
}

/** @param ids of the releases that were live before and after */
function findFault(
  dirs: ReleaseDirs,
  path: string,
  answer: Answer,
  [before, after]: [string, string],
): Fault | undefined {
  const isOf = (id: string): boolean => isAnswerOf(join(dirs.releases, id), path, answer);
  if (isOf(before) || (after !== before && isOf(after))) return undefined;
  const releases = readReleases(dirs);
  const [from, to] = [before, after].map((id) => releases.findIndex((release) => release.id === id));
  const between = before === after ? [] : releases.slice(from, (to ?? 0) + 1);
  if (between.some(({ id }) => isOf(id))) return undefined;
  const owner = releases.findLast(({ id }) => isOf(id));
  if (owner) return { text: `an answer of release ${owner.id}, ${after} is live`, isMixed: false };
  const text = `status ${String(answer.status)}, ${String(answer.body.length)} bytes, ${toHash(answer.body)}: of no release`;
  return { text, isMixed: answer.status === 200 };
}

/** Whether a web server that serves this release alone would answer so. */
function isAnswerOf(root: string, path: string, { status, body, location }: Answer): boolean {
  const directory = join(root, path);
  const page = path.endsWith('/') ? join(directory, 'index.html') : directory;
  if (!existsSync(page)) return status === 404 && body.equals(readFileSync(join(root, '404.html')));
  const statusFile = join(directory, '.status.json');
  if (!path.endsWith('/') || !existsSync(statusFile))
    return status === 200 && body.equals(readFileSync(page));
  const wanted = readJson(statusFile) as { status: number; location?: string };
  if (wanted.status !== status) return false;
  return status === 301 ? location === wanted.location : body.equals(readFileSync(page));
}

const toHash = (body: Buffer): string => createHash('sha256').update(body).digest('hex').slice(0, 16);

const toText = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};
