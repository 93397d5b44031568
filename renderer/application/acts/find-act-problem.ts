import type { BundleProblem } from '../workspace/problem';
import type { Workspace } from '../workspace/workspace';
import type { StoredAct } from './act';

/**
 * What is wrong with acts from a sound file of this competition: that they are another's. One about an entry or a judge
 * that isn't known here is taken: it counts as soon as the competition file with it is.
 */
export const findActProblem = (
  acts: readonly StoredAct[],
  { signer }: Pick<Workspace, 'signer'>,
): BundleProblem | undefined =>
  acts.every(({ revision }) => revision.device === signer) ? undefined : { type: 'other-secretariat' };
