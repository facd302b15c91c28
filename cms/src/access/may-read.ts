import { isFields } from '../entries.ts';

/** @param state of a request to the admin panel's server */
export function mayRead(state: unknown, uid: string): boolean {
  const ability = isFields(state) ? state['userAbility'] : undefined;
  return isAbility(ability) && ability.can('plugin::content-manager.explorer.read', uid);
}

interface Ability {
  can(action: string, subject: string): boolean;
}

const isAbility = (value: unknown): value is Ability => isFields(value) && typeof value['can'] === 'function';
