import type { Entry, Option } from '../../../domain/competition';
import type { EntryId, InstitutionId } from '../../../domain/ids';
import type { DoubtReason } from '../matching/match-rows';
import type { ImportOptions, TableImport } from '../matching/table-import';
import type { EntryRowProblem } from './entry-rows';
import type { SimilarityNotice } from './similar-entries';

export type EntryImportProblem =
  | EntryRowProblem
  /** The number belongs to another entry, which stands in the competition already and keeps it. */
  | {
      readonly type: 'number-taken';
      readonly line: number;
      readonly number: number;
      readonly title: string;
      readonly institution: string;
    }
  /** The entry stands in the competition already, under another number, which is the one given here. */
  | { readonly type: 'entry-known'; readonly line: number; readonly number: number; readonly title: string }
  /** The row names several entries, or one that other rows name too. */
  | {
      readonly type: 'entry-unclear';
      readonly line: number;
      readonly title: string;
      /** Of the entries it may be about. */
      readonly numbers: readonly number[];
    };

/** Worth a look, and taken all the same (or left out because nothing would change). */
export type EntryImportNotice =
  | SimilarityNotice
  | { readonly type: 'already-there'; readonly line: number; readonly number: number }
  /** Stands there with other facts, which stay: the row wasn't to update anything. */
  | { readonly type: 'left-as-it-is'; readonly line: number; readonly number: number }
  /** Marks given to `before` are going to stand under `title`: the answer was that the number counts. */
  | {
      readonly type: 'marks-under-new-name';
      readonly line: number;
      readonly number: number;
      readonly before: string;
      readonly title: string;
    }
  /** No column holds the number: the rows got these, in the order of the file. */
  | { readonly type: 'numbers-given'; readonly line: null; readonly from: number; readonly to: number };

/** A row that could be about one entry or another. It waits for an answer, and nothing is done with it. */
export interface EntryDoubt {
  readonly type: DoubtReason;
  readonly line: number;
  readonly number: number | undefined;
  readonly title: string;
  readonly institution: string;
  /** Has the row's number now; with the answer `numbers` the row is about this one, or else a new entry. */
  readonly holder: Entry | undefined;
  /** Whom the row names; with the answer `entries` it is about this one, or else a new entry. */
  readonly named: readonly Entry[];
  /** Whether marks of `holder` are in, which `numbers` would put under the row's title. */
  readonly sheets: 'none' | 'some';
}

export type EntryImportRow =
  | { readonly type: 'add'; readonly line: number; readonly entry: Entry }
  /**
   * `before` is what stands in the competition now. The entry, and all its sheets with it, is the same one;
   * `renumber`: its number changes, and other facts may.
   */
  | {
      readonly type: 'update' | 'renumber';
      readonly line: number;
      readonly entry: Entry;
      readonly before: Entry;
    };

/** Categories, groups and kinds that the rows taken need and the competition doesn't have yet. */
export interface NewOptions {
  readonly categories: readonly Option[];
  readonly groups: readonly Option[];
  readonly institutionKinds: readonly Option[];
}

export interface EntryImport
  extends TableImport<EntryImportRow, EntryImportProblem, EntryDoubt, EntryImportNotice> {
  readonly newOptions: NewOptions;
  /** Institutions that look alike and are written otherwise: whether they are one, somebody has to say. */
  readonly alikes: readonly AlikeInstitution[];
}

export interface AlikeInstitution {
  readonly name: string;
  /** How it was written first. */
  readonly other: string;
  /** Of both, where they are one. */
  readonly id: InstitutionId;
}

export type EntryImportOptions = ImportOptions<EntryId>;
