import { isFields } from '../entries.ts';

export type Right = 'create' | 'read' | 'publish';

/** @param state of a request to the admin panel's server */
export const mayRead = (state: unknown, uid: string): boolean => may(state, 'read', uid);

/** Who may publish may withdraw, and say why. @param state of a request to the admin panel's server */
export const mayPublish = (state: unknown, uid: string): boolean => may(state, 'publish', uid);

/** @param state of a request to the admin panel's server */
export function may(state: unknown, right: Right, uid: string): boolean {
  const ability = isFields(state) ? state['userAbility'] : undefined;
  return isAbility(ability) && ability.can(`plugin::content-manager.explorer.${right}`, uid);
}

interface Ability {
  can(action: string, subject: string): boolean;
}

const isAbility = (value: unknown): value is Ability => isFields(value) && typeof value['can'] === 'function';
