import { getFetchClient } from '@strapi/strapi/admin';

/** @returns the address of a picture of the Media Library, or undefined when it is gone */
export async function findPicture(documentId: string): Promise<string | undefined> {
  const { data } = await getFetchClient().get<{ results: { url: string }[] }>('/upload/files', {
    params: { filters: { documentId: { $eq: documentId } } },
  });
  return data.results[0]?.url;
}
