import { toVaultProblem } from './to-vault-problem';

/**
 * Does it, and once more where there was no room and some could be made.
 * @throws as the second time, or the first where there was no second
 */
export async function orWithRoom<T>(work: () => Promise<T>, makeRoom: () => Promise<boolean>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (toVaultProblem(error).type !== 'vault-full' || !(await makeRoom())) throw error;
    return work();
  }
}
