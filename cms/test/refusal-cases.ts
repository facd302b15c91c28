import type { Fields } from '../src/entries.ts';
import type { CompleteEntries, TestedType } from '../testing/complete-entries.mts';

export interface RefusalCase {
  readonly title: string;
  /** fields that differ from a complete entry; a function may make other entries first */
  readonly given: Fields | ((entries: CompleteEntries) => Promise<Fields>);
  /** fields at which a problem is told; none when the entry is accepted */
  readonly refused?: readonly string[];
}

const accepted = (title: string, given: RefusalCase['given'] = {}): RefusalCase => ({ title, given });

const refused = (title: string, given: RefusalCase['given'], ...fields: string[]): RefusalCase => ({
  title,
  given,
  refused: fields,
});

/** What every type with an address and timers is asked. */
const timed: readonly RefusalCase[] = [
  accepted('a withdrawal after the publication', {
    publishAt: '2026-04-01T00:00:00.000Z',
    unpublishAt: '2026-04-01T00:01:00.000Z',
  }),
  refused(
    'a withdrawal at the moment of publication',
    { publishAt: '2026-04-01T00:00:00.000Z', unpublishAt: '2026-04-01T00:00:00.000Z' },
    'unpublishAt',
  ),
];

const addressed: readonly RefusalCase[] = [
  ...timed,
  accepted('a slug of its own', { slug: 'mot-duong-dan-rieng' }),
  refused('a slug that is none', { slug: 'Đường dẫn' }, 'slug'),
  accepted('paths of the former portal', { legacyUrls: ['/tin/1.html'] }),
  refused('a former address that is no path', { legacyUrls: ['javascript:x'] }, 'legacyUrls'),
];

const figure =
  (alt: string, field: string) =>
  async ({ files }: CompleteEntries) =>
    Promise.resolve({ [field]: { image: files.picture, alt } });

const figures = (field: string): readonly RefusalCase[] => [
  accepted('an alt text of 5 characters', figure('Lá cờ', field)),
  accepted('an alt text of 160 characters', figure('Mô tả '.repeat(40).slice(0, 159) + 'x', field)),
  refused('an alt text of 3 characters', figure('Ảnh', field), `${field}.alt`),
  refused('an alt text that is a file name', figure('hoi-nghi.jpg', field), `${field}.alt`),
  refused('an alt text that a camera made', figure('IMG_2034', field), `${field}.alt`),
];

const links: readonly RefusalCase[] = [
  accepted('a web address', { url: 'https://songlam.example/a?b=c' }),
  accepted('a path of the site', { url: '/gioi-thieu/' }),
  refused('a link that is a script', { url: 'javascript:alert(1)' }, 'url'),
  refused('a link without a scheme', { url: 'songlam.example' }, 'url'),
  refused('a link to another host without a scheme', { url: '//songlam.example/' }, 'url'),
];

const attachments = (field: string): readonly RefusalCase[] => [
  accepted('a pdf file', ({ files }) => Promise.resolve({ [field]: [{ file: files.pdf, title: 'Tệp' }] })),
  refused(
    'a file of another kind, and one without a title',
    ({ files }) => Promise.resolve({ [field]: [{ file: files.mp4, title: 'Tệp' }, { file: files.pdf }] }),
    `${field}.0.file`,
    `${field}.1.title`,
  ),
];

/** Makes a published document and one that points to it, by `replaces` or `amends`. */
const chain = async ({ publish }: CompleteEntries, by: string) => {
  const old = await publish('document');
  const middle = await publish('document', { [by]: [old.documentId] });
  return { old, middle };
};

const inBody = (html: string): Fields => ({ body: `<p>Nội dung</p>${html}` });
const linkTo = (href: string): Fields => inBody(`<p>Xem <a href="${href}">ở đây</a></p>`);
const pictureOf = (media: string, alt = 'Quang cảnh hội trường'): Fields =>
  inBody(`<figure><img data-media="${media}" alt="${alt}"></figure>`);

