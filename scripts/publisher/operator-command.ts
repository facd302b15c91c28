/**
 * Writes the command with which an operator asks the publisher for something, to be pasted into a shell as it is.
 *
 * @param ownUrl of the publisher, without a trailing slash
 */
export function toOperatorCommand(ownUrl: string, path: '/rebuild' | '/resume', body?: object): string {
  const data = body === undefined ? '' : `-d '${JSON.stringify(body)}' `;
  return `curl -X POST -H "Authorization: Bearer $PORTAL_HOOK_SECRET" ${data}${ownUrl}${path}`;
}
