import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ClientError, GraphQLClient } from 'graphql-request';

import { readLimited } from './read-limited.ts';
import { EntryError, SyncError } from './sync-error.ts';

type Variables = Record<string, unknown>;

/** A server may leave `extensions` out, whatever the types of graphql say. */
interface ErrorOnTheWire {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}

/** The two ways in which the site asks the CMS. */
export interface CmsClient {
  /** @throws SyncError */
  request<D, V extends Variables>(document: TypedDocumentNode<D, V>, variables: V): Promise<D>;
  /**
   * Fetches an uploaded file.
   *
   * @param url as the media record has it: absolute, or a path on the CMS
   * @throws EntryError when the file is not there or too large; SyncError when the CMS is in trouble
   */
  fetchBytes(url: string): Promise<Uint8Array>;
}

/** What the client does not wait for or take in. */
export interface ClientLimits {
  requestMs: number;
  bytesMs: number;
  maxBytes: number;
}

const defaultLimits: ClientLimits = { requestMs: 10_000, bytesMs: 120_000, maxBytes: 100 * 1024 * 1024 };

/**
 * @param url origin of the CMS, without a trailing slash
 * @param token API token; sent to GraphQL only
 * @param limits milliseconds for a whole answer and for a whole file; longest file in bytes
 */
export function createCmsClient({
  url,
  token,
  limits = defaultLimits,
}: {
  url: string;
  token: string;
  limits?: ClientLimits;
}): CmsClient {
  const client = new GraphQLClient(`${url}/graphql`, {
    headers: { authorization: `Bearer ${token}` },
    fetch: (input: string | URL | Request, init?: RequestInit) =>
      fetchDirectly(input, limits.requestMs, init),
  });

  return {
    request: async <D, V extends Variables>(document: TypedDocumentNode<D, V>, variables: V): Promise<D> => {
      try {
        return await client.request<D>(document as TypedDocumentNode<D, Variables>, variables);
      } catch (error) {
        throw toSyncError(error);
      }
    },
    fetchBytes: async (path) => {
      const target = URL.parse(path, `${url}/`);
      if (!target || !/^https?:$/.test(target.protocol)) throw new EntryError(`no web address: ${path}`);
      const response = await fetchInTime(target, limits.bytesMs);
      if (!response.ok) {
        await response.body?.cancel();
        throw toBytesError(path, response.status);
      }
      try {
        return await readLimited(response, limits.maxBytes);
      } catch (error) {
        throw error instanceof EntryError ? error : toSyncError(error);
      }
    },
  };
}

/** The API has one address. A redirect from it leads to a log-in page or to another machine, and the token with it. */
async function fetchDirectly(
  input: string | URL | Request,
  ms: number,
  init?: RequestInit,
): Promise<Response> {
  const response = await fetchInTime(input, ms, { ...init, redirect: 'manual' });
  if (response.status < 300 || response.status > 399) return response;
  await response.body?.cancel();
  const target = response.headers.get('location') ?? 'nowhere';
  throw new SyncError('cms-answer', `The CMS redirects to ${target}; PORTAL_CMS_URL must be its own address`);
}

async function fetchInTime(input: string | URL | Request, ms: number, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, { ...init, signal: AbortSignal.timeout(ms) });
  } catch (error) {
    throw new SyncError('cms-unreachable', `The CMS does not answer: ${toReason(error)}`, { cause: error });
  }
}

function toBytesError(path: string, status: number): Error {
  const isTrouble = status >= 500 || status === 408 || status === 429;
  const message = `file ${path}: the CMS answers ${String(status)}`;
  return isTrouble ? new SyncError('cms-answer', message) : new EntryError(message);
}

function toSyncError(error: unknown): SyncError {
  if (error instanceof SyncError) return error;
  if (error instanceof ClientError) return fromClientError(error);
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new SyncError('cms-unreachable', 'The CMS does not finish its answer in time', { cause: error });
  }
  return new SyncError('cms-answer', `The CMS gave an answer that cannot be read: ${toReason(error)}`, {
    cause: error,
  });
}

function fromClientError({ response }: ClientError): SyncError {
  const { status } = response;
  const first: ErrorOnTheWire | undefined = response.errors?.[0];
  const code = first?.extensions?.['code'];
  if (status === 401 || status === 403 || code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') {
    return new SyncError(
      'cms-refused',
      `The CMS refuses the build token (${first?.message ?? String(status)})`,
    );
  }
  return new SyncError(
    'cms-answer',
    `The CMS answers ${String(status)}: ${first?.message ?? 'no GraphQL answer'}`,
  );
}

/** Node hides the reason of a failed fetch in `cause`, and in `errors` of that where several addresses were tried. */
function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.message === '') return error.errors.map(toReason).join(', ');
  return error.cause instanceof Error ? toReason(error.cause) : error.message;
}
