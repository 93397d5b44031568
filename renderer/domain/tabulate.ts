import { compareText } from './compare';
import type { Entry, Judge, Round, TieBreak } from './competition';
import type { Field } from './field';
import type { JudgeId } from './ids';
import { type Marks, type SheetKey, sheetId } from './revision';
import { compareScores, markScore, meanScore, type Score } from './score';
import { type SharedRank, sharedRanks } from './shared-ranks';
import { findMark, type SheetState, sheetScore, yieldsToExcusal } from './sheet';
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

export interface Row {
  readonly entry: Entry;
  /** In the order of `Tabulation.judges`; undefined where the judge isn't on the entry's panel. */
  readonly cells: ReadonlyMap<JudgeId, Cell>;
  /** A sheet a judge. */
  readonly judges: SheetCount;
  /** Undefined when nobody scored the entry. */
  readonly score: Score | undefined;
  /** Shared by ties, the next one skipped (1, 2, 2, 4); undefined without a score. */
  readonly rank: number | undefined;
  readonly tied: boolean;
  /** A sheet of this entry is still missing, or no judge is on its panel. */
  readonly provisional: boolean;
  /** What set this row apart from another with an equal score, when something did. */
  readonly separatedBy: TieBreak | undefined;
}

export interface Tabulation {
  readonly round: Round;
  readonly judges: readonly Judge[];
  /** By rank, then by entry number; entries without a score last. */
  readonly rows: readonly Row[];
  /** There are rows and none of them is provisional. */
  readonly complete: boolean;
  /** Of all rows together. */
  readonly counts: SheetCount;
}

/**
 * The result of a round: an exact weighted mean per entry, ranked, ties kept (domain, rules 1–4).
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
  const { round } = field;
  const excusals = new Map(
    field.excusals.map(({ judge, entry, reason }) => [sheetId({ judge, entry, round: round.id }), reason]),
  );
  const panelists = judgesByEntry(round);
  const read = (entry: Entry, find: (key: string) => SheetState | undefined): Unranked => {
    const cells = new Map<JudgeId, Cell>();
    for (const judge of panelists(entry)) {
      const key = sheetId({ judge, entry: entry.id, round: round.id });
      cells.set(judge, toCell(round, find(key) ?? EMPTY, excusals.get(key)));
    }
    return { entry, cells, ...countCells(cells), tieBreaks: toCriterionMeans(cells, round.tieBreaks) };
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

function rankAll({ round, judges }: Field, unranked: readonly Unranked[]): Tabulation {
  const rows = rankRows(unranked, round.tieBreaks);
  return {
    round,
    judges,
    rows,
    complete: rows.length > 0 && rows.every((row) => !row.provisional),
    counts: addCounts(rows.map(({ judges }) => judges)),
  };
}

const EMPTY: SheetState = { type: 'empty' };

interface Unranked extends Pick<Row, 'entry' | 'cells' | 'judges' | 'score'> {
  /** Means of the criteria that break ties, in their order. */
  readonly tieBreaks: readonly (Score | undefined)[];
}

/** The judges of an entry: those of every panel that has it, each once. */
export function judgesByEntry(round: Round): (entry: Entry) => readonly JudgeId[] {
  const everyone = new Set(
    round.panels.filter(({ entries }) => entries === 'all').flatMap(({ judges }) => judges),
  );
  const chosen = new Map<string, Set<JudgeId>>();
  for (const { entries, judges } of round.panels) {
    if (entries === 'all') continue;
    for (const entry of entries) {
      const set = chosen.get(entry) ?? new Set(everyone);
      for (const judge of judges) set.add(judge);
      chosen.set(entry, set);
    }
  }
  const all = [...everyone];
  return (entry) => {
    const own = chosen.get(entry.id);
    return own ? [...own] : all;
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

const isProvisional = ({ expected, missing }: SheetCount): boolean => expected === 0 || missing > 0;

/** Counts and mean in one pass: a national round has 15 000 cells. */
function countCells(cells: ReadonlyMap<JudgeId, Cell>): Pick<Row, 'judges' | 'score'> {
  const scores: Score[] = [];
  let excused = 0;
  for (const cell of cells.values()) {
    if (cell.type === 'counted') scores.push(cell.score);
    if (cell.type === 'excused') excused += 1;
  }
  return {
    judges: toSheetCount({ expected: cells.size, counted: scores.length, excused }),
    score: meanScore(scores),
  };
}

/** Mean of each tie-breaking criterion's marks over the counted sheets. */
function toCriterionMeans(
  cells: ReadonlyMap<JudgeId, Cell>,
  tieBreaks: readonly TieBreak[],
): (Score | undefined)[] {
  const counted = [...cells.values()].flatMap((cell) => (cell.type === 'counted' ? [cell.marks] : []));
  // A row without a score is never set apart from another.
  if (counted.length === 0) return [];
  return tieBreaks.map(({ criterion }) => {
    const marks = counted.flatMap((sheet) => {
      const mark = findMark(sheet, criterion);
      return mark === undefined ? [] : [markScore(mark)];
    });
    return meanScore(marks);
  });
}

/** Highest first; `undefined` (no score) last. */
const descending = (a: Score | undefined, b: Score | undefined): number =>
  a && b ? compareScores(b, a) : a ? -1 : b ? 1 : 0;

interface Order {
  /** Negative when the first row is the better one. */
  readonly difference: number;
  /** Place in the tie-break chain of what separated equal scores; -1 when nothing had to, or could. */
  readonly by: number;
}

const TIED: Order = { difference: 0, by: -1 };
const ABOVE: Order = { difference: -1, by: -1 };
const BELOW: Order = { difference: 1, by: -1 };

function compareRows(a: Unranked, b: Unranked): Order {
  const difference = descending(a.score, b.score);
  if (difference !== 0) return difference < 0 ? ABOVE : BELOW;
  if (!a.score) return TIED;
  for (const [by, mean] of a.tieBreaks.entries()) {
    const separated = descending(mean, b.tieBreaks[by]);
    if (separated !== 0) return { difference: separated, by };
  }
  return TIED;
}

function rankRows(unranked: readonly Unranked[], tieBreaks: readonly TieBreak[]): Row[] {
  const sorted = unranked.toSorted(
    (a, b) =>
      compareRows(a, b).difference || a.entry.number - b.entry.number || compareText(a.entry.id, b.entry.id),
  );
  const orders = sorted.slice(1).map((below, index) => compareRows(sorted[index] as Unranked, below));
  const ranks = sharedRanks(sorted.length, (index) => orders[index]?.difference === 0);
  return sorted.map(({ entry, cells, judges, score }, index): Row => {
    const { rank, tied } = ranks[index] as SharedRank;
    const scored = score !== undefined;
    return {
      entry,
      cells,
      judges,
      score,
      rank: scored ? rank : undefined,
      tied: scored && tied,
      provisional: isProvisional(judges),
      separatedBy: tieBreaks[orders[index - 1]?.by ?? -1] ?? tieBreaks[orders[index]?.by ?? -1],
    };
  });
}
