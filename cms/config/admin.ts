import type { Core } from '@strapi/strapi';
import { readPreviewOrigins } from './read/addresses.ts';
import { readSecret } from './read/settings.ts';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  url: '/admin',
  autoOpen: false,
  auth: { secret: readSecret(env, 'ADMIN_JWT_SECRET') },
  apiToken: { salt: readSecret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: readSecret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: readSecret(env, 'ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false, docLinks: false },
  // The pages may be shown inside the panel; src/preview says which.
  preview: {
    enabled: true,
    config: { allowedOrigins: readPreviewOrigins(env), handler: () => Promise.resolve(undefined) },
  },
});
