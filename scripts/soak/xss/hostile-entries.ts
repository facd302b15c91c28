import type { AdminClient } from '../../testing/admin-client.ts';
import { randomFields } from '../random-fields.ts';
import type { Random } from '../random.ts';
import { addEntry, createWorld, type World } from '../world.ts';
import { type ContentType, readComponents, readContentTypes } from './content-types.ts';
import { buildHostileFields, countTurns, type HostileParts } from './hostile-fields.ts';
import type { HostileTexts } from './hostile-texts.ts';
import { type Shape, shapes } from './hostile-texts.ts';
import { readRefusedFields } from './refused-fields.ts';

/** What became of an attack by text. */
export interface HostileEntries {
  readonly types: readonly ContentType[];
  /** ids by content type, all of them live */
  readonly world: World;
  /** paths of the fields that took vectors, type and path */
  readonly taken: ReadonlySet<string>;
  /** fields that took no vector as it is, only addresses */
  readonly guarded: ReadonlySet<string>;
}

export interface Files {
  readonly pictureIds: readonly number[];
  readonly documentId: number;
}

const mostTries = 12;
const dayMs = 86_400_000;
const isoIn = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

/** Where random fields lack something, or lie in the past. */
const bases: Readonly<Record<string, (turn: number) => Record<string, unknown>>> = {
  'api::banner.banner': () => ({ from: isoIn(-1), to: isoIn(20) }),
  'api::notice.notice': () => ({ eventStart: isoIn(1), eventEnd: isoIn(2), expiresAt: isoIn(20) }),
  'api::schedule.schedule': (turn) => ({ date: isoIn((turn % 21) - 10).slice(0, 10), change: 'adjusted' }),
  'api::document.document': (turn) => ({
    system: 'party',
    number: `${String(turn + 1)}-CT/TW`,
    replaces: { set: [] },
    amends: { set: [] },
  }),
  'api::menu-item.menu-item': () => ({ url: '/tin-tuc/' }),
  'api::redirect.redirect': (turn) => ({
    fromPath: `/cu-${String(turn)}/`,
    kind: 'moved',
    toPath: '/tin-tuc/',
  }),
  'api::site-setting.site-setting': () => ({}),
  'api::editors-note.editors-note': () => ({}),
};

/**
 * Puts vectors into every text field of every content type, by the API of the admin panel, and makes the entries live.
 *
 * @param mostTurns entries of a type; fewer where its fields have had every vector before
 * @throws Error where a type takes no hostile entry at all
 */
export async function makeHostileEntries(
  admin: AdminClient,
  texts: HostileTexts,
  { pictureIds, documentId }: Files,
  { mostTurns, random }: { mostTurns: number; random: Random },
): Promise<HostileEntries> {
  const components = readComponents();
  const types = inOrder(readContentTypes());
  const world = createWorld();
  world.files = pictureIds.map((id) => ({ id, documentId: '' }));
  const [taken, guarded] = [new Set<string>(), new Set<string>()];
  for (const type of types) {
    const known = new Map<string, Shape>();
    const parts = (turn: number): HostileParts => ({
      components,
      texts,
      documentId,
      pictureId: pictureIds[turn % pictureIds.length] ?? 0,
    });
    const turns = type.isSingle ? 1 : Math.min(mostTurns, countTurns(parts(0), type.attributes));
    for (let turn = 0; turn < turns; turn += 1) {
      const hostile = await makeOne(admin, { type, parts: parts(turn), known, world, random, turn });
      for (const field of hostile) taken.add(`${type.uid} ${field}`);
    }
    for (const field of known.keys()) guarded.add(`${type.uid} ${field}`);
  }
  return { types, world, taken, guarded };
}

/** Those that others lead to come first. */
function inOrder(types: readonly ContentType[]): ContentType[] {
  const order = Object.keys(randomFields);
  const rank = ({ uid }: ContentType): number => (order.includes(uid) ? order.indexOf(uid) : order.length);
  return [...types].sort((a, b) => rank(a) - rank(b));
}

interface Turn {
  type: ContentType;
  parts: HostileParts;
  /** shapes that fields have not refused yet */
  known: Map<string, Shape>;
  world: World;
  random: Random;
  turn: number;
}

/** A field that is refused gets something tamer, until the entry is live. @returns fields that hold a vector */
async function makeOne(
  admin: AdminClient,
  { type, parts, known, world, random, turn }: Turn,
): Promise<ReadonlySet<string>> {
  let refused = '';
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const step = turn * mostTries + attempt;
    const base = { ...randomFields[type.uid]?.(world, random, step), ...bases[type.uid]?.(step) };
    const hostile = new Set<string>();
    const shapeOf = (field: string): Shape => known.get(field) ?? shapes[0];
    const fields = buildHostileFields(parts, type.attributes, base, { turn, shapeOf }, hostile);
    try {
      addEntry(world, type.uid, await makeLive(admin, type, fields));
      return hostile;
    } catch (error) {
      const paths = readRefusedFields(error);
      if (paths === undefined) throw error;
      refused = String(error);
      for (const path of paths.filter((field) => hostile.has(field)))
        known.set(path, shapes[shapes.indexOf(shapeOf(path)) + 1] ?? 'not at all');
    }
  }
  throw new Error(`${type.uid} takes no hostile entry: ${refused}`);
}

async function makeLive(
  admin: AdminClient,
  { uid, isSingle, hasDrafts }: ContentType,
  fields: Readonly<Record<string, unknown>>,
): Promise<string> {
  if (isSingle) {
    await admin.saveSingle(uid, fields);
    if (hasDrafts) await admin.publishSingle(uid);
    return '';
  }
  const id = await admin.create(uid, fields);
  if (hasDrafts) await admin.publish(uid, id);
  return id;
}
