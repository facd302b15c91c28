import type { Attributes } from './content-types.ts';
import type { HostileTexts, Shape } from './hostile-texts.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface HostileParts {
  readonly components: ReadonlyMap<string, Attributes>;
  readonly texts: HostileTexts;
  /** what stands in fields for pictures and for files */
  readonly pictureId: number;
  readonly documentId: number;
}

export interface FieldChoice {
  readonly turn: number;
  /** @param field its path, with dots */
  shapeOf(field: string): Shape;
}

const texts: ReadonlySet<string> = new Set(['string', 'text', 'uid', 'email']);
/** Where a schema sets no limit, what a column of a table holds. */
const longest = 255;
const longestText = 2000;

/**
 * Puts vectors into every text of an entry, those in its components included.
 *
 * @param base a valid entry; what has no text stays as it is there
 * @param hostile gets the path of each field that holds a vector
 */
export function buildHostileFields(
  parts: HostileParts,
  attributes: Attributes,
  base: Fields,
  choice: FieldChoice,
  hostile: Set<string>,
  above = '',
): Fields {
  const fields: Record<string, unknown> = { ...base };
  for (const [index, [name, attribute]] of Object.entries(attributes).entries()) {
    const path = above + name;
    const { type, customField, component, repeatable, allowedTypes, maxLength } = attribute;
    // Fields of one entry get different vectors.
    const turn = choice.turn + index * 7;
    const shape = choice.shapeOf(path);
    if (component !== undefined) {
      const inner = repeatable === true ? undefined : base[name];
      const isEntry = typeof inner === 'object' && inner !== null;
      const below = parts.components.get(component) ?? {};
      const filled = buildHostileFields(
        parts,
        below,
        isEntry ? { ...inner } : {},
        choice,
        hostile,
        `${path}.`,
      );
      fields[name] = repeatable === true ? [filled] : filled;
    } else if (type === 'media') {
      const isPicture = allowedTypes?.includes('images') ?? false;
      // A video comes from one place, and captions are files of their own.
      if (isPicture || above !== '') fields[name] = isPicture ? parts.pictureId : parts.documentId;
    } else if (customField !== undefined) {
      const value = parts.texts.pickBody(shape, turn);
      if (value === undefined) continue;
      hostile.add(path);
      fields[name] = value;
    } else if (texts.has(type) || type === 'json') {
      const length = maxLength ?? (type === 'text' ? longestText : longest);
      const value = parts.texts.pick(shape, length, turn);
      if (value === undefined) continue;
      hostile.add(path);
      fields[name] = type === 'json' ? [value] : value;
    }
  }
  return fields;
}

/** @returns the longest of the shortest: how many turns until every text field has had every vector that fits */
export function countTurns({ components, texts: hostile }: HostileParts, attributes: Attributes): number {
  const turns = Object.values(attributes).map(({ type, component, maxLength }) => {
    if (component !== undefined)
      return countTurns({ components, texts: hostile } as HostileParts, components.get(component) ?? {});
    return texts.has(type) ? hostile.turns(maxLength ?? (type === 'text' ? longestText : longest)) : 1;
  });
  return Math.max(1, ...turns);
}
