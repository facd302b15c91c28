import { getFetchClient } from '@strapi/strapi/admin';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { toUploadReason } from './upload-reason.ts';

/**
 * Puts a picture into the Media Library, as the editor who is logged in.
 *
 * @returns its documentId
 * @throws Error whose message tells the editor why it was not taken
 */
export async function sendPicture(picture: File, alt: string): Promise<string> {
  const form = new FormData();
  form.append('files', picture, picture.name);
  form.append('fileInfo', JSON.stringify({ name: picture.name, alternativeText: alt === '' ? null : alt }));
  try {
    const { data } = await getFetchClient().post<readonly { readonly documentId: string }[]>('/upload', form);
    const [stored] = data;
    if (stored === undefined) throw new Error(editorWords.sendFailed);
    return stored.documentId;
  } catch (error) {
    throw new Error(toUploadReason(error), { cause: error });
  }
}
