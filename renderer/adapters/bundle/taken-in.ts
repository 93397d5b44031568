import type { RevisionId } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import type { MakeRevision } from './make-revision';
import { findFault, type RevisionsAsked } from './revisions-asked';

/** Undefined where it is none that the file may hold: whoever reads it as a new one says why. */
export type MakeTakenIn = (id: RevisionId, text: string) => StoredRevision | undefined;

/** Makes revisions of lines that were read as new ones once: how they are written isn't looked at again. */
export const createTakenInMaker =
  (make: MakeRevision, asked: RevisionsAsked): MakeTakenIn =>
  (id, text) => {
    try {
      const stored = make(id, text);
      return findFault(stored.revision, asked) === undefined ? stored : undefined;
    } catch (error) {
      // No JSON, or nothing like a revision.
      if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
      throw error;
    }
  };
