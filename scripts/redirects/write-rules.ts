import type { Move } from './read-moves.ts';

/** Rules for an address with and without its last slash, so that no reader is sent on twice. */
interface Rule {
  from: string;
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
  const rules = moves.flatMap((move) => [
    ...(move.path === '/' ? [] : [{ from: move.path.slice(0, -1), move }]),
    { from: move.path, move },
  ]);
  return `${hosts[host](rules).join('\n')}\n`;
}

const isGone = ({ move }: Rule): boolean => move.location === undefined;

/** Maps are looked up in one step, however many lines they have. Addresses are longer than nginx expects of keys. */
function toNginx(rules: readonly Rule[]): string[] {
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
    ...moved.map(({ from, move }) => `  ${from} ${move.location ?? ''};`),
    '}',
    'map $uri $portal_gone {',
    '  default 0;',
    ...gone.map(({ from }) => `  ${from} 1;`),
    '}',
  ];
}

const toTableSize = (count: number): number => 2 ** Math.max(11, Math.ceil(Math.log2(count * 2 + 1)));

function toCaddy(rules: readonly Rule[]): string[] {
  const gone = rules.filter(isGone);
  return [
    '# Import this in the block of the site. handle_errors serves the page of what is gone.',
    ...rules.flatMap(({ from, move }) =>
      move.location === undefined ? [] : [`redir ${from} ${move.location} 301`],
    ),
    // Alone, `error` would come after every `handle` of the site.
    ...gone.map(({ from }) => `handle ${from} {\n\terror 410\n}`),
  ];
}

/** The page of a former address stands there too; only with `!` does the rule win over it. */
function toNetlify(rules: readonly Rule[]): string[] {
  return rules.map(({ from, move }) =>
    move.location === undefined ? `${from} ${move.path}index.html 410!` : `${from} ${move.location} 301!`,
  );
}
