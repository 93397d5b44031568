import type { Judge } from '../../../domain/competition';
import type { JudgeId } from '../../../domain/ids';
import type { DoubtReason } from '../matching/match-rows';
import type { ImportOptions, TableImport } from '../matching/table-import';
import type { JudgeRowProblem } from './judge-rows';

export type JudgeImportProblem =
  | JudgeRowProblem
  /** The code belongs to another judge, who stands in the competition already and keeps it. */
  | { readonly type: 'code-taken'; readonly line: number; readonly code: string; readonly name: string }
  /** The judge stands in the competition already, under another code, which is the one given here. */
  | { readonly type: 'judge-known'; readonly line: number; readonly code: string; readonly name: string }
  /** The row names several judges, or one that other rows name too. */
  | {
      readonly type: 'judge-unclear';
      readonly line: number;
      readonly name: string;
      /** Of the judges it may be about. */
      readonly codes: readonly string[];
    };

export type JudgeImportNotice =
  | { readonly type: 'already-there'; readonly line: number; readonly code: string }
  /** Stands there with other facts, which stay: the row wasn't to update anything. */
  | { readonly type: 'left-as-it-is'; readonly line: number; readonly code: string }
  | {
      readonly type: 'name-repeated';
      readonly line: number;
      readonly name: string;
      readonly otherCode: string;
    }
  /** Looks like the name of another judge, and is written otherwise. */
  | {
      readonly type: 'name-alike';
      readonly line: number;
      readonly name: string;
      readonly other: string;
      readonly otherCode: string;
    }
  /** Marks given by `before` are going to stand under `name`: the answer was that the code counts. */
  | {
      readonly type: 'marks-under-new-name';
      readonly line: number;
      readonly code: string;
      readonly before: string;
      readonly name: string;
    }
  /** Neither "Ketua" nor "Anggota": taken as a member. */
  | { readonly type: 'role-unknown'; readonly line: number; readonly text: string }
  /** More than one chair, after the import. */
  | { readonly type: 'chairs-several'; readonly line: null; readonly codes: readonly string[] }
  /** The competition has no panel of this name: the judge is put on none. */
  | { readonly type: 'panel-unknown'; readonly line: number; readonly panel: string };

/** A row that could be about one judge or another. It waits for an answer, and nothing is done with it. */
export interface JudgeDoubt {
  readonly type: DoubtReason;
  readonly line: number;
  readonly code: string | undefined;
  readonly name: string;
  /** Has the row's code now; with the answer `numbers` the row is about this one, or else a new judge. */
  readonly holder: Judge | undefined;
  /** Whom the row names; with the answer `entries` it is about this one, or else a new judge. */
  readonly named: readonly Judge[];
  /** Whether marks by `holder` are in, which `numbers` would put under the row's name. */
  readonly sheets: 'none' | 'some';
}

export type JudgeImportRow =
  | { readonly type: 'add'; readonly line: number; readonly judge: Judge; readonly panel: string }
  /**
   * `before` is who stands in the competition now. The judge, and all their sheets and their card, is the
   * same one; `renumber`: the code changes, and other facts may.
   */
  | {
      readonly type: 'update' | 'renumber';
      readonly line: number;
      readonly judge: Judge;
      readonly before: Judge;
      readonly panel: string;
    };

export type JudgeImport = TableImport<JudgeImportRow, JudgeImportProblem, JudgeDoubt, JudgeImportNotice>;

export type JudgeImportOptions = ImportOptions<JudgeId>;
