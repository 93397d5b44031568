import { type Competition, type Entry, isActive, type Judge, type Round } from '../../../domain/competition';
import type { CriterionId, HashText } from '../../../domain/ids';
import { judgesByEntry } from '../../../domain/judges-by-entry';
import { err, ok, type Result } from '../../../domain/result';
import { sealRevision, sheetId } from '../../../domain/revision';
import { parseMark } from '../../../domain/rubric';
import { rubricHash } from '../../../domain/rule-book';
import { missingCriteria, type SheetState } from '../../../domain/sheet';
import { parseWhole } from '../../../domain/typed-number';
import type { Table } from '../../ports/spreadsheet';
import { type MarkField, type MarkMapping, NEEDED_MARK_FIELDS } from '../columns/mark-columns';
import { cleanCell } from '../fold-text';
import { findRowFaults, type RowFault } from '../row-faults';
import {
  type LookUp,
  type MarkRow,
  type MarkSheet,
  RECUSED,
  type RefusedRow,
  settleSheet,
  toRevision,
} from './mark-sheets';

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

/** No column is chosen for these. */
export interface MarkColumnsMissing {
  readonly type: 'columns-missing';
  readonly columns: readonly MarkField[];
}

/**
 * Sheets from a table with the columns judge (code), entry (number), criterion (id, or its name) and mark,
 * for a recount without bundles; the reason of a recusal where a column has it. Nothing doubtful counts: a sheet with a row in dispute is missing.
 * Rows about withdrawn entries are passed over, as the ranking leaves these entries out.
 */
export function readMarkTable(
  competition: Competition,
  round: Round,
  table: Table,
  mapping: MarkMapping,
  hash: HashText,
): Result<MarkReading, MarkColumnsMissing> {
  const columns = NEEDED_MARK_FIELDS.filter((field) => mapping[field] === null);
  if (columns.length > 0) return err({ type: 'columns-missing', columns });
  const judges = new Map(competition.judges.map((judge) => [judge.code.toUpperCase(), judge]));
  const entries = new Map(competition.entries.map((entry) => [entry.number, entry]));
  const findCriterion = createCriterionFinder(round);
  const panelists = judgesByEntry(round);
  const sheets = new Map<string, MarkSheet>();
  const refused: RefusedRow[] = [];
  // What is wrong with the row as a whole goes before what looks wrong in one of its cells.
  const refuse = (row: MarkRow, type: LookUp, fault: RowFault<MarkField> | undefined): void => {
    refused.push({ ...row, problem: fault ?? { type } });
  };

  for (const tableRow of table.rows) {
    const row = toMarkRow(tableRow.line, tableRow.cells, mapping);
    const [fault] = findRowFaults(tableRow, mapping);
    const judge = judges.get(row.judge.toUpperCase());
    const entry = entries.get(parseWhole(row.entry) ?? 0);
    const criterion = findCriterion(row.criterion);
    const recused = row.mark.toLowerCase() === RECUSED;
    if (!judge) refuse(row, 'judge-unknown', fault);
    else if (!entry) refuse(row, 'entry-unknown', fault);
    else if (!isActive(entry)) {
      // Unless its cells may stand in the wrong columns, and it is about another one.
      if (fault && !('field' in fault)) refuse(row, 'entry-unknown', fault);
    } else if (!panelists(entry).includes(judge.id)) refuse(row, 'judge-not-on-panel', fault);
    else if (!recused && criterion === undefined) refuse(row, 'criterion-unknown', fault);
    else {
      const sheet = getSheet(sheets, judge, entry, round);
      if (recused && !fault) sheet.recusals.push(row);
      else if (criterion === undefined) refuse(row, 'criterion-unknown', fault);
      else if (fault) sheet.marks.push({ ...row, of: criterion, reading: err(fault) });
      else if (row.mark !== '') {
        sheet.marks.push({ ...row, of: criterion, reading: parseMark(row.mark, round.rubric.scale) });
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
    if (verdict.state === 'recused') states.set(id, { type: 'recused', by: 'judge', head });
    else if (missing.length === 0) states.set(id, { type: 'submitted', head, copies: 1 });
    else {
      states.set(id, { type: 'draft', head });
      incomplete.push({ judge: sheet.judge, entry: sheet.entry, missing: missing.map((one) => one.id) });
    }
  }
  return ok({ states, refused: refused.toSorted((a, b) => a.line - b.line), incomplete });
}

const trimmedAt = (cells: readonly string[], column: number | null): string =>
  (cells[column ?? -1] ?? '').trim();

const toMarkRow = (line: number, cells: readonly string[], mapping: MarkMapping): MarkRow => ({
  line,
  judge: trimmedAt(cells, mapping.judge),
  entry: trimmedAt(cells, mapping.entry),
  criterion: trimmedAt(cells, mapping.criterion),
  mark: trimmedAt(cells, mapping.mark),
  reason: trimmedAt(cells, mapping.reason),
});

/** Finds a criterion by its id, or else by its exact name; a name that two have finds none. */
function createCriterionFinder({ rubric }: Round): (text: string) => CriterionId | undefined {
  const byId = new Map<string, CriterionId>(rubric.criteria.map(({ id }) => [id, id]));
  const names = rubric.criteria.map(({ name }) => cleanCell(name));
  const byName = new Map(
    rubric.criteria.flatMap(({ id }, index) => {
      const name = names[index] ?? '';
      return names.indexOf(name) === names.lastIndexOf(name) ? [[name, id] as const] : [];
    }),
  );
  return (text) => byId.get(text) ?? byName.get(cleanCell(text));
}

function getSheet(sheets: Map<string, MarkSheet>, judge: Judge, entry: Entry, round: Round): MarkSheet {
  const key = { judge: judge.id, entry: entry.id, round: round.id };
  const id = sheetId(key);
  const known = sheets.get(id);
  if (known) return known;
  const sheet: MarkSheet = { judge, entry, key, marks: [], recusals: [] };
  sheets.set(id, sheet);
  return sheet;
}
