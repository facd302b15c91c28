import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { readDataDir } from './read/settings.ts';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const url = env('DATABASE_URL', '');
  if (url !== '') {
    return {
      connection: { client: 'postgres', connection: { connectionString: url }, pool: { min: 0, max: 10 } },
    };
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: join(readDataDir(env), 'cms', 'database.db') },
      useNullAsDefault: true,
    },
  };
};
