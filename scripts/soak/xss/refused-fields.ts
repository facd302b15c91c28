interface Refusal {
  error?: { details?: { errors?: { path?: (string | number)[] | string }[] } };
}

/**
 * @param error of the admin client
 * @returns fields that the CMS refused, by path without positions; undefined where it has not refused but broken
 */
export function readRefusedFields(error: unknown): string[] | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, body] = /: 4\d\d (\{.*\})$/s.exec(error.message) ?? [];
  if (body === undefined) return undefined;
  const { error: told } = JSON.parse(body) as Refusal;
  return (told?.details?.errors ?? []).map(({ path = [] }) =>
    (typeof path === 'string' ? path.split('.') : path)
      .filter((part) => !/^\d+$/.test(String(part)))
      .join('.'),
  );
}
