import { article, createCategory } from '../testing/content.ts';
import { startTestCms } from '../testing/test-cms.ts';
import { fillArticles } from './fill-articles.ts';
import { summarize, type Summary } from './summarize.ts';

export interface AdminFigures {
  articles: number;
  /** first page of the list of articles, sorted by date, as the panel asks for it */
  list: Summary;
  /** search by words in the panel */
  search: Summary;
  /** the publish action of one article */
  publish: Summary;
}

const repeats = 40;

/**
 * Times what editors wait for in the admin panel at a given size, through its API, one request after the other.
 *
 * @param articles published articles in the CMS
 */
export async function benchAdmin(articles: number): Promise<AdminFigures> {
  const cms = await startTestCms();
  try {
    for (let index = 1; index <= 5; index += 1)
      await createCategory(cms.admin, `Chuyên mục ${String(index)}`);
    await cms.restartWith((file) => fillArticles(file, articles, [1, 2, 3, 4, 5]));
    const { admin } = cms;
    const idOf = (turn: number): string => {
      const number = Math.floor((turn * articles) / repeats);
      return `bench${String(number).padStart(19, '0')}`;
    };
    // The first request of a kind compiles its query.
    await admin.list(article, 'sort=postedAt:DESC');
    await admin.publish(article, idOf(0));
    return {
      articles,
      list: await summarize(repeats, () => admin.list(article, 'page=1&pageSize=20&sort=postedAt:DESC')),
      search: await summarize(10, (turn) => admin.list(article, `pageSize=20&_q=${String(turn)}`)),
      publish: await summarize(repeats, (turn) => admin.publish(article, idOf(turn))),
    };
  } finally {
    await cms.stop();
  }
}
