import { type Competition, type Entry, isActive, type Judge, type Round } from '../../domain/competition';
import type { CriterionId, DeviceKey, HashText } from '../../domain/ids';
import type { Mark } from '../../domain/quantities';
import { err, ok, type Result } from '../../domain/result';
import { type Revision, type SheetKey, sealRevision, sheetId } from '../../domain/revision';
import { type MarkProblem, parseMark } from '../../domain/rubric';
import { rubricHash } from '../../domain/rule-book';
import { missingCriteria, type SheetState } from '../../domain/sheet';
import { judgesByEntry } from '../../domain/tabulate';
import type { Table } from '../ports/spreadsheet';
import type { KnownHeadings } from './column-mapping';

const COLUMNS = ['judge', 'entry', 'criterion', 'mark'] as const;
type Column = (typeof COLUMNS)[number];

export const MARK_HEADINGS: KnownHeadings<Column> = {
  judge: ['judge'],
  entry: ['entry'],
  criterion: ['criterion'],
  mark: ['mark'],
};

type Fields = { readonly [column in Column]: string };

/** What the mark column says when the judge does not score the entry. */
const RECUSED = 'recused';

export type RowProblem =
  | MarkProblem
  | { readonly type: 'judge-unknown' | 'entry-unknown' | 'criterion-unknown' }
  /** The judge does not score this entry. */
  | { readonly type: 'judge-not-on-panel' }
  /** Cells beyond the last column, as a decimal comma leaves them in a file separated by commas. */
  | { readonly type: 'row-too-long' }
  /** Two different marks for one criterion of one sheet. */
  | { readonly type: 'mark-contradicted' }
  /** `recused` and marks on one sheet. */
  | { readonly type: 'recused-and-marked' };

/** One row that was not taken, with its cells as they stood in the table. */
export interface RefusedRow extends Fields {
  readonly line: number;
  readonly problem: RowProblem;
}

export interface MarkReading {
  /** By `sheetId`; sheets the table says nothing sound about are not in here. */
  readonly states: ReadonlyMap<string, SheetState>;
  /** By line. */
  readonly refused: readonly RefusedRow[];
  /** Sheets begun and not complete: they count as missing. */
  readonly incomplete: readonly {
    readonly judge: Judge;
    readonly entry: Entry;
    readonly missing: readonly CriterionId[];
  }[];
}

export type MarkTableProblem =
  | { readonly type: 'columns-missing'; readonly columns: readonly Column[] }
  /** Which of the two holds would be a guess. */
  | { readonly type: 'columns-repeated'; readonly columns: readonly Column[] };

/**
 * Sheets from a table with the columns judge (code), entry (number), criterion (id) and mark, for a
 * recount without bundles. Nothing doubtful counts: a sheet with a row in dispute is missing.
 * Rows about withdrawn entries are passed over, as the ranking leaves these entries out.
 */
