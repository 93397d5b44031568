import type { Entry, Judge } from '../../../domain/competition';
import type { CriterionId, DeviceKey } from '../../../domain/ids';
import type { Mark } from '../../../domain/quantities';
import type { Result } from '../../../domain/result';
import type { Revision, SheetKey } from '../../../domain/revision';
import type { MarkProblem } from '../../../domain/rubric';
import type { MarkField } from '../columns/mark-columns';
import type { RowFault } from '../row-faults';

/** What the mark column says when the judge does not score the entry. */
export const RECUSED = 'recused';

/** One row with its cells as they stood in the table. */
export type MarkRow = { readonly [field in MarkField]: string } & { readonly line: number };

type RowCells = Omit<MarkRow, 'reason'>;

/** What looking a row up can end with; `judge-not-on-panel`: the judge does not score this entry. */
export type LookUp = 'judge-unknown' | 'entry-unknown' | 'criterion-unknown' | 'judge-not-on-panel';

export type RowProblem =
  | MarkProblem
  | RowFault<MarkField>
  | { readonly type: LookUp }
  /** Two different marks for one criterion of one sheet. */
  | { readonly type: 'mark-contradicted' }
  /** `recused` and marks on one sheet. */
  | { readonly type: 'recused-and-marked' };

/** One row that was not taken. */
export interface RefusedRow extends RowCells {
  readonly problem: RowProblem;
}

interface ReadMark extends MarkRow {
  readonly of: CriterionId;
  readonly reading: Result<Mark, MarkProblem | RowFault<MarkField>>;
}

/** What a table says about one sheet. */
export interface MarkSheet {
  readonly judge: Judge;
  readonly entry: Entry;
  readonly key: SheetKey;
  readonly marks: ReadMark[];
  readonly recusals: MarkRow[];
}

const refuse = ({ line, judge, entry, criterion, mark }: RowCells, problem: RowProblem): RefusedRow => ({
  line,
  judge,
  entry,
  criterion,
  mark,
  problem,
});

type Verdict = Pick<Revision, 'state' | 'marks' | 'reason'>;

/** What one sheet's rows say together; no verdict when they say nothing, or not one thing. */
export function settleSheet({ marks, recusals }: MarkSheet): { verdict?: Verdict; refused: RefusedRow[] } {
  if (recusals.length > 0) {
    if (marks.length === 0) {
      const reason = recusals.find((row) => row.reason !== '')?.reason ?? RECUSED;
      return { verdict: { state: 'recused', marks: {}, reason }, refused: [] };
    }
    const all = [...recusals, ...marks];
    return { refused: all.map((row) => refuse(row, { type: 'recused-and-marked' })) };
  }
  const readings = new Map<CriterionId, Set<number | string>>();
  for (const { of, mark, reading } of marks) {
    const known = readings.get(of) ?? new Set();
    readings.set(of, known.add(reading.ok ? reading.value : mark));
  }
  const refused: RefusedRow[] = [];
  const sound: { [criterion: string]: Mark } = {};
  for (const row of marks) {
    const { of, reading } = row;
    if (!reading.ok) refused.push(refuse(row, reading.error));
    else if ((readings.get(of)?.size ?? 0) > 1) refused.push(refuse(row, { type: 'mark-contradicted' }));
    else sound[of] = reading.value;
  }
  return marks.length === 0 ? { refused } : { verdict: { state: 'submitted', marks: sound }, refused };
}

/** A revision that never left the table: no device wrote it and no file will carry it. */
export const toRevision = (
  key: SheetKey,
  { state, marks, reason }: Verdict,
  hash: Revision['rubricHash'],
  seq: number,
): Revision => ({
  v: 1,
  ...key,
  rubricHash: hash,
  state,
  marks,
  notes: { overall: '', criteria: {} },
  device: 'table' as DeviceKey,
  seq,
  prev: null,
  lamport: seq,
  wall: '',
  supersedes: [],
  ...(reason === undefined ? {} : { reason }),
});
