import type { Core } from '@strapi/strapi';

export type Env = Core.Config.Shared.ConfigParams['env'];

const minimumSecretLength = 16;
const knownDefaults = /^(tobemodified\d?|changeme|change-me|secret|password|example|default|your[-_].*)$/i;

/** `strapi build` reads the configuration to compile the admin panel, and starts nothing: it needs no data, no secrets. */
const isBuilding = process.argv.slice(2).includes('build');

/**
 * @param env the reader of the environment that Strapi hands to configuration files
 * @param name name of the variable
 * @returns its value, or '' while the admin panel is built
 * @throws Error naming the variable and the fix when it is not set
 */
function readRequired(env: Env, name: string, fix: string): string {
  const value = env(name, '');
  if (value === '' && !isBuilding) throw new Error(`${name} is not set. ${fix}`);
  return value;
}

/**
 * @param env the reader of the environment that Strapi hands to configuration files
 * @param name name of the variable
 * @returns a secret of at least 16 characters, or '' while the admin panel is built
 * @throws Error naming the variable and the fix when it is missing, short, or copied from an example
 */
export function readSecret(env: Env, name: string): string {
  const fix = `Set it to at least ${String(minimumSecretLength)} random characters, such as the output of: openssl rand -base64 32`;
  const value = readRequired(env, name, fix);
  if (isBuilding) return value;
  refuseWeak(name, value, fix);
  return value;
}

/**
 * @param env the reader of the environment that Strapi hands to configuration files
 * @param name name of a variable that holds secrets separated by commas
 * @throws Error naming the variable and the fix when one of them is missing, short, or copied from an example
 */
export function readSecrets(env: Env, name: string): string[] {
  const fix = `Set it to random texts of at least ${String(minimumSecretLength)} characters, separated by commas.`;
  const values = readRequired(env, name, fix)
    .split(',')
    .map((value) => value.trim());
  if (!isBuilding) for (const value of values) refuseWeak(name, value, fix);
  return values;
}

/**
 * @param env the reader of the environment that Strapi hands to configuration files
 * @returns the absolute directory that holds database and uploads, or a relative stand-in while the panel is built
 * @throws Error when PORTAL_DATA_DIR is missing or relative
 */
export function readDataDir(env: Env): string {
  const fix = 'Set it to an absolute directory that only this portal uses.';
  const value = readRequired(env, 'PORTAL_DATA_DIR', fix);
  if (value === '') return '.data';
  if (!value.startsWith('/')) throw new Error(`PORTAL_DATA_DIR is not absolute: ${value}. ${fix}`);
  return value;
}

function refuseWeak(name: string, value: string, fix: string): void {
  if (knownDefaults.test(value)) throw new Error(`${name} has a known default value. ${fix}`);
  if (value.length < minimumSecretLength) throw new Error(`${name} is too short. ${fix}`);
}
