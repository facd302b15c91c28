/** Where the press writes what it did: structured facts and one short sentence. */
export interface PressLog {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
