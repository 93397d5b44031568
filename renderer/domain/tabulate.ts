import { aggregate, type ScoreNote } from './aggregation/aggregations';
import type { Entry, Judge, Round } from './competition';
import type { Field } from './field';
import type { JudgeId, RoundId } from './ids';
import { judgesByEntry } from './judges-by-entry';
import { type Rank, type RoundNames, rankRows } from './rank-rows';
import { type Marks, type SheetKey, sheetId } from './revision';
import type { ExactScore, Score } from './score';
import { type SheetState, sheetScore, yieldsToExcusal } from './sheet';
import { addCounts, type SheetCount, toSheetCount } from './sheet-count';
import { runSteps, type Steps } from './steps';

/** Where one sheet of the table stands. Only `counted` enters the mean. */
export type Cell =
  | {
      readonly type: 'counted';
      readonly score: Score;
      readonly marks: Marks;
      /** The reason of the secretariat's record that this judge doesn't score, which the signature overrules. */
      readonly excusal?: string;
    }
  /** Out of the divisor: declared by the judge, recorded by the secretariat, or by its decision about the sheet. */
  | {
      readonly type: 'excused';
      readonly by: 'judge' | 'secretariat' | 'decision';
      readonly reason: string;
    }
  /** Expected and not in, whatever the cause. */
  | { readonly type: 'missing'; readonly state: SheetState };

export interface Row<Exact extends ExactScore = Score> extends Rank {
  readonly entry: Entry;
  /** In the order of `Tabulation.judges`; undefined where the judge isn't on the entry's panel. */
  readonly cells: ReadonlyMap<JudgeId, Cell>;
  /** A sheet a judge. */
  readonly judges: SheetCount;
  /** Undefined when nobody scored the entry. */
  readonly score: Exact | undefined;
  /** What a reader of the score has to be told of how it came about. */
  readonly scoreNote: ScoreNote | undefined;
  /** Scores in the other rounds that tie-breaks ask for. */
  readonly elsewhere: ReadonlyMap<RoundId, Score>;
  /** A sheet of this entry is still missing, or no judge is on its panel. */
  readonly provisional: boolean;
}

export interface Tabulation<Of extends Row<ExactScore> = Row> {
  readonly round: Round;
  readonly judges: readonly Judge[];
  /** By rank, then by entry number; entries without a score last. */
  readonly rows: readonly Of[];
  /** There are rows and none of them is provisional. */
  readonly complete: boolean;
  /** Of all rows together. */
  readonly counts: SheetCount;
  /** Rounds whose scores tie-breaks ask for. */
  readonly others: RoundNames;
}

/**
 * The result of a round: an exact weighted score per entry, ranked, ties kept (domain, rules 1–4).
 * @param states state of each sheet by `sheetId`; a sheet that isn't there is missing.
 */
export function tabulate(field: Field, states: ReadonlyMap<string, SheetState>): Tabulation {
  return runSteps(tabulateInSteps(field, states));
}

/** {@link tabulate}, resting between entries. */
export function* tabulateInSteps(field: Field, states: ReadonlyMap<string, SheetState>): Steps<Tabulation> {
  const tabulateWith = yield* prepareTabulation(field, states);
  return tabulateWith(undefined);
}

/** Entries looked at between two rests. */
const ENTRIES_A_STEP = 100;

/**
 * Reads every sheet once; what comes out tabulates the round with one sheet in another state, for the
 * price of ranking it.
 */
