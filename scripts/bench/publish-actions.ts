import {
  articlePath,
  categoryMonthPath,
  categoryPath,
  homePath,
  isoWeekOf,
  newsPath,
  noticePath,
  noticesYearPath,
  pagePath,
  scheduleWeekPath,
  toVietnamDate,
} from '@portal/shared-types';

import type { Random } from '../soak/random.ts';
import type { EditForm } from '../testing/admin-client.ts';
import { article, category, createArticle } from '../testing/content.ts';
import type { BenchPortal } from './bench-portal.ts';
import type { FilledArticle } from './fill-portal.ts';

/** What an editor does, ready to be sent. */
export interface PublishAction {
  /** the one request that makes it public */
  send(): Promise<void>;
  /** a text that no page shows before */
  mark: string;
  /** the page that is watched for the mark */
  path: string;
  /** pages that must show the mark as soon as the first does */
  also: string[];
}

type Prepare = (portal: BenchPortal, random: Random, turn: number) => Promise<PublishAction>;

const page = 'api::page.page';
const notice = 'api::notice.notice';
const schedule = 'api::schedule.schedule';

/** Everyday work, the frequent more often. */
export const publishActions: readonly { kind: string; weight: number; prepare: Prepare }[] = [
  { kind: 'newTitle', weight: 40, prepare: changeTitle },
  { kind: 'newBody', weight: 20, prepare: changeBody },
  { kind: 'newArticle', weight: 22, prepare: writeArticle },
  { kind: 'move', weight: 5, prepare: moveArticle },
  { kind: 'notice', weight: 5, prepare: changeNotice },
  { kind: 'schedule', weight: 4, prepare: changeSchedule },
  { kind: 'page', weight: 2, prepare: changePage },
  { kind: 'category', weight: 2, prepare: changeCategory },
];

/** @returns one of the kinds, each as often as its weight says */
export function pickAction(random: Random): (typeof publishActions)[number] {
  return random.pick(publishActions.flatMap((action) => Array.from({ length: action.weight }, () => action)));
}

/** Renames a category: its name stands on the page of each of its articles. */
export async function renameCategory({ cms, articles }: BenchPortal): Promise<PublishAction> {
  const mark = 'Chuyên mục đổi tên';
  const slug = articles[0]?.category ?? '';
  const form = await openCategory(cms, slug);
  return { mark, path: categoryPath({ slug }), also: [], send: () => form.save({ name: mark }) };
}

async function changeTitle(portal: BenchPortal, random: Random, turn: number): Promise<PublishAction> {
  const chosen = random.pick(portal.articles);
  const mark = markOf(turn);
  const form = await portal.cms.admin.openForm(article, chosen.documentId);
  const also = [await findMonthPage(portal, chosen)];
  return {
    mark,
    path: articlePath(chosen),
    also,
    send: () => form.publish({ title: `Tin đổi tên, ${mark}` }),
  };
}

async function changeBody(portal: BenchPortal, random: Random, turn: number): Promise<PublishAction> {
  const chosen = random.pick(portal.articles);
  const mark = markOf(turn);
  const form = await portal.cms.admin.openForm(article, chosen.documentId);
  const body = `${textOf(form, 'body')}<p>Bổ sung: ${mark}</p>`;
  return { mark, path: articlePath(chosen), also: [], send: () => form.publish({ body }) };
}

async function writeArticle(portal: BenchPortal, random: Random, turn: number): Promise<PublishAction> {
  const { admin } = portal.cms;
  const mark = markOf(turn);
  const model = random.pick(portal.articles);
  const { fields } = await admin.openForm(article, model.documentId);
  const pathDate = new Date().toISOString();
  const fresh = {
    slug: `tin-moi-${String(turn)}`,
    pathDate,
    category: random.pick(portal.articles).category,
  };
  const categoryId = await findId(portal, category, fresh.category);
  const documentId = await createArticle(admin, categoryId, `Tin mới, ${mark}`, {
    ...{ slug: fresh.slug, postedAt: pathDate, body: fields['body'], summary: fields['summary'] },
  });
  const form = await admin.openForm(article, documentId);
  portal.articles.unshift({ ...fresh, documentId });
  const also = [homePath, newsPath, categoryPath({ slug: fresh.category })];
  return { mark, path: articlePath(fresh), also, send: () => form.publish() };
}

