import { isFields } from '../entries.ts';
import { errorWords } from '../i18n/error-words.ts';

interface Answer {
  status: number;
  body: unknown;
}

/** Strapi shows some messages of its server as they are, above all at the door. Programs go by name and status. */
export default () =>
  async (answer: Answer, next: () => Promise<void>): Promise<void> => {
    await next();
    const { status, body } = answer;
    if (status < 400 || !isFields(body) || !isFields(body['error'])) return;
    const words = errorWords.get(String(body['error']['message']));
    if (words !== undefined) answer.body = { ...body, error: { ...body['error'], message: words } };
  };
