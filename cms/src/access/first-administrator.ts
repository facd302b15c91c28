import type { Core } from '@strapi/strapi';
import { say } from '../i18n/vi.ts';
import { serviceOf } from '../services.ts';

interface UserService {
  exists(where?: object): Promise<boolean>;
  createFirstAdmin(user: {
    email: string;
    password: string;
    firstname: string;
    lastname: string;
    preferedLanguage: string;
  }): Promise<unknown>;
}

/** Makes the first administrator while there is none. @param email '' leaves it to the registration form */
export async function createFirstAdministrator(
  strapi: Core.Strapi,
  email: string,
  password: string,
): Promise<void> {
  const users = serviceOf(strapi, 'admin::user') as UserService;
  if (email === '' || password === '' || (await users.exists())) return;
  await users.createFirstAdmin({
    email: email.toLowerCase(),
    password,
    firstname: say('administrator.firstname'),
    lastname: say('administrator.lastname'),
    preferedLanguage: 'vi',
  });
}
