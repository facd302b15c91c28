import type { StrapiApp } from '@strapi/strapi/admin';
import { editorWords } from '../../../i18n/editor-words.ts';
import { richText } from '../custom-field.ts';

/** Gives the field its input; the editor is loaded with the first form that needs it. */
export function registerRichTextInput(app: Pick<StrapiApp, 'customFields'>): void {
  app.customFields.register({
    ...richText,
    intlLabel: { id: 'rich-text.label', defaultMessage: editorWords.field },
    intlDescription: { id: 'rich-text.description', defaultMessage: editorWords.fieldHelp },
    components: { Input: () => import('./input.tsx') as Promise<{ default: never }> },
  });
}
