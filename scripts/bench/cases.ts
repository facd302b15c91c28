import { adminCase } from './admin.ts';
import type { BenchCase } from './bench-case.ts';
import { syncCase } from './sync.ts';

/** Every benchmark, by the name that `npm run bench -- <name>` takes. */
export const benchCases: readonly BenchCase[] = [adminCase, syncCase];
