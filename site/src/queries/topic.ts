import { topicPath } from '@portal/shared-types';

import type { Reader } from '../replica/reader.ts';
import type { Link } from './chrome.ts';
import { type Figure, type Picture, readFigure, readPicture } from './picture.ts';

/** A topic as a list shows it. */
export interface TopicCard extends Link {
  id: string;
  intro: string | null;
  /** without alt text: the name beside it says the same */
  picture: Picture | null;
}

/** @param limit at most so many; without it, all  @returns the topics by name */
export const readTopicCards = (reader: Reader, limit?: number): TopicCard[] =>
  reader.list('topics', '', limit === undefined ? {} : { limit }).flatMap(({ id }) => {
    const topic = reader.get('topic', id, ['name', 'slug', 'intro', 'banner']);
    if (topic === undefined) return [];
    const { name, intro, banner } = topic;
    return [{ id, name, intro, path: topicPath(topic), picture: readPicture(reader, banner?.image, '') }];
  });

/** @returns a link to each of these topics that is published */
export const readTopicLinks = (reader: Reader, ids: readonly string[]): Link[] =>
  ids.flatMap((id) => {
    const topic = reader.get('topic', id, ['name', 'slug']);
    return topic ? [{ name: topic.name, path: topicPath(topic) }] : [];
  });

/** A topic with what its own page says about it. */
export interface TopicView {
  id: string;
  name: string;
  intro: string | null;
  banner: Figure | null;
}

/**
 * @param slug from a URL
 * @returns the topic, or undefined where no published one has that slug
 */
export function readTopicBySlug(reader: Reader, slug: string | undefined): TopicView | undefined {
  const [hit] = reader.list('topicBySlug', slug ?? '', { limit: 1 });
  const topic = hit && reader.get('topic', hit.id, ['name', 'intro', 'banner']);
  if (hit === undefined || topic === undefined) return undefined;
  return { id: hit.id, name: topic.name, intro: topic.intro, banner: readFigure(reader, topic.banner) };
}
