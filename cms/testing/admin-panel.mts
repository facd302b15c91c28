import type { Fields } from '../src/entries.ts';
import { isFields } from '../src/entries.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What the admin panel of somebody's browser sends, without the browser. */
export interface AdminPanel {
  /** @param path below `/content-manager/`, such as `collection-types/api::article.article`, or one that begins with a slash */
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer>;
}

/** Logs in at the admin API. @throws Error when it refuses */
export async function logIn(url: string, email: string, password: string): Promise<AdminPanel> {
  const send = async (method: string, path: string, token: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  const { status, body } = await send('POST', '/admin/login', '', { email, password });
  const token = dataOf(body)['token'];
  if (typeof token !== 'string') throw new Error(`${email} could not log in: ${String(status)}`);
  return {
    send: (method, path, sent) =>
      send(method, path.startsWith('/') ? path : `/content-manager/${path}`, token, sent),
  };
}

/** @returns the entry of an answer */
export function dataOf(body: unknown): Fields {
  return isFields(body) && isFields(body['data']) ? body['data'] : {};
}

/** @returns the message of a refusal, or '' */
export function messageOf(body: unknown): string {
  const error = isFields(body) ? body['error'] : undefined;
  return isFields(error) && typeof error['message'] === 'string' ? error['message'] : '';
}