export function* prepareTabulation(
  field: Field,
  states: ReadonlyMap<string, SheetState>,
): Steps<(other: { readonly key: SheetKey; readonly state: SheetState } | undefined) => Tabulation> {
  const cellsOf = toCellReader(field);
  const others = field.others.map((other) => ({ ...other.round, cellsOf: toCellReader(other) }));
  const read = (entry: Entry, find: FindState): Unranked => {
    const cells = cellsOf(entry, find);
    const standing = toStanding(field.round, cells);
    if (others.length === 0) return { entry, cells, ...standing, elsewhere: NOWHERE };
    const scores = others.flatMap(({ id, aggregation, cellsOf: cellsIn }): [RoundId, Score][] => {
      const score = aggregate(aggregation, countedScores(cellsIn(entry, find)))?.score;
      return score === undefined ? [] : [[id, score]];
    });
    return { entry, cells, ...standing, elsewhere: new Map(scores) };
  };
  const unranked: Unranked[] = [];
  for (const entry of field.entries) {
    unranked.push(read(entry, (key) => states.get(key)));
    if (unranked.length % ENTRIES_A_STEP === 0) yield;
  }
  return (other) => {
    if (other === undefined) return rankAll(field, unranked);
    const changed = sheetId(other.key);
    const rows = unranked.map((row) =>
      row.entry.id === other.key.entry
        ? read(row.entry, (key) => (key === changed ? other.state : states.get(key)))
        : row,
    );
    return rankAll(field, rows);
  };
}

function rankAll({ round, judges, others }: Field, unranked: readonly Unranked[]): Tabulation {
  const names = others.map((other) => other.round);
  const rows = rankRows(unranked, round, names);
  return {
    round,
    judges,
    rows,
    complete: rows.length > 0 && rows.every((row) => !row.provisional),
    counts: addCounts(rows.map(({ judges: count }) => count)),
    others: names,
  };
}

const EMPTY: SheetState = { type: 'empty' };
const NOWHERE: Row['elsewhere'] = new Map();

type Unranked = Omit<Row, keyof Rank>;
type FindState = (key: string) => SheetState | undefined;

/** Reads the sheets of an entry in one round. */
function toCellReader({ round, excusals }: Pick<Field, 'round' | 'excusals'>) {
  const reasons = new Map(
    excusals.map(({ judge, entry, reason }) => [sheetId({ judge, entry, round: round.id }), reason]),
  );
  const panelists = judgesByEntry(round);
  return (entry: Entry, find: FindState): ReadonlyMap<JudgeId, Cell> => {
    const cells = new Map<JudgeId, Cell>();
    for (const judge of panelists(entry)) {
      const key = sheetId({ judge, entry: entry.id, round: round.id });
      cells.set(judge, toCell(round, find(key) ?? EMPTY, reasons.get(key)));
    }
    return cells;
  };
}

function toCell(round: Round, state: SheetState, excusal: string | undefined): Cell {
  if (state.type === 'recused')
    return { type: 'excused', by: state.by, reason: state.head.revision.reason ?? '' };
  if (state.type === 'submitted') {
    const { marks } = state.head.revision;
    const score = sheetScore(round.rubric, marks);
    if (score !== undefined) {
      return { type: 'counted', score, marks, ...(excusal !== undefined && { excusal }) };
    }
  }
  if (excusal !== undefined && yieldsToExcusal(state))
    return { type: 'excused', by: 'secretariat', reason: excusal };
  return { type: 'missing', state };
}

const countedScores = (cells: ReadonlyMap<JudgeId, Cell>): readonly Score[] => {
  const scores: Score[] = [];
  for (const cell of cells.values()) if (cell.type === 'counted') scores.push(cell.score);
  return scores;
};

const isProvisional = ({ expected, missing }: SheetCount): boolean => expected === 0 || missing > 0;

function toStanding({ aggregation }: Round, cells: ReadonlyMap<JudgeId, Cell>) {
  const scores = countedScores(cells);
  let excused = 0;
  for (const cell of cells.values()) if (cell.type === 'excused') excused += 1;
  const judges = toSheetCount({ expected: cells.size, counted: scores.length, excused });
  const aggregated = aggregate(aggregation, scores);
  return {
    judges,
    score: aggregated?.score,
    scoreNote: aggregated?.note,
    provisional: isProvisional(judges),
  };
}
