import { isFields } from '../entries.ts';

/** Strapi's code of the role that may do everything. */
export const administratorCode = 'strapi-super-admin';

/** @param user of a request, with roles; nobody is no administrator */
export function isAdministrator(user: unknown): boolean {
  const roles = isFields(user) ? user['roles'] : undefined;
  return Array.isArray(roles) && roles.some((role) => isFields(role) && role['code'] === administratorCode);
}
