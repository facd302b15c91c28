export interface BenchOptions {
  /** how many articles to work on */
  articles: number;
  /** for all that is chosen at random */
  seed: number;
  /** how often the timed action of a case is repeated; each case has a default */
  repeats?: number | undefined;
  /** whether a stock project is measured beside ours, where a case does so; a slow one at many articles */
  stock?: boolean;
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
  /** at most so many times the figure of a run with fewer articles; judged only beside such a run */
  atMostTimes?: number;
  /** smaller runs are not judged */
  fromArticles?: number;
  /** judged only where the stock project was measured too */
  besideStock?: boolean;
}

export interface BenchCase {
  name: string;
  about: string;
  run(options: BenchOptions): Promise<Figures>;
}
