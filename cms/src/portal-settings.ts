import type { Core } from '@strapi/strapi';

/** What this project adds to Strapi's configuration; read from the environment by config/portal.ts alone. */
export interface PortalSettings {
  readonly seed: 'demo' | 'none';
  /** `yyyy-mm-dd`, or '' for the day of seeding */
  readonly seedDate: string;
  /** ISO 8601 instant that stands still, or '' for the real clock */
  readonly now: string;
  /** plain text of the API token of the press, or '' for none */
  readonly buildToken: string;
  /** address of the press's doorbell, or '' for none */
  readonly hookUrl: string;
  readonly hookSecret: string;
  /** where the cms asks the publisher, without a slash at its end, or '' for none */
  readonly publisherUrl: string;
  /** where people open previews, without a slash at its end, or '' for none */
  readonly previewUrl: string;
  /** public origin of the site, without a slash at its end */
  readonly siteUrl: string;
  readonly administratorEmail: string;
  readonly administratorPassword: string;
}

/** @returns this project's settings of a Strapi instance */
export function getPortalSettings(strapi: Core.Strapi): PortalSettings {
  return strapi.config.get<PortalSettings>('portal');
}

export type Clock = () => Date;

/**
 * @param now ISO 8601 instant at which the clock stands still, or '' for the real time
 * @returns the clock of every rule
 */
export function createClock(now: string): Clock {
  return now === '' ? () => new Date() : () => new Date(now);
}
