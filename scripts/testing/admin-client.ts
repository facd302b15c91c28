/** An opened edit form. */
export interface EditForm {
  /** what it shows, by field */
  fields: Readonly<Record<string, unknown>>;
  /** one request each: the whole form with these changes */
  save(changes?: Record<string, unknown>): Promise<void>;
  publish(changes?: Record<string, unknown>): Promise<void>;
}

/** What an administrator's or editor's browser sends to the content manager, without the browser. */
export interface AdminClient {
  /** of its present session; Strapi admits five logins in five minutes, so tests that share a portal share one */
  token: string;
  create(uid: string, data: Record<string, unknown>): Promise<string>;
  update(uid: string, documentId: string, data: Record<string, unknown>): Promise<void>;
  publish(uid: string, documentId: string): Promise<void>;
  /** opens the edit form, so that what its buttons send can be timed without it */
  openForm(uid: string, documentId: string): Promise<EditForm>;
  unpublish(uid: string, documentId: string): Promise<void>;
  discardDraft(uid: string, documentId: string): Promise<void>;
  remove(uid: string, documentId: string): Promise<void>;
  bulk(
    uid: string,
    action: 'bulkPublish' | 'bulkUnpublish' | 'bulkDelete',
    documentIds: string[],
  ): Promise<void>;
  list(uid: string, query?: string): Promise<{ documentId: string; [field: string]: unknown }[]>;
  saveSingle(uid: string, data: Record<string, unknown>): Promise<void>;
  publishSingle(uid: string): Promise<void>;
  upload(
    name: string,
    type: string,
    bytes: Uint8Array<ArrayBuffer>,
    replaces?: number,
  ): Promise<{ id: number; documentId: string }>;
  describeFile(id: number, info: FileInfo): Promise<void>;
  removeFile(id: number): Promise<void>;
  /** @returns a link that shows the draft to whoever has it */
  makePreviewLink(uid: string, documentId: string): Promise<string>;
  /** Invites somebody, who accepts at once. @param role its code */
  addUser(role: string, user: NewUser): Promise<void>;
}

interface Answer {
  status: number;
  body: unknown;
}

interface FileInfo {
  name: string;
  alternativeText: string;
  caption: string;
}

interface NewUser {
  email: string;
  password: string;
  firstname: string;
  lastname: string;
}

/**
 * Logs in to the admin panel's API, and again when the session has ended: a long soak outlives it.
 *
 * @param cmsUrl origin of the cms
 * @throws Error with the answer's text, when it is refused
 */
export async function logIn(cmsUrl: string, email: string, password: string): Promise<AdminClient> {
  const begin = (): Promise<string> => beginSession(cmsUrl, email, password);
  return createAdminClient(cmsUrl, await begin(), begin);
}

