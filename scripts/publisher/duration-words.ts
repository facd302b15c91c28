import { fillWords } from './fill-words.ts';
import { statusWords } from './vi.ts';

/** @returns a length of time as people say it: one number, one unit */
export function toDurationWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 100) return fillWords(statusWords.seconds, { n: seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return fillWords(statusWords.minutes, { n: minutes });
  return fillWords(statusWords.hours, { n: Math.round(minutes / 60) });
}
