import type { BytesAre, FileHead, PlenoFile } from '../../application/ports/pleno-file';
import type { FileProblem } from '../../application/workspace/problem';
import type { RevisionId } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { RevisionsAsked } from './revisions-asked';

/** To the worker: one file; and, to its `head`, whether to read the rest. */
export type DecodeJob =
  | {
      readonly type: 'file';
      /** At the beginning of their buffer. */
      readonly bytes: Uint8Array;
      readonly bytesAre: BytesAre;
    }
  | {
      readonly type: 'admitted';
      /** Names of revisions that need no reading, as `packIds` packs them; none where it is missing. */
      readonly known?: Uint8Array;
    }
  | { readonly type: 'refused' };

/** Revisions by name and exact text: cheaper to hand over than as objects, and read again in a moment. */
interface RevisionTexts {
  readonly ids: readonly RevisionId[];
  readonly texts: readonly string[];
}

/** The same of a file that was taken in before: its lines are the texts. */
interface RevisionLines {
  readonly ids: readonly RevisionId[];
  /** Of each line, where in the file it begins, and where it ends. */
  readonly lines: readonly number[];
}

export type RevisionsOfPart = (RevisionTexts | RevisionLines) & {
  /**
   * Where some of them are known: of each revision of this part, in order, its place among the known names, from
   * 0; -1 for the next one of `ids`.
   */
  readonly places?: readonly number[];
};

/** Whoever asked has refused the file, and knows why. */
export type Unwanted = { readonly type: 'file-unwanted' };

/**
 * From the worker: the head of a file; its revisions in parts, in order, as they are read, each a task of a few
 * milliseconds for whoever takes it; then what the file says besides, its list of revisions empty, or why it is
 * refused, and the parts with it.
 */
export type DecodeReport =
  | {
      readonly type: 'head';
      readonly head: FileHead;
      /** What the file may hold, where it is of a kind that holds revisions. */
      readonly asked?: RevisionsAsked;
    }
  | { readonly type: 'part'; readonly part: RevisionsOfPart }
  | {
      readonly type: 'done';
      readonly result: Result<PlenoFile, FileProblem | Unwanted>;
      /** The member they belong into. */
      readonly revisions?: string;
    }
  | { readonly type: 'failed'; readonly detail: string };