export function readMarkTable(
  competition: Competition,
  round: Round,
  table: Table,
  hash: HashText,
): Result<MarkReading, MarkTableProblem> {
  const header = table.header.map((name) => name.trim().toLowerCase());
  const columns = COLUMNS.filter((name) => !header.includes(name));
  if (columns.length > 0) return err({ type: 'columns-missing', columns });
  const repeated = COLUMNS.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (repeated.length > 0) return err({ type: 'columns-repeated', columns: repeated });
  const at = (column: Column): number => header.indexOf(column);
  const judges = new Map(competition.judges.map((judge) => [judge.code.toUpperCase(), judge]));
  const entries = new Map(competition.entries.map((entry) => [entry.number, entry]));
  const criteria = new Set<string>(round.rubric.criteria.map(({ id }) => id));
  const panelists = judgesByEntry(round);
  const sheets = new Map<string, Sheet>();
  const refused: RefusedRow[] = [];

  for (const { line, cells } of table.rows) {
    const fields = Object.fromEntries(
      COLUMNS.map((name) => [name, (cells[at(name)] ?? '').trim()]),
    ) as Fields;
    const row = { line, ...fields };
    const refuse = (type: Exclude<RowProblem['type'], MarkProblem['type']>) =>
      refused.push({ ...row, problem: { type } });
    const judge = judges.get(fields.judge.toUpperCase());
    const entry = /^\d{1,9}$/.test(fields.entry) ? entries.get(Number(fields.entry)) : undefined;
    const recused = fields.mark.toLowerCase() === RECUSED;
    if (!judge) refuse('judge-unknown');
    else if (!entry) refuse('entry-unknown');
    else if (!isActive(entry)) continue;
    else if (!panelists(entry).includes(judge.id)) refuse('judge-not-on-panel');
    else if (!recused && !criteria.has(fields.criterion)) refuse('criterion-unknown');
    else {
      const sheet = getSheet(sheets, judge, entry, round);
      const extra = cells.some((cell, index) => (header[index] ?? '') === '' && cell.trim() !== '');
      if (recused) sheet.recusals.push(row);
      else if (extra) sheet.marks.push({ ...row, reading: err({ type: 'row-too-long' }) });
      else if (fields.mark !== '') {
        sheet.marks.push({ ...row, reading: parseMark(fields.mark, round.rubric.scale) });
      }
    }
  }

  const states = new Map<string, SheetState>();
  const incomplete: MarkReading['incomplete'][number][] = [];
  const inForce = rubricHash(round, hash);
  for (const [id, sheet] of sheets) {
    const settled = settleSheet(sheet);
    refused.push(...settled.refused);
    const { verdict } = settled;
    if (!verdict) continue;
    const seq = states.size + 1;
    const head = sealRevision(toRevision(sheet.key, verdict, inForce, seq), hash);
    const missing = missingCriteria(round.rubric, head.revision.marks);
    if (verdict.state === 'recused') states.set(id, { type: 'recused', head });
    else if (missing.length === 0) states.set(id, { type: 'submitted', head, copies: 1 });
    else {
      states.set(id, { type: 'draft', head });
      incomplete.push({ judge: sheet.judge, entry: sheet.entry, missing: missing.map((one) => one.id) });
    }
  }
  return ok({ states, refused: refused.toSorted((a, b) => a.line - b.line), incomplete });
}

type Row = Fields & { readonly line: number };
type MarkRow = Row & { readonly reading: Result<Mark, MarkProblem | { readonly type: 'row-too-long' }> };

interface Sheet {
  readonly judge: Judge;
  readonly entry: Entry;
  readonly key: SheetKey;
  readonly marks: MarkRow[];
  readonly recusals: Row[];
}

function getSheet(sheets: Map<string, Sheet>, judge: Judge, entry: Entry, round: Round): Sheet {
  const key = { judge: judge.id, entry: entry.id, round: round.id };
  const id = sheetId(key);
  const known = sheets.get(id);
  if (known) return known;
  const sheet: Sheet = { judge, entry, key, marks: [], recusals: [] };
  sheets.set(id, sheet);
  return sheet;
}

type Verdict = Pick<Revision, 'state' | 'marks'>;

/** What one sheet's rows say together; no verdict when they say nothing, or not one thing. */
function settleSheet({ marks, recusals }: Sheet): { verdict?: Verdict; refused: RefusedRow[] } {
  const refuse = ({ line, judge, entry, criterion, mark }: Row, problem: RowProblem): RefusedRow => ({
    line,
    judge,
    entry,
    criterion,
    mark,
    problem,
  });
  if (recusals.length > 0) {
    if (marks.length === 0) return { verdict: { state: 'recused', marks: {} }, refused: [] };
    const all = [...recusals, ...marks];
    return { refused: all.map((row) => refuse(row, { type: 'recused-and-marked' })) };
  }
  const readings = new Map<string, Set<number | string>>();
  for (const { criterion, mark, reading } of marks) {
    const known = readings.get(criterion) ?? new Set();
    readings.set(criterion, known.add(reading.ok ? reading.value : mark));
  }
  const refused: RefusedRow[] = [];
  const sound: { [criterion: string]: Mark } = {};
  for (const row of marks) {
    const { criterion, reading } = row;
    if (!reading.ok) refused.push(refuse(row, reading.error));
    else if ((readings.get(criterion)?.size ?? 0) > 1)
      refused.push(refuse(row, { type: 'mark-contradicted' }));
    else sound[criterion] = reading.value;
  }
  return marks.length === 0 ? { refused } : { verdict: { state: 'submitted', marks: sound }, refused };
}

/** A revision that never left the table: no device wrote it and no file will carry it. */
const toRevision = (
  key: SheetKey,
  { state, marks }: Verdict,
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
  ...(state === 'recused' ? { reason: RECUSED } : {}),
});
