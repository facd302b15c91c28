import type { Core } from '@strapi/strapi';
import { rowsOf } from '../entries.ts';
import { say } from '../i18n/vi.ts';
import { administratorCode } from './is-administrator.ts';

/** Strapi names the role of administrators in English, in the database. */
export async function nameAdministratorRole(strapi: Core.Strapi): Promise<void> {
  const data = { name: say('roles.administrator'), description: say('roles.administratorDescription') };
  await rowsOf(strapi, 'admin::role').update({ where: { code: administratorCode }, data });
}
