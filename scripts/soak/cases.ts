import { feedCase, feedOnPostgresCase } from './feed.ts';
import { killCase } from './kill.ts';
import { siteCase } from './site.ts';
import type { SoakCase } from './soak-case.ts';

/** Every long test, by the name that `npm run soak -- <name>` takes. */
export const soakCases: readonly SoakCase[] = [feedCase, feedOnPostgresCase, killCase, siteCase];
