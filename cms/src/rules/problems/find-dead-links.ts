import { readCopy } from '../../copy/read-copy.ts';
import { getText, rowsOf } from '../../entries.ts';
import { say } from '../../i18n/vi.ts';
import { hasDrafts } from '../../models.ts';
import { getPortalSettings } from '../../portal-settings.ts';
import { pathOf } from '../path-of.ts';
import { nameUpToThree } from '../problem.ts';
import { redirectUid } from '../redirect-ledger.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';
import { isListPath, toLinkedPath } from './linked-path.ts';

/**
 * A link inside the site leads to a page that readers get: an entry that is published, a list, or an address that was
 * moved. Not asked of menus and other links that are live on save, which are set up before what they lead to.
 */
export function createFindDeadLinks(parts: RuleParts): FindProblems {
  const { strapi, getModel } = parts;
  return async (uid, entry) => {
    if (!hasDrafts(getModel(uid))) return [];
    const dead = new Map<string, { path: readonly (string | number)[]; label: string; hrefs: string[] }>();
    for (const { path, label, href } of readCopy(getModel, uid, entry).links) {
      const target = toLinkedPath(href, getPortalSettings(strapi).siteUrl);
      if (target === undefined || (await isLive(target))) continue;
      const known = dead.get(label);
      if (known === undefined) dead.set(label, { path, label, hrefs: [href] });
      else if (!known.hrefs.includes(href)) known.hrefs.push(href);
    }
    return [...dead.values()].map(({ path, label, hrefs }) => ({
      path,
      message: say('body.deadLink', { label, names: nameUpToThree(hrefs) }),
    }));
  };

  async function isLive(path: string): Promise<boolean> {
    if (isListPath(path) || (await hasEntry(path))) return true;
    return (await rowsOf(strapi, redirectUid).count({ where: { fromPath: path, kind: 'moved' } })) > 0;
  }

  /** What stands below an entry, such as the months of a category, is there with it. */
  async function hasEntry(path: string): Promise<boolean> {
    const slugs = path.split('/').filter((segment) => segment !== '');
    for (const [uid, toPath] of Object.entries(pathOf)) {
      const visible = hasDrafts(getModel(uid)) ? { publishedAt: { $notNull: true } } : {};
      const entries = await rowsOf(strapi, uid).findMany({ where: { ...visible, slug: { $in: slugs } } });
      const paths = entries.filter((entry) => getText(entry, 'slug') !== '').map((entry) => toPath(entry));
      if (paths.some((known) => known !== undefined && path.startsWith(known))) return true;
    }
    return false;
  }
}
