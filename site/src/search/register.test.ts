import { describe, expect, it } from 'vitest';

import { openFixtureReplica } from '../testing/fixture-replica.ts';
import { buildIndex, listFilesOf } from './build-index.ts';
import { indexFolder, type RootFile, rootPath } from './format.ts';
import { type RegisterEntry, readRegister } from './read-register.ts';
import { openRegister, type WantedDocuments } from './register.ts';
import { openMemory } from './testing/memory-index.ts';
import { toEntryKey } from './to-entry-key.ts';

const { reader } = openFixtureReplica();
const entries = [...readRegister(reader)];

function build(register: RegisterEntry[]): { root: RootFile; texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const source = { places: [], read: () => undefined, categories: [], register };
  return { root: buildIndex(source, '2026', openMemory(texts)), texts };
}

const { root, texts } = build(entries);
const open = (to: RootFile = root): ReturnType<typeof openRegister> =>
  openRegister((path) =>
    Promise.resolve(
      path === rootPath ? to : (JSON.parse(texts.get(path.slice(indexFolder.length)) ?? '') as unknown),
    ),
  );
const any: WantedDocuments = { type: '', body: '', subject: '', year: '', status: '', number: '' };
const count = async (wanted: Partial<WantedDocuments>): Promise<number> =>
  (await open()({ ...any, ...wanted })).total;
const numbers = async (wanted: Partial<WantedDocuments>): Promise<string[]> =>
  (await (await open()({ ...any, ...wanted })).read(0, 100)).map(({ number }) => number);

describe('The register of documents', () => {
  it('holds every published document, newest first, as its table shows it', async () => {
    const all = await open()(any);
    const rows = await all.read(0, 1000);
    expect(all.total).toBe(entries.length);
    expect(rows).toHaveLength(entries.length);
    const dates = rows.map(({ issuedAt }) => issuedAt);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(rows.find(({ number }) => number === '2252-QĐ/TCT')).toEqual({
      number: '2252-QĐ/TCT',
      issuedAt: '2026-11-02',
      status: 'inForce',
      type: 'Quyết định',
      body: 'Trường Chính trị tỉnh Sông Lam',
      path: '/van-ban/2026/quy-che-quan-ly-dao-tao/',
      abstract: expect.stringMatching(/^Ban hành Quy chế/) as string,
      file: {
        path: '/hashed/dd44000000000000-quy-che-quan-ly-dao-tao-boi-duong.pdf',
        type: 'PDF',
        size: '1,8 MB',
        title: 'Quy chế quản lý đào tạo, bồi dưỡng',
      },
    });
  });

  it('is filtered by type, body, subject, year and status, and by all at once', async () => {
    expect(await count({ type: 'chi-thi' })).toBe(
      entries.filter(({ type }) => type?.[0] === 'chi-thi').length,
    );
    expect(await numbers({ body: 'cong-doan' })).toEqual(['']);
    expect(await count({ subject: 'dao-tao' })).toBe(16);
    expect(await numbers({ year: '2019' })).toEqual(['101-QĐ/TCT']);
    expect(await numbers({ status: 'replaced' })).toEqual(['101-QĐ/TCT']);
    expect(await numbers({ status: 'notYet' })).toEqual(['05-CT/TW']);
    expect(await numbers({ type: 'quyet-dinh', body: 'truong-chinh-tri', year: '2026' })).toEqual(
      expect.arrayContaining(['2252-QĐ/TCT']),
    );
    expect(await count({ type: 'chi-thi', body: 'cong-doan' })).toBe(0);
    expect(await count({ type: 'renamed-a-moment-ago' })).toBe(0);
  });

  it.each(['05-CT/TW', '05-ct', '5 ct tw', '05cttw', 'CT/TW', 'tw'])(
    'finds %s by its number',
    async (number) => {
      expect(await numbers({ number })).toContain('05-CT/TW');
    },
  );

  it('takes no number that only holds what was typed', async () => {
    expect(await numbers({ number: '252' })).not.toContain('2252-QĐ/TCT');
  });

  it('leaves out what was withdrawn since, and does without where that is too much', async () => {
    const [first] = entries;
    const keys = [toEntryKey({ type: 'document', id: first?.id ?? '' })];
    expect((await open({ ...root, gone: { count: 1, keys } })(any)).total).toBe(entries.length - 1);
    expect(await open({ ...root, gone: { count: 900, keys: null } })(any)).toMatchObject({
      isReady: false,
      total: 0,
    });
    expect((await open({ ...root, register: null })(any)).isReady).toBe(false);
  });

  it('is the same bytes again, names all its files, and takes over those that stay as they are', () => {
    expect(build(entries).root).toEqual(root);
    const names = listFilesOf(root, openMemory(texts));
    expect(new Set(names)).toEqual(new Set(texts.keys()));
    const more = build([...entries, { ...(entries.at(-1) as RegisterEntry), id: 'one-more' }]);
    const fresh = [...more.texts.keys()].filter((name) => !texts.has(name));
    // its keys, its last cards, the register itself
    expect(fresh).toHaveLength(3);
  });
});
