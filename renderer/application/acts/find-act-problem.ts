import type { BundleProblem } from '../workspace/problem';
import type { StoredAct } from './act';
import { type Speakers, speaksForSecretariat } from './to-authority';

/**
 * What is wrong with acts from a sound file of this competition: that they are another's. One about an entry or a judge
 * that isn't known here is taken: it counts as soon as the competition file with it is.
 */
export const findActProblem = (
  acts: readonly StoredAct[],
  secretariat: Speakers,
): BundleProblem | undefined =>
  acts.every(({ revision }) => speaksForSecretariat(secretariat, revision.device))
    ? undefined
    : { type: 'other-secretariat' };