async function moveArticle(portal: BenchPortal, random: Random, turn: number): Promise<PublishAction> {
  const { admin } = portal.cms;
  const chosen = random.pick(portal.articles);
  const target = random.pick(portal.articles.filter((other) => other.category !== chosen.category)).category;
  const mark = markOf(turn);
  const form = await admin.openForm(article, chosen.documentId);
  const connect = [{ documentId: await findId(portal, category, target) }];
  chosen.category = target;
  const changes = { title: `Tin chuyển mục, ${mark}`, category: { connect } };
  return { mark, path: articlePath(chosen), also: [], send: () => form.publish(changes) };
}

async function changeNotice(portal: BenchPortal, random: Random, turn: number): Promise<PublishAction> {
  const { admin } = portal.cms;
  const chosen = random.pick(await admin.list(notice, 'pageSize=50&sort=issuedAt:DESC&_q=thong-bao-so'));
  const mark = markOf(turn);
  const form = await admin.openForm(notice, chosen.documentId);
  const path = noticePath({ slug: textOf(form, 'slug'), pathDate: textOf(form, 'issuedAt') });
  const { year } = toVietnamDate(textOf(form, 'issuedAt'));
  const also = [await findListPage(portal, (number) => noticesYearPath(year, number), path)];
  return { mark, path, also, send: () => form.publish({ title: `Thông báo sửa đổi, ${mark}` }) };
}

async function changeSchedule(portal: BenchPortal, random: Random, turn: number): Promise<PublishAction> {
  const { admin } = portal.cms;
  const rows = await admin.list(schedule, 'pageSize=100&sort=date:DESC');
  const seen = rows.filter((row) => row['status'] === 'published' && row['visibility'] === 'public');
  const mark = markOf(turn);
  const form = await admin.openForm(schedule, random.pick(seen).documentId);
  const path = scheduleWeekPath(isoWeekOf(textOf(form, 'date')));
  return { mark, path, also: [], send: () => form.publish({ content: `Họp giao ban, ${mark}` }) };
}

async function changePage(portal: BenchPortal, random: Random, turn: number): Promise<PublishAction> {
  const { admin } = portal.cms;
  const published = (await admin.list(page)).filter(({ status }) => status === 'published');
  const mark = markOf(turn);
  const form = await admin.openForm(page, random.pick(published).documentId);
  const body = `${textOf(form, 'body')}<p>Bổ sung: ${mark}</p>`;
  return {
    mark,
    path: pagePath({ slug: textOf(form, 'slug') }),
    also: [],
    send: () => form.publish({ body }),
  };
}

async function changeCategory(portal: BenchPortal, random: Random, turn: number): Promise<PublishAction> {
  const slug = random.pick(portal.articles).category;
  const mark = markOf(turn);
  const form = await openCategory(portal.cms, slug);
  const description = `Mô tả sửa đổi, ${mark}`;
  return { mark, path: categoryPath({ slug }), also: [], send: () => form.save({ description }) };
}

const markOf = (turn: number): string => `dấu-${String(turn)}.`;

const textOf = ({ fields }: EditForm, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

const openCategory = async ({ admin }: BenchPortal['cms'], slug: string): Promise<EditForm> => {
  const found = (await admin.list(category)).find((each) => each['slug'] === slug);
  return admin.openForm(category, found?.documentId ?? '');
};

async function findId({ cms }: BenchPortal, uid: string, slug: string): Promise<string> {
  const found = (await cms.admin.list(uid)).find((each) => each['slug'] === slug);
  if (found === undefined) throw new Error(`${uid} has no entry ${slug}.`);
  return found.documentId;
}

/** @returns the page of its category's month on which an article stands */
function findMonthPage(portal: BenchPortal, chosen: FilledArticle): Promise<string> {
  const { year, month } = toVietnamDate(chosen.pathDate);
  const toPath = (number: number): string =>
    categoryMonthPath({ slug: chosen.category }, `${year}-${month}`, number);
  return findListPage(portal, toPath, articlePath(chosen));
}

async function findListPage(
  { site }: BenchPortal,
  toPath: (number: number) => string,
  wanted: string,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const { status, body } = await site.get(toPath(number));
    if (status !== 200) throw new Error(`${wanted} stands on no page of ${toPath(1)}.`);
    if (body.includes(`href="${wanted}"`)) return toPath(number);
  }
}
