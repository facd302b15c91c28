import { a11yCase } from './a11y.ts';
import { burstCase } from './burst.ts';
import { onOwnStage, type CmsSoakCase } from './cms-stage.ts';
import { doorbellsCase } from './doorbells.ts';
import { faultsCase } from './faults.ts';
import { feedCase, feedOnPostgresCase } from './feed.ts';
import { killCase } from './kill.ts';
import { lighthouseCase } from './lighthouse.ts';
import { siteStrapiCase } from './site-strapi.ts';
import { siteCase } from './site.ts';
import type { SoakCase } from './soak-case.ts';
import { twoPublishersCase } from './two-publishers.ts';
import { xssCase } from './xss.ts';

/** Those over a real CMS, which can share one; what the last one leaves behind is not for others. */
export const cmsCases: readonly CmsSoakCase[] = [
  siteStrapiCase,
  killCase,
  doorbellsCase,
  burstCase,
  twoPublishersCase,
  xssCase,
];

/** Those that start what they need. */
export const otherCases: readonly SoakCase[] = [feedCase, feedOnPostgresCase, siteCase];

/** Those that look at a whole portal in a browser; `npm test` has samples of its own of them. */
const browserCases: readonly SoakCase[] = [a11yCase, lighthouseCase];

/** Every long test, by the name that `npm run soak -- <name>` takes. */
export const soakCases: readonly SoakCase[] = [
  ...otherCases,
  ...cmsCases.map(onOwnStage),
  faultsCase,
  ...browserCases,
];
