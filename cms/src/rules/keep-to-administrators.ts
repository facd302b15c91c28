import { isAdministrator } from '../access/is-administrator.ts';
import { isFields } from '../entries.ts';
import { isInnerWrite } from '../feed/write-turn.ts';
import { isWrite, type DocumentRule } from './document-rule.ts';
import { forbid } from './problem.ts';
import type { RuleParts } from './rule-parts.ts';

const administratorsOnly: ReadonlySet<string> = new Set([
  'api::category.category',
  'api::topic.topic',
  'api::document-type.document-type',
  'api::issuing-body.issuing-body',
  'api::subject.subject',
  'api::unit.unit',
  'api::menu-item.menu-item',
  'api::slide.slide',
  'api::site-link.site-link',
  'api::site-setting.site-setting',
  'api::redirect.redirect',
]);

/**
 * Taxonomies, menu, slides, links, settings and redirects are live on save, so only administrators save them, whatever a role allows.
 * Writes that a rule makes, and writes outside a request such as the seed, are not somebody's.
 */
export function createKeepToAdministrators({ strapi }: RuleParts): DocumentRule {
  return (call, next) => {
    if (!isWrite(call) || !administratorsOnly.has(call.uid) || isInnerWrite()) return next();
    const state: unknown = strapi.requestContext.get()?.state;
    const user = isFields(state) ? state['user'] : undefined;
    if (isFields(user) && !isAdministrator(user)) forbid('administrators.only');
    return next();
  };
}
