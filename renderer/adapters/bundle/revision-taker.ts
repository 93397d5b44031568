import type { RevisionId } from '../../domain/ids';
import type { StoredRevision } from '../../domain/revision';
import type { MakeRevision } from './make-revision';
import type { KnownRevisions } from './revisions-asked';

/** Where the revisions of one file go while it is read, in the order of its lines. */
export interface RevisionTaker {
  /** Takes the one of this name unread where it is known to be what the file asks. @returns whether it is */
  readonly takeKnown: (id: RevisionId) => boolean;
  /** @param text has been checked */
  readonly take: (id: RevisionId, text: string) => void;
  /** All that were taken; none where they have been handed on. */
  readonly taken: () => readonly StoredRevision[];
}

/** Keeps them. */
export function createRevisionTaker(known: KnownRevisions | undefined, make: MakeRevision): RevisionTaker {
  const revisions: StoredRevision[] = [];
  return {
    takeKnown: (id) => {
      const found = known?.get(id);
      if (found !== undefined) revisions.push(found);
      return found !== undefined;
    },
    take: (id, text) => {
      revisions.push(make(id, text));
    },
    taken: () => revisions,
  };
}
