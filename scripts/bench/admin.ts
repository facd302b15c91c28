import { article } from '../testing/content.ts';
import type { BenchCase } from './bench-case.ts';
import { startFilledCms } from './start-filled-cms.ts';
import { summarize } from './summarize.ts';

const repeats = 40;

/** Through the panel's own API, on SQLite, one request after the other. */
export const adminCase: BenchCase = {
  name: 'admin',
  about: 'list of articles, search and publish in the admin panel',
  run: async ({ articles, say }) => {
    const { cms, articles: ids } = await startFilledCms({ articles, notices: 0, documents: 0 });
    try {
      say(`${String(articles)} articles generated`);
      const { admin } = cms;
      const idOf = (turn: number): string => ids[Math.floor((turn * articles) / repeats)] ?? '';
      // The first request of a kind compiles its query.
      await admin.list(article, 'pageSize=20&sort=postedAt:DESC');
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
  },
};
