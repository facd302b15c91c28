export interface BenchOptions {
  /** how many articles to work on */
  articles: number;
  /** gets a line now and then */
  say(line: string): void;
}

/** Figures by name; nested where a case has parts. */
export interface Figures {
  readonly [name: string]: number | Figures;
}

/** A bound that a figure must keep. */
export interface Budget {
  /** name of a figure, with dots where nested */
  figure: string;
  atLeast?: number;
  atMost?: number;
}

export interface BenchCase {
  name: string;
  about: string;
  run(options: BenchOptions): Promise<Figures>;
}