/** What is asked of a body, wherever there is one. */
const bodies: readonly RefusalCase[] = [
  accepted('a picture of the library', async ({ pictureId }) => pictureOf(await pictureId())),
  refused('a picture that was deleted', pictureOf('khongcontrongthuvien000'), 'body'),
  refused(
    'a file that was deleted',
    inBody('<p><a data-media="khongcontrongthuvien000">Tệp</a></p>'),
    'body',
  ),
  refused(
    'a picture told by its file name',
    async ({ pictureId }) => pictureOf(await pictureId(), 'hoi-nghi.jpg'),
    'body',
  ),
  refused('a picture that is not told', async ({ pictureId }) => pictureOf(await pictureId(), ' '), 'body'),
  accepted('a link to a list', linkTo('/tin-tuc/2026/03/')),
  accepted('a link to another site', linkTo('https://khac.example/khong-co/')),
  refused('a link to a page that never was', linkTo('/gioi-thieu/khong-co/'), 'body'),
  refused('a link to an upload, which readers do not get', linkTo('/uploads/a.pdf'), 'body'),
  accepted('a link to an entry that is published', async ({ publish }) =>
    linkTo(`/video/${String((await publish('video'))['slug'])}/`),
  ),
  accepted('such a link with a question and a place, without the last slash', async ({ publish }) =>
    linkTo(`/video/${String((await publish('video'))['slug'])}?a=b#c`),
  ),
  refused(
    'a link to a draft',
    async ({ save }) => linkTo(`/video/${String((await save('video'))['slug'])}/`),
    'body',
  ),
  accepted('a link to an address that was moved', async ({ save }) =>
    linkTo(String((await save('redirect'))['fromPath'])),
  ),
  refused(
    'a link to an address that is gone',
    async ({ save }) => linkTo(String((await save('redirect', { kind: 'gone', toPath: null }))['fromPath'])),
    'body',
  ),
];

const article: readonly RefusalCase[] = [
  accepted('a complete one'),
  refused(
    'all problems at once',
    { title: '', body: '<p></p>', category: null },
    'title',
    'body',
    'category',
  ),
  accepted('a source on the web', { sourceUrl: 'https://songlam.example/tin' }),
  refused('a source that is a path', { sourceUrl: '/tin-tuc/' }, 'sourceUrl'),
  accepted('a related article that is published', async ({ publish }) => ({
    related: [(await publish('article')).documentId],
  })),
  refused(
    'a related article that is a draft',
    async ({ save }) => ({ related: [(await save('article')).documentId] }),
    'related',
  ),
  ...addressed,
  ...figures('cover'),
  ...attachments('attachments'),
  ...bodies,
];

const [start, end] = ['2026-03-10T01:00:00.000Z', '2026-03-10T03:00:00.000Z'];
const notice: readonly RefusalCase[] = [
  accepted('a complete one'),
  refused('no date of issue and no expiry', { issuedAt: null, expiresAt: null }, 'issuedAt', 'expiresAt'),
  accepted('an invitation with a start', { kind: 'invitation', eventStart: start }),
  refused('an invitation without a start', { kind: 'invitation' }, 'eventStart'),
  accepted('an event that ends as it starts', { eventStart: start, eventEnd: start }),
  refused('an event that ends before it starts', { eventStart: end, eventEnd: start }, 'eventEnd'),
  refused('an end without a start', { eventEnd: end }, 'eventStart'),
  accepted('an expiry at the end of the event', { eventStart: start, eventEnd: end, expiresAt: end }),
  refused('an expiry before the end', { eventStart: start, eventEnd: end, expiresAt: start }, 'expiresAt'),
  ...addressed,
  ...attachments('attachments'),
];

const document: readonly RefusalCase[] = [
  accepted('a complete one'),
  accepted('one without a number', { number: null }),
  refused('no files', { files: [] }, 'files'),
  accepted('one that is issued today in Vietnam', { issuedAt: '2026-03-05' }),
  refused('one that is issued tomorrow', { issuedAt: '2026-03-06' }, 'issuedAt'),
  accepted('one that takes effect at once', { effectiveFrom: '2026-03-01' }),
  refused('one that takes effect before it is issued', { effectiveFrom: '2026-02-28' }, 'effectiveFrom'),
  accepted('an end after the start', { effectiveFrom: '2026-03-01', effectiveTo: '2026-03-02' }),
  refused(
    'an end on the day of the start',
    { effectiveFrom: '2026-03-01', effectiveTo: '2026-03-01' },
    'effectiveTo',
  ),
  accepted('a State number of the State', { system: 'state', number: '42/2022/NĐ-CP' }),
  refused('a Party number of the State', { system: 'state', number: '213-QĐi/TW' }, 'number'),
  refused('a State number of the Party', { number: '15/QĐ-UBND' }, 'number'),
  accepted('a Party number of an organization', { system: 'organization', number: '7106-KH/ĐTN' }),
  accepted('a State number of an organization', { system: 'organization', number: '7107/QĐ-CĐ' }),
  refused('the word for number in the number', { number: 'Số 05-CT/TW' }, 'number'),
  refused(
    'a number that the body has used this year, in other letters',
    async ({ publish }) => {
      await publish('document', { number: '801-QĐ/TW' });
      return { number: '801-qđ/tw' };
    },
    'number',
  ),
  accepted('a number that the body used another year', async ({ publish }) => {
    await publish('document', { number: '802-QĐ/TW' });
    return { number: '802-QĐ/TW', issuedAt: '2025-12-31' };
  }),
  accepted('a number that another body has used', async ({ publish }) => {
    await publish('document', { number: '803-QĐ/TW' });
    return { number: '803-QĐ/TW', issuingBody: (await publish('issuingBody')).documentId };
  }),
  accepted('a number that only a draft has', async ({ save }) => {
    await save('document', { number: '804-QĐ/TW' });
    return { number: '804-QĐ/TW' };
  }),
  accepted('a chain of replaced documents', async (entries) => {
    const { middle } = await chain(entries, 'replaces');
    return { replaces: [middle.documentId] };
  }),
  refused(
    'a draft among the amended',
    async ({ save }) => ({ amends: [(await save('document')).documentId] }),
    'amends',
  ),
  ...addressed,
  ...attachments('files'),
];

