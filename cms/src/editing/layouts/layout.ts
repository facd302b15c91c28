/** How a form and its list look. */
export interface Layout {
  /** rows of fields, each `name` or `name:width` in twelfths of the form; hidden fields do not occur */
  readonly edit: readonly string[];
  /** columns; none for components */
  readonly list?: readonly string[];
  /** by what editors know an entry */
  readonly mainField: string;
  /** by what they know it in a list of relations, where that is another field */
  readonly relatedBy?: string;
  /** defaults to the main field, upwards */
  readonly sort?: readonly [field: string, order: 'ASC' | 'DESC'];
}

/** Timing, address and search words stand last on every form that has them. */
export const ownPage: readonly string[] = ['publishAt:6 unpublishAt:6', 'slug', 'seo', 'legacyUrls'];

/** One field of a form and its width in twelfths. */
export interface Cell {
  readonly name: string;
  readonly size: number;
}

/** @param row such as `kicker:6 category:6`; a field without a width takes the whole row */
export function toCells(row: string): Cell[] {
  return row.split(' ').map((cell) => {
    const [name = '', width = '12'] = cell.split(':');
    return { name, size: Number(width) };
  });
}
