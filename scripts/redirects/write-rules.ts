import type { Move } from './read-moves.ts';

/** Rules for an address with and without its last slash, so that no reader is sent on twice. */
interface Rule {
  from: string;
  /**
   * Matches this spelling alone; undefined where any will do. nginx and Caddy compare plain paths without regard to
   * capitals: a former `/Tin-Tuc/` would lead the page at `/tin-tuc/` to itself, for ever.
   */
  pattern?: string | undefined;
  move: Move;
}

/** Whose rules can be written. Paths are `isSitePath`, so nothing in them needs quoting. */
export const hosts = {
  nginx: toNginx,
  caddy: toCaddy,
  netlify: toNetlify,
} satisfies Record<string, (rules: readonly Rule[]) => string[]>;

export type Host = keyof typeof hosts;

/** @returns the rules as a file, the same for the same moves */
export function writeRules(host: Host, moves: readonly Move[]): string {
  const spellings = Map.groupBy(moves, ({ path }) => path.toLowerCase());
  const rules = moves.flatMap((move) => {
    const isOneOfMany = (spellings.get(move.path.toLowerCase())?.length ?? 0) > 1;
    const toRule = (from: string): Rule => ({
      from,
      pattern: isOneOfMany || /[A-Z]/.test(from) ? toPattern(from) : undefined,
      move,
    });
    return [...(move.path === '/' ? [] : [toRule(move.path.slice(0, -1))]), toRule(move.path)];
  });
  return `${hosts[host](rules).join('\n')}\n`;
}

/** A full stop is all in a path that means something in a pattern. */
const toPattern = (path: string): string => `^${path.replaceAll('.', '[.]')}$`;

const isGone = ({ move }: Rule): boolean => move.location === undefined;

/** Maps are looked up in one step, however many lines they have. Addresses are longer than nginx expects of keys. */
function toNginx(rules: readonly Rule[]): string[] {
  const toKey = ({ from, pattern }: Rule): string => (pattern === undefined ? from : `~${pattern}`);
  const [gone, moved] = [rules.filter(isGone), rules.filter((rule) => !isGone(rule))];
  return [
    '# Include this in http { }, and in server { }:',
    '#   if ($portal_moved) { return 301 $portal_moved; }',
    '#   if ($portal_gone) { return 410; }',
    '#   error_page 410 @gone;',
    '#   location @gone { try_files ${uri}index.html $uri/index.html =410; }',
    'map_hash_bucket_size 2048;',
    `map_hash_max_size ${String(toTableSize(rules.length))};`,
    'map $uri $portal_moved {',
    '  default "";',
    ...moved.map((rule) => `  ${toKey(rule)} ${rule.move.location ?? ''};`),
    '}',
    'map $uri $portal_gone {',
    '  default 0;',
    ...gone.map((rule) => `  ${toKey(rule)} 1;`),
    '}',
  ];
}

const toTableSize = (count: number): number => 2 ** Math.max(11, Math.ceil(Math.log2(count * 2 + 1)));

function toCaddy(rules: readonly Rule[]): string[] {
  const exact = rules.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
  const names = new Map(exact.map((pattern, index) => [pattern, `@portal${String(index + 1)}`]));
  const toMatcher = ({ from, pattern }: Rule): string => names.get(pattern ?? '') ?? from;
  return [
    '# Import this in the block of the site. handle_errors serves the page of what is gone.',
    ...[...names].map(([pattern, name]) => `${name} path_regexp ${pattern}`),
    ...rules.flatMap((rule) =>
      rule.move.location === undefined ? [] : [`redir ${toMatcher(rule)} ${rule.move.location} 301`],
    ),
    // Alone, `error` would come after every `handle` of the site.
    ...rules.filter(isGone).map((rule) => `handle ${toMatcher(rule)} {\n\terror 410\n}`),
  ];
}

/** The page of a former address stands there too; only with `!` does the rule win over it. */
function toNetlify(rules: readonly Rule[]): string[] {
  return rules.map(({ from, move }) =>
    move.location === undefined ? `${from} ${move.path}index.html 410!` : `${from} ${move.location} 301!`,
  );
}
