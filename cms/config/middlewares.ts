import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { readDataDir } from './read/settings.ts';

const local = "'self'";
/** All files of one request together; limits of a single file are in config/uploads.ts. */
const maxRequestBytes = 520 * 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  'strapi::logger',
  { resolve: './src/errors/say-errors-in-vietnamese.js' },
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': [local],
          'img-src': [local, 'data:', 'blob:'],
          'media-src': [local, 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // Strapi asks for this one; an empty list allows no other origin.
  { name: 'strapi::cors', config: { origin: [] } },
  { resolve: './src/uploads/serve-uploads.js' },
  'strapi::query',
  { resolve: './src/uploads/admit-senders.js', config: { maxRequestBytes } },
  {
    name: 'strapi::body',
    config: {
      formidable: { maxFileSize: maxRequestBytes, uploadDir: join(readDataDir(env), 'cms', 'incoming') },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
