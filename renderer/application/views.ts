import { cellsByJudge } from '../domain/cells-by-judge';
import type { Competition, Entry, Judge, Round } from '../domain/competition';
import { runningOrder } from '../domain/competition';
import { type Distrusted, findDistrusted } from '../domain/distrust';
import type { HashText, RoundId, Sha256 } from '../domain/ids';
import { sheetStatesInSteps, toSheetState } from '../domain/merge';
import { type Progress, toProgress } from '../domain/progress';
import type { Millionths } from '../domain/quantities';
import { type Marks, type Notes, type SheetKey, type StoredRevision, sheetId } from '../domain/revision';
import { rubricHash } from '../domain/rule-book';
import { type ConflictCause, missingCriteria, type SheetState, seenFrom, sheetScore } from '../domain/sheet';
import { runSteps, type Steps } from '../domain/steps';
import { type Cell, judgesByEntry, type Tabulation, tabulateInSteps } from '../domain/tabulate';
import { type DecidedSheet, toDecidedSheets } from './decided-sheets';
import { marksOnScale } from './marks-on-scale';
import { type Abstention, toAbstentions } from './results/abstentions';
import { NO_MARKS, toWritten } from './sheet-writer';
import type { JudgeWorkspace, SecretariatWorkspace } from './workspace';

/*
 * What the screens show, computed from facts in one pass each. Pure: the same facts give the same
 * view, so a screen may remember it by its arguments.
 */

/** One line of a judge's running order. */
export interface DeskSheet {
  readonly entry: Entry;
  readonly key: SheetKey;
  readonly state: SheetState;
  /** What counts now; none on an outdated or disputed sheet. */
  readonly marks: Marks;
  /** What an outdated sheet said under the earlier rubric, as far as this one could take it. */
  readonly earlierMarks: Marks;
  readonly notes: Notes;
  /** Criteria without a mark. */
  readonly missing: number;
  /** Undefined while a mark is missing, or when the judge doesn't score the entry. */
  readonly score: Millionths | undefined;
  /** Among the judge's own scores; equal scores share it and the next is skipped. */
  readonly rank: number | undefined;
}

export interface DeskCounts {
  readonly total: number;
  readonly empty: number;
  /** Begun and not signed, marks missing. */
  readonly incomplete: number;
  /** All marks there, not signed: what can be signed off now. */
  readonly complete: number;
  readonly submitted: number;
  readonly recused: number;
  readonly conflict: number;
}

export interface JudgeDesk {
  readonly round: Round;
  /** In running order; entries of the judge's panel that are not withdrawn. */
  readonly sheets: readonly DeskSheet[];
  readonly counts: DeskCounts;
}

/** @param roundId the competition's first round unless said. */
export function toJudgeDesk(
  workspace: JudgeWorkspace,
  revisions: readonly StoredRevision[],
  hash: HashText,
  roundId?: RoundId,
): JudgeDesk {
  const { competition, judge } = workspace;
  const round = getRound(competition, roundId);
  const inForce = rubricHash(round, hash);
  const distrusted = findDistrusted(revisions, competition.access?.struckOut);
  const bySheet = new Map<string, StoredRevision[]>();
  for (const stored of revisions) {
    const id = sheetId(stored.revision);
    const sheet = bySheet.get(id);
    if (sheet) sheet.push(stored);
    else bySheet.set(id, [stored]);
  }
  const panelists = judgesByEntry(round);
  const unranked = runningOrder(competition)
    .filter((entry) => panelists(entry).includes(judge))
    .map((entry) => {
      const key: SheetKey = { judge, entry: entry.id, round: round.id };
      const sheet = bySheet.get(sheetId(key)) ?? [];
      const state = seenFrom(workspace.device, toSheetState(sheet, inForce, distrusted, workspace.signer));
      const { marks, notes } = toWritten(state, sheet, inForce);
      const missing = missingCriteria(round.rubric, marks).length;
      return {
        entry,
        key,
        state,
        marks,
        earlierMarks:
          state.type === 'outdated' ? marksOnScale(round.rubric, state.head.revision.marks) : NO_MARKS,
        notes,
        missing,
        score: state.type === 'recused' ? undefined : sheetScore(round.rubric, marks),
      };
    });
  const ranks = toRanks(unranked.flatMap(({ score }) => (score === undefined ? [] : [score])));
  const sheets = unranked.map((sheet) => ({
    ...sheet,
    rank: sheet.score === undefined ? undefined : ranks.get(sheet.score),
  }));
  return { round, sheets, counts: countSheets(sheets) };
}

function toRanks(scores: readonly Millionths[]): ReadonlyMap<Millionths, number> {
  const ranks = new Map<Millionths, number>();
  scores
    .toSorted((a, b) => b - a)
    .forEach((score, index) => {
      if (!ranks.has(score)) ranks.set(score, index + 1);
    });
  return ranks;
}

