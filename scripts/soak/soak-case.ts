export interface SoakOptions {
  /** how many units to run */
  n: number;
  seed: number;
  /** gets a line now and then */
  say(line: string): void;
}

export interface SoakCase {
  name: string;
  /** what is counted */
  unit: string;
  /** units of a full run */
  full: number;
  about: string;
  /**
   * @returns one line of figures
   * @throws Error with the seed's step when something does not hold
   */
  run(options: SoakOptions): Promise<string>;
}
