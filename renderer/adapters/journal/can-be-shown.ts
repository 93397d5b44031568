import { computeScreens } from '../../application/backup/compute-screens';
import type { RevisionId } from '../../domain/ids';
import { mergeRevisions } from '../../domain/merge';
import type { Envelope, Stored } from '../../domain/revision';
import { hashText } from '../hash';
import type { createPauses } from '../pauses';
import type { DatabaseFacts } from './database-facts';

/**
 * Whether every screen can be computed from what a backup brings, tried before it takes the place of
 * anything. Here whatever is thrown is an answer: no schema has to have thought of it.
 */
export async function canBeShown(
  { workspace, revisions }: DatabaseFacts,
  ofFiles: ReadonlyMap<RevisionId, string>,
  pauses: ReturnType<typeof createPauses>,
): Promise<boolean> {
  try {
    const stored = mergeRevisions([...revisions, ...ofFiles].map(toStored));
    const steps = computeScreens(workspace, stored, hashText);
    for (let step = steps.next(); !step.done; step = steps.next()) {
      const pause = pauses.ifDue();
      if (pause !== undefined) await pause;
    }
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

const toStored = ([id, text]: readonly [RevisionId, string]): Stored => ({
  id,
  text,
  revision: JSON.parse(text) as Envelope,
});
