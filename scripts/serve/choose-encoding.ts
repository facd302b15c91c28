/** How a reply may be packed; the first is the smaller one. */
const encodings = ['br', 'gzip'] as const;

export type Encoding = (typeof encodings)[number];

/**
 * @param accepted the request's Accept-Encoding
 * @returns what the client takes best, of two that it takes as well the smaller one; undefined where it wants it plain
 */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding | undefined {
  const weights = new Map(
    String(accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((item) => {
        const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
        const q = parameters.find((parameter) => parameter.startsWith('q='));
        return [name, q === undefined ? 1 : Number(q.slice('q='.length)) || 0] as const;
      }),
  );
  const weigh = (encoding: Encoding): number => weights.get(encoding) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  const best = encodings.reduce((one, other) => (weigh(other) > weigh(one) ? other : one));
  return weigh(best) > 0 && weigh(best) >= plain ? best : undefined;
}
