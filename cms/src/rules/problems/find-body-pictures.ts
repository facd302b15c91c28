import { readCopy } from '../../copy/read-copy.ts';
import { rowsOf } from '../../entries.ts';
import { say } from '../../i18n/vi.ts';
import { fileUid } from '../../models.ts';
import { findAltProblem } from '../form/figure.ts';
import { nameUpToThree, type Problem } from '../problem.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';

const bodyWords = {
  'figure.altIsFileName': 'body.altIsFileName',
  'figure.altTooShort': 'body.altTooShort',
} as const;

/**
 * HTML names its media itself, so Strapi knows neither that one is needed nor that one is gone: each picture and file of
 * a body must be in the library, and each picture told in words as those of fields are.
 */
export function createFindBodyPictures({ strapi, getModel }: RuleParts): FindProblems {
  return async (uid, entry) => {
    const { pictures, links } = readCopy(getModel, uid, entry);
    const inBodies = pictures.filter(({ path }) => path.at(-1) !== 'alt');
    const told = inBodies.flatMap(({ path, label, alt }): Problem[] => {
      const key = findAltProblem(alt);
      return key === undefined ? [] : [{ path, message: say(bodyWords[key], { label, alt }) }];
    });
    return [...told, ...(await findGone([...inBodies, ...links]))];
  };

  async function findGone(
    uses: readonly (Pick<Problem, 'path'> & { label: string; media: string; alt?: string; text?: string })[],
  ): Promise<Problem[]> {
    const used = uses.filter(({ media }) => media !== '');
    if (used.length === 0) return [];
    const where = { documentId: { $in: [...new Set(used.map(({ media }) => media))] } };
    const known = new Set((await rowsOf(strapi, fileUid).findMany({ where })).map((file) => file.documentId));
    const gone = used.filter(({ media }) => !known.has(media));
    return [...new Set(gone.map(({ label }) => label))].map((label) => {
      const here = gone.filter((use) => use.label === label);
      const names = nameUpToThree(here.map(({ alt, text }) => alt ?? text ?? ''));
      return { path: here[0]?.path ?? [], message: say('body.mediaGone', { label, names }) };
    });
  }
}
