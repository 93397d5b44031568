import { cellsByJudge } from '../../domain/cells-by-judge';
import { competitionThen, NO_CLOSINGS } from '../../domain/closing';
import type { FinalTabulation } from '../../domain/combination';
import type { Entry, Judge, Round } from '../../domain/competition';
import type { Distrusted } from '../../domain/distrust';
import { toField } from '../../domain/field';
import type { HashText } from '../../domain/ids';
import { type Progress, toProgress } from '../../domain/progress';
import type { StoredRevision } from '../../domain/revision';
import type { ConflictCause, SheetState } from '../../domain/sheet';
import { runSteps, type Steps } from '../../domain/steps';
import { type Cell, type Tabulation, tabulateInSteps } from '../../domain/tabulate';
import { type Authoritative, toAuthority } from '../acts/to-authority';
import { type DecidedSheet, toDecidedSheets } from '../disputes/decided-sheets';
import type { SecretariatWorkspace } from '../workspace/workspace';
import { type Abstention, toAbstentions } from './abstentions';
import { type ClosedRound, toClosedRound } from './closed-round';
import { countedStatesInSteps } from './counted-states';
import { toFinalResult } from './final-result';

/*
 * What the screens show, computed from facts in one pass each. Pure: the same facts give the same
 * view, so a screen may remember it by its arguments.
 */

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
  /** Undefined while the round is open. */
  readonly closed: ClosedRound | undefined;
}

export interface SecretariatView {
  /** By `sheetId`. */
  readonly states: ReadonlyMap<string, SheetState>;
  readonly rounds: readonly RoundView[];
  /** Of the rounds together; undefined where there is one. */
  readonly final: FinalTabulation | undefined;
  /** Judges' laptops whose word is doubted, with the first number in dispute. */
  readonly distrusted: Distrusted;
}

export function toSecretariatView(
  workspace: Authoritative & Pick<SecretariatWorkspace, 'competition'>,
  revisions: readonly StoredRevision[],
  hash: HashText,
): SecretariatView {
  return runSteps(secretariatViewInSteps(workspace, revisions, hash));
}

/** {@link toSecretariatView}, resting now and then: a national event with its history takes a moment. */
export function* secretariatViewInSteps(
  workspace: Authoritative & Pick<SecretariatWorkspace, 'competition'>,
  revisions: readonly StoredRevision[],
  hash: HashText,
): Steps<SecretariatView> {
  const { competition } = workspace;
  const { closings = NO_CLOSINGS } = workspace;
  const { states, distrusted } = yield* countedStatesInSteps(workspace, revisions, hash);
  const rounds: RoundView[] = [];
  for (const round of competition.rounds) {
    const closing = closings.get(round.id);
    const tabulation = yield* tabulateInSteps(toField(competitionThen(competition, closing), round), states);
    yield;
    const decided = toDecidedSheets(tabulation, states, toAuthority(workspace));
    yield;
    const closed = closing && toClosedRound(closing, tabulation, revisions, hash);
    rounds.push({ ...toRoundView(tabulation, decided), closed });
  }
  // Two laptops of the secretariat decide under one key: see `toSheetState`.
  for (const key of toAuthority(workspace).keys) distrusted.delete(key);
  yield;
  const result = toFinalResult(
    competition,
    rounds.map(({ tabulation }) => tabulation),
  );
  return { states, rounds, final: result?.final, distrusted };
}

function toRoundView(tabulation: Tabulation, decided: readonly DecidedSheet[]): Omit<RoundView, 'closed'> {
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
