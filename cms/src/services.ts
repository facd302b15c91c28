import type { Core, UID } from '@strapi/strapi';

/**
 * Strapi does not type its own services; each caller says what it uses of one.
 *
 * @param uid such as `admin::role` or `plugin::content-manager.components`
 */
export function serviceOf(strapi: Core.Strapi, uid: string): unknown {
  return strapi.service(uid as UID.Service);
}

/** @param name of a part in Strapi's container, such as `webhookStore` */
export function partOf(strapi: Core.Strapi, name: string): unknown {
  return strapi.get<unknown>(name);
}