async function beginSession(cmsUrl: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${cmsUrl}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${email} could not log in: ${String(answer.status)} ${text}`);
  const logged = parse(text);
  return String(at(logged, 'data', 'token') ?? at(logged, 'data', 'accessToken'));
}

/**
 * Speaks to the admin panel's API in a session that has begun.
 *
 * @param cmsUrl origin of the cms
 * @param token of the session
 * @param renew begins another session; absent: the end of the session is an error like others
 * @throws Error with the answer's text, for every status of 400 and above
 */
export function createAdminClient(cmsUrl: string, token: string, renew?: () => Promise<string>): AdminClient {
  let session = token;

  async function send(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await sendOnce(method, path, body);
    if (answer.status !== 401 || !renew) return answer;
    session = await renew();
    return sendOnce(method, path, body);
  }

  async function sendOnce(method: string, path: string, body: unknown): Promise<Answer> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${cmsUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${session}`,
        ...(!isForm && body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : parse(text) };
  }

  async function must(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await send(method, path, body);
    if (answer.status >= 400) {
      throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  async function act(method: string, path: string, body?: unknown): Promise<void> {
    await must(method, path, body);
  }

  /** A form carries the mark of the save it was opened on. */
  async function save(path: string, data: Record<string, unknown>): Promise<void> {
    const { body } = await send('GET', path);
    await must('PUT', path, { saveMark: at(body, 'data', 'saveMark'), ...data });
  }

  async function openForm(uid: string, documentId: string): Promise<EditForm> {
    const path = `${type(uid)}/${documentId}`;
    const fields = formOf(at(await must('GET', path), 'data'));
    return {
      fields,
      save: (changes) => act('PUT', path, { ...fields, ...changes }),
      // The content manager saves the form and publishes in one go.
      publish: (changes) => act('POST', `${path}/actions/publish`, { ...fields, ...changes }),
    };
  }

  const type = (uid: string): string => `/content-manager/collection-types/${uid}`;
  const single = (uid: string): string => `/content-manager/single-types/${uid}`;

  return {
    get token() {
      return session;
    },
    create: async (uid, data) => String(at(await must('POST', type(uid), data), 'data', 'documentId')),
    update: (uid, documentId, data) => save(`${type(uid)}/${documentId}`, data),
    publish: async (uid, documentId) => (await openForm(uid, documentId)).publish(),
    openForm,
    unpublish: (uid, documentId) => act('POST', `${type(uid)}/${documentId}/actions/unpublish`, {}),
    discardDraft: (uid, documentId) => act('POST', `${type(uid)}/${documentId}/actions/discard`, {}),
    remove: (uid, documentId) => act('DELETE', `${type(uid)}/${documentId}`),
    bulk: (uid, action, documentIds) => act('POST', `${type(uid)}/actions/${action}`, { documentIds }),
    list: async (uid, query = 'pageSize=100') => {
      const results = at(await must('GET', `${type(uid)}?${query}`), 'results');
      return Array.isArray(results) ? (results as { documentId: string }[]) : [];
    },
    saveSingle: (uid, data) => save(single(uid), data),
    publishSingle: async (uid) => {
      const form = formOf(at(await must('GET', single(uid)), 'data'));
      await must('POST', `${single(uid)}/actions/publish`, form);
    },
    upload: async (name, mime, bytes, replaces) => {
      const form = new FormData();
      form.append('files', new Blob([bytes], { type: mime }), name);
      form.append('fileInfo', JSON.stringify({ name }));
      const answer = await must(
        'POST',
        replaces === undefined ? '/upload' : `/upload?id=${String(replaces)}`,
        form,
      );
      const file = Array.isArray(answer) ? (answer as unknown[])[0] : answer;
      return { id: Number(at(file, 'id')), documentId: String(at(file, 'documentId')) };
    },
    describeFile: async (id, info) => {
      const form = new FormData();
      form.append('fileInfo', JSON.stringify(info));
      await must('POST', `/upload?id=${String(id)}`, form);
    },
    removeFile: (id) => act('DELETE', `/upload/files/${String(id)}`),
    makePreviewLink: async (uid, documentId) =>
      String(at(await must('POST', `/press/preview-links/${uid}/${documentId}`), 'url')),
    addUser: async (role, { email, password, firstname, lastname }) => {
      const roles = at(await must('GET', '/admin/roles'), 'data') as { id: number; code: string }[];
      const ids = roles.filter(({ code }) => code === role).map(({ id }) => id);
      const invited = await must('POST', '/admin/users', { email, firstname, lastname, roles: ids });
      const registrationToken = at(invited, 'data', 'registrationToken');
      await must('POST', '/admin/register', {
        registrationToken,
        userInfo: { firstname, lastname, password },
      });
    },
  };
}

const own = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'status',
  'localizations',
];

/** The fields of an entry as the edit form sends them: relations only when changed, nothing of the system. */
function formOf(entry: unknown): Record<string, unknown> {
  const fields = Object.entries(entry ?? {}).filter(
    ([name, value]) => !own.includes(name) && !isRelation(value),
  );
  return Object.fromEntries(fields);
}

const isRelation = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'count' in value && Object.keys(value).length === 1;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}