const video: readonly RefusalCase[] = [
  accepted('one from YouTube'),
  refused('one from YouTube without an id', { youtubeId: '' }, 'youtubeId'),
  refused('an address in place of an id', { youtubeId: 'youtu.be/abcDEF123-_' }, 'youtubeId'),
  refused('one from YouTube with a file', ({ files }) => Promise.resolve({ file: files.mp4 }), 'file'),
  accepted('one from a file', ({ files }) =>
    Promise.resolve({ source: 'file', youtubeId: null, file: files.mp4, captions: files.vtt }),
  ),
  refused('one from a file without a file', { source: 'file', youtubeId: null }, 'file'),
  refused(
    'one from a file with an id',
    ({ files }) => Promise.resolve({ source: 'file', file: files.mp4 }),
    'youtubeId',
  ),
  refused(
    'files of another kind',
    ({ files }) => Promise.resolve({ source: 'file', youtubeId: null, file: files.pdf, captions: files.pdf }),
    'file',
    'captions',
  ),
  refused('no poster', { poster: null }, 'poster'),
  ...addressed,
  ...figures('poster'),
];

const time = (session: string, startTime: string | null, endTime: string | null = null): Fields => ({
  session,
  startTime: startTime === null ? null : `${startTime}:00.000`,
  endTime: endTime === null ? null : `${endTime}:00.000`,
});

/** Publishes a row, and gives the fields of another one with the same chair. */
const beside =
  (row: Fields, other: Fields) =>
  async ({ publish }: CompleteEntries): Promise<Fields> => {
    const { chair } = await publish('schedule', { date: '2026-03-10', ...row });
    return { date: '2026-03-10', chair, ...other };
  };

const schedule: readonly RefusalCase[] = [
  accepted('a morning that ends at noon', time('morning', '07:30', '12:00')),
  refused('a morning that starts at noon', time('morning', '12:00'), 'startTime'),
  refused('a morning that ends after noon', time('morning', '11:00', '12:01'), 'endTime'),
  accepted('an afternoon from noon to six', time('afternoon', '12:00', '18:00')),
  refused('an afternoon that starts in the morning', time('afternoon', '11:59'), 'startTime'),
  refused('an afternoon that starts at six', time('afternoon', '18:00'), 'startTime'),
  accepted('an evening', time('evening', '18:00', '23:59')),
  refused('an evening that starts before six', time('evening', '17:59'), 'startTime'),
  refused('an end that is no later than the start', time('morning', '08:00', '08:00'), 'endTime'),
  refused('no start', time('morning', null), 'startTime'),
  accepted('all day without a start', time('allDay', null)),
  accepted('all day from evening to night', time('allDay', '19:00', '21:00')),
  refused('all day with an end before its start', time('allDay', '19:00', '07:00'), 'endTime'),
  accepted('a change with a reason', { change: 'cancelled', changeNote: 'Trùng lịch họp' }),
  refused('a change without a reason', { change: 'adjusted', changeNote: ' ' }, 'changeNote'),
  refused(
    'the same chair at the same time, in other letters',
    async ({ publish }) => {
      await publish('schedule', { chair: 'Đồng chí  Lê Mai' });
      return { chair: 'đồng chí lê mai' };
    },
    'chair',
  ),
  refused(
    'the same place at the same time',
    async ({ publish }) => ({ place: (await publish('schedule'))['place'] }),
    'place',
  ),
  refused(
    'both',
    async ({ publish }) => {
      const { chair, place } = await publish('schedule');
      return { chair, place };
    },
    'chair',
    'place',
  ),
  accepted(
    'one that starts as the other ends',
    beside(time('morning', '08:00', '09:00'), time('morning', '09:00', '10:00')),
  ),
  refused(
    'one that starts before the other ends',
    beside(time('morning', '08:00', '09:01'), time('morning', '09:00', '10:00')),
    'chair',
  ),
  refused(
    'one in the same session as another without an end',
    beside(time('morning', '08:00'), time('morning', '11:30', '12:00')),
    'chair',
  ),
  accepted(
    'one in the session after one without an end',
    beside(time('morning', '08:00'), time('afternoon', '12:00')),
  ),
  refused(
    'one on a day that another takes whole, whatever its times',
    beside(time('allDay', '08:00', '09:00'), time('evening', '19:00')),
    'chair',
  ),
  accepted(
    'one on another day',
    beside(time('allDay', null), { ...time('evening', '19:00'), date: '2026-03-11' }),
  ),
  accepted(
    'one beside a cancelled row',
    beside({ change: 'cancelled', changeNote: 'Hoãn họp' }, time('morning', '08:00')),
  ),
  accepted(
    'a postponed row beside another',
    beside({}, { change: 'postponed', changeNote: 'Dời sang tuần sau' }),
  ),
  refused('one beside an adjusted row', beside({ change: 'adjusted', changeNote: 'Đổi phòng' }, {}), 'chair'),
  refused('one beside an internal row', beside({ visibility: 'internal' }, {}), 'chair'),
  accepted('one beside a draft', async ({ save }) => ({ chair: (await save('schedule'))['chair'] })),
  ...timed,
];

