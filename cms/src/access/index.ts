import type { Core } from '@strapi/strapi';
import type { PortalSettings } from '../portal-settings.ts';
import { nameAdministratorRole } from './administrator-role.ts';
import { applyBuildToken } from './build-token.ts';
import { applyEditorRole } from './editor-role.ts';
import { createFirstAdministrator } from './first-administrator.ts';
import { applyWebhook } from './webhook.ts';

/** Brings roles, token, webhook and first administrator to what the code says; doing it again changes nothing. */
export async function applyAccess(strapi: Core.Strapi, settings: PortalSettings): Promise<void> {
  await createFirstAdministrator(strapi, settings.administratorEmail, settings.administratorPassword);
  await nameAdministratorRole(strapi);
  await applyEditorRole(strapi);
  await applyBuildToken(strapi, settings.buildToken);
  await applyWebhook(strapi, settings.hookUrl, settings.hookSecret);
}
