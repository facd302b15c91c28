/** What editors read beside a field. */
export interface FieldWords {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
}

export type ModelWords = Readonly<Record<string, FieldWords>>;