const page: readonly RefusalCase[] = [
  accepted('one under a published page', async ({ publish }) => ({
    parent: (await publish('page')).documentId,
  })),
  refused('one under a draft', async ({ save }) => ({ parent: (await save('page')).documentId }), 'parent'),
  ...addressed,
];

const banner: readonly RefusalCase[] = [
  accepted('a complete one'),
  refused('no end', { to: null }, 'to'),
  refused('an end at the start', { from: '2026-03-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' }, 'to'),
  ...links,
];

const menuItem: readonly RefusalCase[] = [
  accepted('one with an address'),
  accepted('one with a page', async ({ publish }) => ({
    url: null,
    page: (await publish('page')).documentId,
  })),
  refused('one with neither', { url: null }, 'url'),
  refused('one with both', async ({ publish }) => ({ page: (await publish('page')).documentId }), 'page'),
  refused(
    'one with a page that is a draft',
    async ({ save }) => ({ url: null, page: { connect: [{ documentId: (await save('page')).documentId }] } }),
    'page',
  ),
  accepted('one of the second level', async ({ save }) => ({
    parent: { connect: [(await save('menuItem')).documentId], disconnect: [] },
  })),
  refused(
    'one of a third level',
    async ({ save }) => {
      const parent = (await save('menuItem', { parent: (await save('menuItem')).documentId })).documentId;
      return { parent: { connect: [{ documentId: parent }] } };
    },
    'parent',
  ),
  ...links,
];

const named: readonly RefusalCase[] = [
  accepted('a complete one'),
  refused('one without a name', { name: ' ' }, 'name'),
  refused('a slug that is none', { slug: 'Đường dẫn' }, 'slug'),
  refused('a name that gives no slug', { name: '…' }, 'slug'),
];

/** Every rule marked ‡ in the content model, and what goes with it, by type. */
export const refusalCases: Readonly<Partial<Record<TestedType, readonly RefusalCase[]>>> = {
  article,
  notice,
  document,
  video,
  schedule,
  page,
  album: [accepted('a complete one'), ...addressed, ...figures('cover')],
  photo: [
    accepted('one of an album that is a draft', async ({ save }) => ({
      album: (await save('album')).documentId,
    })),
    refused('one without album and picture', { album: null, figure: null }, 'album', 'figure'),
    ...figures('figure'),
  ],
  banner,
  menuItem,
  slide: [...links, ...figures('figure')],
  siteLink: [refused('one without an address', { url: '' }, 'url'), ...links],
  category: named,
  topic: named,
  documentType: named,
  issuingBody: named,
  subject: named,
  unit: named,
  redirect: [
    accepted('one to another path'),
    accepted('one of a path that is gone', { kind: 'gone', toPath: null }),
    refused('one from an address', { fromPath: 'https://songlam.example/' }, 'fromPath'),
    refused('one to nowhere', { toPath: null }, 'toPath'),
    refused('one to itself', { fromPath: '/vong/', toPath: '/vong/' }, 'toPath'),
    refused('one to itself without the last slash', { fromPath: '/vong/', toPath: '/vong' }, 'toPath'),
    refused(
      'a second one of a path',
      async ({ save }) => ({ fromPath: (await save('redirect'))['fromPath'] }),
      'fromPath',
    ),
    refused(
      'one to a path that moved',
      async ({ save }) => ({ toPath: (await save('redirect'))['fromPath'] }),
      'toPath',
    ),
    refused(
      'one to a path that moved, without the last slash',
      async ({ save }) => ({ toPath: String((await save('redirect'))['fromPath']).slice(0, -1) }),
      'toPath',
    ),
    refused(
      'one from a path that another leads to',
      async ({ save }) => ({ fromPath: (await save('redirect'))['toPath'] }),
      'fromPath',
    ),
  ],
};
