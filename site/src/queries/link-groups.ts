import type { Reader } from '../replica/reader.ts';
import type { Link } from './chrome.ts';
import { type Picture, readPicture } from './picture.ts';

/** A link to a friend of the site. */
export interface SiteLink extends Link {
  id: string;
  /** without alt text: its title stands beside it */
  logo: Picture | null;
}

/** Links under a common heading. */
export interface LinkGroup {
  /** null: without a heading */
  name: string | null;
  links: SiteLink[];
}

/** @returns all links, in groups in the order in which editors' order first names them */
export function readLinkGroups(reader: Reader): LinkGroup[] {
  const links = reader.list('siteLinks', '').flatMap(({ id }) => {
    const link = reader.get('siteLink', id, ['title', 'url', 'logo', 'group']);
    if (link === undefined) return [];
    const { title, url, logo, group } = link;
    return [{ group, link: { id, name: title, path: url, logo: readPicture(reader, logo, '') } }];
  });
  return [...Map.groupBy(links, ({ group }) => group)].map(([name, found]) => ({
    name,
    links: found.map(({ link }) => link),
  }));
}
