import type { Core } from '@strapi/strapi';
import type { GetModel } from '../models.ts';
import type { Clock } from '../portal-settings.ts';

/** What rules are built from. */
export interface RuleParts {
  readonly strapi: Core.Strapi;
  readonly getModel: GetModel;
  readonly now: Clock;
}