function countSheets(sheets: readonly DeskSheet[]): DeskCounts {
  const counts = { total: 0, empty: 0, incomplete: 0, complete: 0, submitted: 0, recused: 0, conflict: 0 };
  for (const sheet of sheets) {
    counts.total += 1;
    counts[toPlace(sheet)] += 1;
  }
  return counts;
}

/** Where a sheet stands for its judge, in the words of {@link DeskCounts}. */
function toPlace({ state, missing }: DeskSheet): Exclude<keyof DeskCounts, 'total'> {
  if (state.type === 'submitted' || state.type === 'recused' || state.type === 'conflict') return state.type;
  if (state.type === 'empty') return 'empty';
  return missing > 0 ? 'incomplete' : 'complete';
}

export interface Conflict {
  readonly judge: Judge;
  readonly entry: Entry;
  readonly cause: ConflictCause;
  readonly heads: readonly StoredRevision[];
  /** What the heads took from another laptop, or from a decision; empty with any other cause. */
  readonly taken: readonly StoredRevision[];
}

/** A judge signed who had been excused: the sheet counts. */
export interface OverruledExcusal {
  readonly judge: Judge;
  readonly entry: Entry;
  /** Of the excusal. */
  readonly reason: string;
}

export interface RoundView {
  readonly round: Round;
  readonly tabulation: Tabulation;
  readonly progress: Progress;
  /** Sheets that are as the secretariat decided, by entry number. */
  readonly decided: readonly DecidedSheet[];
  /** Who doesn't score what, and why. */
  readonly abstentions: readonly Abstention[];
  /** Sheets that count in spite of the record that their judge doesn't score, by judge, then by entry number. */
  readonly overruled: readonly OverruledExcusal[];
  /** By judge, then by entry number. */
  readonly conflicts: readonly Conflict[];
}

export interface SecretariatView {
  /** By `sheetId`. */
  readonly states: ReadonlyMap<string, SheetState>;
  readonly rounds: readonly RoundView[];
  /** Judges' laptops whose word is doubted, with the first number in dispute. */
  readonly distrusted: Distrusted;
}

export function toSecretariatView(
  workspace: Pick<SecretariatWorkspace, 'competition' | 'signer'>,
  revisions: readonly StoredRevision[],
  hash: HashText,
): SecretariatView {
  return runSteps(secretariatViewInSteps(workspace, revisions, hash));
}

/** {@link toSecretariatView}, resting now and then: a national event with its history takes a moment. */
export function* secretariatViewInSteps(
  workspace: Pick<SecretariatWorkspace, 'competition' | 'signer'>,
  revisions: readonly StoredRevision[],
  hash: HashText,
): Steps<SecretariatView> {
  const { competition } = workspace;
  const rubrics = new Map<RoundId, Sha256>(
    competition.rounds.map((round) => [round.id, rubricHash(round, hash)]),
  );
  const distrusted = findDistrusted(revisions, competition.access?.struckOut);
  yield;
  const inForce = (round: RoundId): Sha256 | undefined => rubrics.get(round);
  const states = yield* sheetStatesInSteps(revisions, inForce, distrusted, workspace.signer);
  const rounds: RoundView[] = [];
  for (const round of competition.rounds) {
    const tabulation = yield* tabulateInSteps(competition, round, states);
    yield;
    const decided = toDecidedSheets(tabulation, states, workspace.signer);
    yield;
    rounds.push(toRoundView(tabulation, decided));
  }
  // Two laptops of the secretariat decide under one key: see `toSheetState`.
  distrusted.delete(workspace.signer);
  return { states, rounds, distrusted };
}

function toRoundView(tabulation: Tabulation, decided: readonly DecidedSheet[]): RoundView {
  const conflicts = cellsByJudge(tabulation, isConflict).flatMap(({ judge, sheets }) =>
    sheets.flatMap(({ entry, cell }): Conflict[] => {
      if (cell.type !== 'missing' || cell.state.type !== 'conflict') return [];
      const { cause, heads } = cell.state;
      return [{ judge, entry, cause, heads, taken: cell.state.cause === 'taken' ? cell.state.taken : [] }];
    }),
  );
  return {
    round: tabulation.round,
    tabulation,
    progress: toProgress(tabulation),
    decided,
    abstentions: toAbstentions(tabulation),
    overruled: cellsByJudge(tabulation, isOverruling).flatMap(({ judge, sheets }) =>
      sheets.flatMap(({ entry, cell }): OverruledExcusal[] =>
        cell.type === 'counted' ? [{ judge, entry, reason: cell.excusal ?? '' }] : [],
      ),
    ),
    conflicts,
  };
}

const isOverruling = (cell: Cell): boolean => cell.type === 'counted' && cell.excusal !== undefined;

const isConflict = (cell: Cell): boolean => cell.type === 'missing' && cell.state.type === 'conflict';

/** @throws if the competition has no such round; one always has a first. */
function getRound(competition: Competition, id: RoundId | undefined): Round {
  const round =
    id === undefined ? competition.rounds[0] : competition.rounds.find((other) => other.id === id);
  if (!round) throw new Error('no such round');
  return round;
}
