import type { RevisionId } from '../../domain/ids';
import type { Stored } from '../../domain/revision';
import type { MakeRevision } from './make-revision';
import { toText } from './read-lines';
import type { KnownRevisions } from './revisions-asked';
import type { MakeTakenIn } from './taken-in';

/** Where the revisions of one file go while it is read, in the order of its lines. */
export interface RevisionTaker {
  /**
   * Takes the one in this line unread, where that will do: it is known to be what the file asks, or the whole file was
   * read before. @returns whether it did
   */
  readonly takeUnread: (id: RevisionId, line: Uint8Array) => boolean;
  /** @param text has been checked */
  readonly take: (id: RevisionId, text: string) => void;
  /** All that were taken; none where they have been handed on. */
  readonly taken: () => readonly Stored[];
}

interface TakerNeeds {
  readonly known: KnownRevisions | undefined;
  readonly make: MakeRevision;
  /** Where the file was taken in before. */
  readonly makeTakenIn: MakeTakenIn | undefined;
}

/** Keeps them. */
export function createRevisionTaker({ known, make, makeTakenIn }: TakerNeeds): RevisionTaker {
  const revisions: Stored[] = [];
  const findUnread = (id: RevisionId, line: Uint8Array): Stored | undefined => {
    const held = known?.get(id);
    if (held !== undefined || makeTakenIn === undefined) return held;
    const text = toText(line);
    return text === undefined ? undefined : makeTakenIn(id, text);
  };
  return {
    takeUnread: (id, line) => {
      const found = findUnread(id, line);
      if (found !== undefined) revisions.push(found);
      return found !== undefined;
    },
    take: (id, text) => {
      revisions.push(make(id, text));
    },
    taken: () => revisions,
  };
}
