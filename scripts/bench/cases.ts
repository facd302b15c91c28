import { adminCase } from './admin.ts';
import type { BenchCase } from './bench-case.ts';
import { fullCase } from './full.ts';
import { noopCase } from './noop.ts';
import type { PortalCase } from './portal-case.ts';
import { publishCase } from './publish.ts';
import { searchCase } from './search.ts';
import { switchCase } from './switch.ts';
import { syncCase } from './sync.ts';

/** Those that measure a portal and can share one. */
export const portalCases: readonly PortalCase[] = [publishCase, fullCase, noopCase, switchCase];

/** Those that start what they need. */
export const otherCases: readonly BenchCase[] = [adminCase, syncCase, searchCase];

/** Every benchmark, by the name that `npm run bench -- <name>` takes. */
export const benchCases: readonly BenchCase[] = [...portalCases, ...otherCases];
