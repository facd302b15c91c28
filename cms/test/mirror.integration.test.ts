import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errors } from '@strapi/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, rowsOf, type Entry, type Fields } from '../src/entries.ts';
import { listReferences } from '../src/feed/references.ts';
import { publicTypeOf } from '../src/feed/public-models.ts';
import { fileUid, isToMany } from '../src/models.ts';
import { createFileModels } from '../src/schema-files.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';
import {
  createCompleteEntries,
  uids,
  type CompleteEntries,
  type TestedType,
} from '../testing/complete-entries.mts';
import { databases, openDatabase, type Database } from '../testing/databases.mts';
import { createMirror, type Mirror } from '../testing/mirror.mts';

const getModel = createFileModels(join(__dirname, '../src'));
const relations = listReferences(getModel)
  .filter(({ target }) => target !== fileUid)
  .map(({ owner, path, target }) => ({
    name: [owner, ...path].join('.'),
    owner: owner as TestedType,
    field: path[0] ?? '',
    target: publicTypeOf(target) as TestedType,
  }));

/** What an owner must leave out so that it can have the relation. */
const besides: Readonly<Record<string, Fields>> = { 'menuItem.page': { url: null } };

describe.each(databases)('on %s, a press that follows the feed knows what is there', (kind) => {
  let dataDir: string;
  let database: Database;
  let cms: BootedCms;
  let entries: CompleteEntries;
  let mirror: Mirror;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'portal-mirror-'));
    database = await openDatabase(kind);
    cms = await bootCms({ dataDir, port: 0, env: database.env });
    entries = await createCompleteEntries(cms);
    mirror = createMirror(cms);
  }, 60_000);

  afterAll(async () => {
    await cms.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true });
  });

  /** @returns whether a rule allowed the step; a refused one must leave no trace either */
  async function step(types: readonly TestedType[], act: () => Promise<unknown>): Promise<boolean> {
    let allowed = true;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) throw error;
      allowed = false;
    }
    await mirror.compare([...types, 'redirect']);
    return allowed;
  }

  async function read<T>(type: TestedType, { documentId }: Entry): Promise<T | undefined> {
    return (await mirror.follow()).get(`${type}:${documentId}`) as T | undefined;
  }

  it.each(relations)('whatever happens to the target of $name', async ({ name, owner, field, target }) => {
    const attribute = getModel(uids[owner]).attributes[field];
    const { documentId } = await entries.publish(target);
    const link = attribute !== undefined && isToMany(attribute) ? [documentId] : documentId;
    const fields = { [field]: link, ...besides[name] };
    const pointing = await entries.publish(owner, fields);
    await entries.save(owner, fields);
    const types = [owner, target];
    expect(await read<Fields>(owner, pointing)).toMatchObject({ [field]: link });

    const targets = documentsOf(cms.strapi, uids[target]);
    const hasDrafts = getModel(uids[target]).options?.draftAndPublish === true;
    if (hasDrafts) {
      await step(types, () => targets.publish({ documentId }));
      await step(types, () => targets.unpublish({ documentId }));
      await step(types, () => targets.publish({ documentId }));
    } else {
      await step(types, () => targets.update({ documentId, data: { order: 7, slug: `moi-${documentId}` } }));
    }
    await step(types, () => targets.delete({ documentId }));
  });

  it('rows of the schedule go when they become internal, and come back', async () => {
    const rows = documentsOf(cms.strapi, uids.schedule);
    const row = await entries.publish('schedule');
    const { documentId } = row;
    const setVisibility = (visibility: string) => async () => {
      await rows.update({ documentId, data: { visibility } });
      await rows.publish({ documentId });
    };
    for (const [visibility, isSeen] of [
      ['internal', false],
      ['public', true],
      ['internal', false],
    ] as const) {
      await step(['schedule'], setVisibility(visibility));
      expect((await read('schedule', row)) !== undefined).toBe(isSeen);
    }
    await step(['schedule'], () => rows.unpublish({ documentId }));
    await step(['schedule'], () => rows.publish({ documentId }));
    expect(await read('schedule', row)).toBeUndefined();
    await step(['schedule'], () => rows.delete({ documentId }));
  });

  it('a row that was internal from the start is never seen, and its times read alike', async () => {
    const { documentId } = await entries.publish('schedule', { visibility: 'internal' });
    const shown = await entries.publish('schedule', { endTime: '09:30:15.500' });
    expect([...(await mirror.follow()).keys()]).not.toContain(`schedule:${documentId}`);
    expect(await read('schedule', shown)).toMatchObject({
      date: '2026-03-09',
      startTime: '08:00:00.000',
      endTime: '09:30:15.500',
    });
  });

  it('photos are seen with their album, and go with it', async () => {
    const albums = documentsOf(cms.strapi, uids.album);
    const album = await entries.save('album');
    const photo = await entries.save('photo', { album: album.documentId });
    expect(await read('photo', photo)).toBeUndefined();
    await step(['album', 'photo'], () => albums.publish(album));
    expect(await read('photo', photo)).toMatchObject({ album: album.documentId });
    expect(await step(['album', 'photo'], () => albums.unpublish(album))).toBe(true);
    expect(await read('photo', photo)).toBeUndefined();
    await step(['album', 'photo'], () => albums.publish(album));
    expect(await step(['album', 'photo'], () => albums.delete(album))).toBe(true);
    expect(await rowsOf(cms.strapi, uids.photo).count({ where: { documentId: photo.documentId } })).toBe(0);
  });

  it('lists hold all of 11 and of 101 entries, in their order', async () => {
    const all: string[] = [];
    for (let made = 0; made < 101; made += 1) all.unshift((await entries.save('topic')).documentId);
    for (const topics of [all.slice(0, 11), all]) await expectWhole(topics);
  });

  async function expectWhole(topics: readonly string[]): Promise<void> {
    const files = topics.map((_, index) => ({ file: entries.files.pdf, title: `Tệp ${String(index)}` }));
    const article = await entries.publish('article', { topics });
    const document = await entries.publish('document', { files });
    expect(await read<Fields>('article', article)).toMatchObject({ topics });
    const titles = (await read<{ files: Fields[] }>('document', document))?.files.map(({ title }) => title);
    expect(titles).toEqual(files.map(({ title }) => title));
  }

  it('and at the end of it all', async () => {
    await mirror.compare();
  });
});
