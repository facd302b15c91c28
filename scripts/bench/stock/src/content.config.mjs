import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

import { loadRecords } from './load-records.mjs';

const text = z.string().nullable();

const articles = defineCollection({
  loader: loadRecords('articleRecords', [
    ...['title', 'kicker', 'summary', 'body', 'category', 'postedAt', 'pathDate', 'slug', 'featured'],
    'authors { name honorific position }',
    'cover { alt caption image }',
  ]),
  schema: z.object({
    title: z.string(),
    kicker: text,
    summary: z.string(),
    body: z.string(),
    category: z.string(),
    postedAt: z.coerce.date(),
    pathDate: z.coerce.date(),
    slug: z.string(),
    featured: z.boolean().nullable(),
    authors: z.array(z.object({ name: z.string(), honorific: text, position: text })),
    cover: z.object({ alt: z.string(), caption: text, image: text }).nullable(),
  }),
});

const categories = defineCollection({
  loader: loadRecords('categoryRecords', ['name', 'slug', 'description', 'order']),
  schema: z.object({ name: z.string(), slug: z.string(), description: text, order: z.number().nullable() }),
});

const menuItems = defineCollection({
  loader: loadRecords('menuItemRecords', ['label', 'url', 'order', 'parent']),
  schema: z.object({ label: z.string(), url: text, order: z.number().nullable(), parent: text }),
});

const media = defineCollection({
  loader: loadRecords('mediaRecords', ['url', 'width', 'height']),
  schema: z.object({ url: z.string(), width: z.number().nullable(), height: z.number().nullable() }),
});

export const collections = { articles, categories, menuItems, media };
