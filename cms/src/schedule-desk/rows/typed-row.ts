/** The columns of the desk, in the order of the usual sheet. */
export const deskFields = [
  'date',
  'session',
  'time',
  'content',
  'chair',
  'attendees',
  'place',
  'preparingUnit',
  'note',
  'visibility',
] as const;

export type DeskField = (typeof deskFields)[number];

/** A row as an editor reads and mends it: every field is text. */
export type TypedRow = Readonly<Record<DeskField, string>>;

export const emptyRow: TypedRow = {
  date: '',
  session: '',
  time: '',
  content: '',
  chair: '',
  attendees: '',
  place: '',
  preparingUnit: '',
  note: '',
  visibility: '',
};

/** More than any week has; a request with more is a mistake. */
export const mostRows = 300;
