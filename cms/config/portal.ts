import type { Core } from '@strapi/strapi';
import type { PortalSettings } from '../src/portal-settings.ts';
import { readPreviewUrl, readPublisherUrl } from './read/addresses.ts';
import { readSecret } from './read/settings.ts';

const seeds = ['demo', 'none'] as const;

export default ({ env }: Core.Config.Shared.ConfigParams): PortalSettings => {
  const hookUrl = env('PORTAL_HOOK_URL', '');
  const seed = seeds.find((name) => name === env('PORTAL_SEED', 'demo'));
  if (seed === undefined) throw new Error('PORTAL_SEED is neither "demo" nor "none". Set it to one of them.');
  const seedDate = env('PORTAL_SEED_DATE', '');
  if (seedDate !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(seedDate)) {
    throw new Error('PORTAL_SEED_DATE is not a date. Write it as yyyy-mm-dd, such as 2026-01-31.');
  }
  const now = env('PORTAL_NOW', '');
  if (now !== '' && Number.isNaN(Date.parse(now))) {
    throw new Error('PORTAL_NOW is not an instant. Write it as 2026-01-31T08:00:00Z, or leave it out.');
  }
  return {
    seed,
    seedDate,
    now,
    buildToken: env('PORTAL_BUILD_TOKEN', '') === '' ? '' : readSecret(env, 'PORTAL_BUILD_TOKEN'),
    hookUrl,
    hookSecret: hookUrl === '' ? '' : readSecret(env, 'PORTAL_HOOK_SECRET'),
    publisherUrl: readPublisherUrl(env),
    previewUrl: readPreviewUrl(env),
    siteUrl: env('PORTAL_SITE_URL', '').replace(/\/+$/, ''),
    administratorEmail: env('PORTAL_ADMIN_EMAIL', ''),
    administratorPassword: env('PORTAL_ADMIN_PASSWORD', ''),
  };
};
