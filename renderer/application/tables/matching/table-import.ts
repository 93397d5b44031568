import type { Steps } from '../../../domain/steps';
import { countRows, type Existing, type ImportCounts } from './existing';
import type { Recognisable, Recognition } from './match-rows';
import { type Addition, refuseExistingInSteps } from './refuse-existing';
import { type Settled, settleRowsInSteps } from './settle-rows';

/** What importing a table would do, whatever its rows become. */
export interface TableImport<Row, Problem, Doubt, Notice> {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** Only where they are to be asked about. */
  readonly doubts: readonly Doubt[];
  readonly notices: readonly Notice[];
  readonly counts: ImportCounts;
  /** Rows with nothing in any chosen column. */
  readonly skippedBlank: number;
}

export interface ImportOptions<Id> {
  readonly existing: Existing;
  /** Whether anybody's marks of it are in, drafts included. Without it: there may be some. */
  readonly hasSheets?: (id: Id) => boolean;
}

/** What becomes of each row, by how those are read that stand in the competition; resting now and then. */
export function* settleInSteps<R extends Recognisable, K extends Recognisable>(
  recognised: ReadonlyMap<R, Recognition<K>>,
  known: readonly K[],
  existing: Existing,
): Steps<ReadonlyMap<R, Settled<K> | Addition<K>>> {
  return existing === 'refuse'
    ? yield* refuseExistingInSteps(recognised, known)
    : yield* settleRowsInSteps(recognised, known, existing.update);
}

type Gathered<Row, Problem, Doubt, Notice> = Omit<TableImport<Row, Problem, Doubt, Notice>, 'counts'>;

/** All that was found, problems in the order of the table, with the rows counted. */
export const toTableImport = <
  Row extends { readonly type: 'add' | 'update' | 'renumber' },
  Problem extends { readonly line: number | null },
  Doubt,
  Notice extends { readonly type: string },
>(
  found: Gathered<Row, Problem, Doubt, Notice>,
): TableImport<Row, Problem, Doubt, Notice> => ({
  ...found,
  problems: found.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  counts: countRows(found.rows, found.notices.filter(({ type }) => type === 'already-there').length),
});
