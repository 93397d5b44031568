import type { Written } from '../../application/acts/act';
import type { RevisionId } from '../../domain/ids';
import type { MakeRevision } from './make-revision';
import { findFault, type RevisionsAsked } from './revisions-asked';

/** Undefined where it is none that the file may hold: whoever reads it as a new one says why. */
export type MakeTakenIn = (id: RevisionId, text: string) => Written | undefined;

/** Makes revisions of lines that were read as new ones once: how they are written isn't looked at again. */
export const createTakenInMaker =
  (make: MakeRevision, asked: RevisionsAsked): MakeTakenIn =>
  (id, text) => {
    try {
      const stored = make(id, text);
      return findFault(stored, asked) === undefined ? stored : undefined;
    } catch (error) {
      // No JSON, or nothing like a revision.
      if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
      throw error;
    }
  };
