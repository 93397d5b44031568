import { type Competition, type Entry, isActive, type Round, runningOrder } from '../../domain/competition';
import { findDistrusted } from '../../domain/distrust';
import { groupBySheet } from '../../domain/group-by-sheet';
import type { HashText, RoundId } from '../../domain/ids';
import { judgesByEntry } from '../../domain/judges-by-entry';
import { toSheetState } from '../../domain/merge';
import { type Marks, type Notes, type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import type { Score } from '../../domain/score';
import { sharedRanks } from '../../domain/shared-ranks';
import { missingCriteria, type SheetState, seenFrom, sheetScore } from '../../domain/sheet';
import { toAuthority } from '../acts/to-authority';
import type { JudgeWorkspace } from '../workspace/workspace';
import { marksOnScale } from './marks-on-scale';
import { NO_MARKS, toWritten } from './sheet-writer';

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
  readonly score: Score | undefined;
  /** Among the judge's own scores; equal scores share it and the next is skipped. */
  readonly rank: number | undefined;
}

interface DeskCounts {
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

/** The rounds this judge has a sheet in, in the order of the competition. */
export const findOwnRounds = ({
  competition,
  judge,
}: Pick<JudgeWorkspace, 'competition' | 'judge'>): readonly Round[] =>
  competition.rounds.filter((round) => {
    const panelists = judgesByEntry(round);
    return competition.entries.some((entry) => isActive(entry) && panelists(entry).includes(judge));
  });

/** One round's running order. @throws if the competition has no such round. */
export function toJudgeDesk(
  workspace: JudgeWorkspace,
  revisions: readonly StoredRevision[],
  hash: HashText,
  roundId: RoundId,
): JudgeDesk {
  const { competition, judge } = workspace;
  const authority = toAuthority(workspace);
  const round = getRound(competition, roundId);
  const inForce = rubricHash(round, hash);
  const distrusted = findDistrusted(revisions, competition.access?.struckOut);
  const bySheet = groupBySheet(revisions);
  const panelists = judgesByEntry(round);
  const unranked = runningOrder(competition)
    .filter((entry) => panelists(entry).includes(judge))
    .map((entry) => {
      const key: SheetKey = { judge, entry: entry.id, round: round.id };
      const sheet = bySheet.get(sheetId(key)) ?? [];
      const state = seenFrom(workspace.device, toSheetState(sheet, inForce, distrusted, authority));
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
  const ranks = toRanks(unranked.flatMap(({ score }) => (score === undefined ? [] : [score.sum])));
  const sheets = unranked.map((sheet) => ({
    ...sheet,
    rank: sheet.score === undefined ? undefined : ranks.get(sheet.score.sum),
  }));
  return { round, sheets, counts: countSheets(sheets) };
}

/** @param sums of scores of one rubric: the higher one is of the better sheet */
function toRanks(sums: readonly number[]): ReadonlyMap<number, number> {
  const sorted = sums.toSorted((a, b) => b - a);
  const ranks = sharedRanks(sorted.length, (index) => sorted[index] === sorted[index + 1]);
  return new Map(sorted.map((sum, index) => [sum, ranks[index]?.rank ?? 0]));
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

function getRound({ rounds }: Competition, id: RoundId): Round {
  const round = rounds.find((other) => other.id === id);
  if (!round) throw new Error('no such round');
  return round;
}
