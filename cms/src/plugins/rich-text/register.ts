import type { Core } from '@strapi/strapi';
import { richText } from './custom-field.ts';

/** Strapi turns the field into its column type right after the register phase, so it must be known by then. */
export function registerRichText(strapi: Core.Strapi): void {
  strapi.customFields.register({ ...richText, inputSize: { default: 12, isResizable: false } });
}
