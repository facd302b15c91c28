import type { Core } from '@strapi/strapi';
import { rowsOf } from '../entries.ts';
import { feedAction } from '../feed/graphql.ts';
import { say } from '../i18n/vi.ts';
import { serviceOf } from '../services.ts';

const tokens = 'admin::api-token';
const permissions = 'admin::api-token-permission';
/** Strapi makes these while there is no administrator yet; nobody here uses them. */
const tokensOfStrapi = ['Read Only', 'Full Access'];

interface TokenService {
  hash(plain: string): string;
}

/** Strapi knows only permissions of REST routes; the feed has none, so its permission is told here, before bootstrap. */
export async function registerFeedPermission(strapi: Core.Strapi): Promise<void> {
  const [api, controller, action] = ['api::feed', 'feed', 'read'];
  await strapi.contentAPI.permissions.providers.action.register(feedAction, {
    api,
    controller,
    action,
    uid: feedAction,
  });
}

/**
 * Makes the build token work and lets it read the feed, nothing else.
 *
 * @param plain the token as the press sends it; '' removes it
 */
export async function applyBuildToken(strapi: Core.Strapi, plain: string): Promise<void> {
  await rowsOf(strapi, tokens).deleteMany({ where: { name: { $in: tokensOfStrapi } } });
  const name = say('token.name');
  const known = await rowsOf(strapi, tokens).findOne({ where: { name }, populate: { permissions: true } });
  if (plain === '') {
    if (known !== null) await rowsOf(strapi, tokens).delete({ where: { id: known.id } });
    return;
  }
  const service = serviceOf(strapi, 'admin::api-token-content-api') as TokenService;
  const data = {
    name,
    description: say('token.description'),
    kind: 'content-api',
    type: 'custom',
    accessKey: service.hash(plain),
    encryptedKey: null,
    lifespan: null,
    expiresAt: null,
  };
  const token =
    known === null
      ? await rowsOf(strapi, tokens).create({ data })
      : await rowsOf(strapi, tokens).update({ where: { id: known.id }, data });
  if (token === null) return;
  await rowsOf(strapi, permissions).deleteMany({
    where: { token: { id: token.id }, action: { $ne: feedAction } },
  });
  const granted = await rowsOf(strapi, permissions).count({
    where: { token: { id: token.id }, action: feedAction },
  });
  if (granted === 0)
    await rowsOf(strapi, permissions).create({ data: { action: feedAction, token: token.id } });
}
