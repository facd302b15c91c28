import { getCollection } from 'astro:content';

export const listPageSize = 20;

const monthOf = (/** @type {Date} */ date) => date.toISOString().slice(0, 7);

export const articlePath = ({ pathDate, slug }) => `/tin-tuc/${monthOf(pathDate).replace('-', '/')}/${slug}/`;
export const categoryPath = ({ slug }) => `/chuyen-muc/${slug}/`;

export const dateFormat = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});

let newest;

/** The articles, newest first; sorted once a build. */
export function readNewest() {
  newest ??= getCollection('articles').then((articles) =>
    articles.sort((a, b) => b.data.postedAt - a.data.postedAt),
  );
  return newest;
}

let byCategory;

/** The articles of each category, newest first; grouped once a build. */
export function readByCategory() {
  byCategory ??= readNewest().then((articles) => Map.groupBy(articles, ({ data }) => data.category));
  return byCategory;
}
