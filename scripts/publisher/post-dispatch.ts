import { DispatchError } from './dispatch-error.ts';
import type { DispatchRequest } from './dispatch-request.ts';
import { toReason } from './to-reason.ts';

const timeoutMs = 10_000;

/** A wrong token, project or branch; asking again does not help. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 422]);

/**
 * Sends one word to the build service. A redirect is not followed: the body may carry a token.
 *
 * @param signal ends it early
 * @throws DispatchError
 */
export async function postDispatch(request: DispatchRequest, signal: AbortSignal): Promise<void> {
  const { url, headers, body, accepted } = request;
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    await response.body?.cancel();
  } catch (error) {
    throw new DispatchError('dispatch-failed', `${new URL(url).host}: ${toReason(error)}`, { cause: error });
  }
  if (response.status === accepted) return;
  const code =
    refusals.has(response.status) && !response.headers.has('retry-after')
      ? 'dispatch-refused'
      : 'dispatch-failed';
  throw new DispatchError(code, `${new URL(url).host}: HTTP ${String(response.status)}`);
}
