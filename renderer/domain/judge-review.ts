import { type Competition, type Entry, type Round, runningOrder } from './competition';
import type { JudgeId } from './ids';
import { judgesByEntry } from './judges-by-entry';
import { sheetId } from './revision';
import type { Criterion } from './rubric';
import { compareScores, gapBetween, meanScore, type Score } from './score';
import { type SharedRank, sharedRanks } from './shared-ranks';
import { headsOf, missingCriteria, type SheetState, sheetScore, yieldsToExcusal } from './sheet';

/** A sheet with every mark in, signed or not. */
export interface RankedSheet {
  readonly entry: Entry;
  readonly state: SheetState;
  readonly score: Score;
  /** Among this judge's own complete sheets; ties share it and the next is skipped. */
  readonly rank: number;
  readonly tied: boolean;
  /** Distance to the sheet after this one, zero for a tie; undefined for the last. */
  readonly gapToNext: Score | undefined;
}

/** A sheet the judge still has to look at. `missing` is every criterion where its marks don't apply any more. */
interface UnfinishedSheet {
  readonly entry: Entry;
  readonly state: SheetState;
  readonly missing: readonly Criterion[];
}

/** One judge's sheets before signing off: nobody else's marks are in here. */
export interface JudgeReview {
  /** Highest first, then by entry number. */
  readonly ranked: readonly RankedSheet[];
  /** In running order. */
  readonly incomplete: readonly UnfinishedSheet[];
  /** Recused by the judge or excused by the secretariat, in running order. */
  readonly excused: readonly Entry[];
  /** Mean of the complete sheets. */
  readonly mean: Score | undefined;
}

/** @param states state of each of the judge's sheets by `sheetId`. */
export function reviewJudge(
  competition: Competition,
  round: Round,
  judge: JudgeId,
  states: ReadonlyMap<string, SheetState>,
): JudgeReview {
  const panelists = judgesByEntry(round);
  const excusals = new Set(competition.excusals.map(sheetId));
  const complete: Pick<RankedSheet, 'entry' | 'state' | 'score'>[] = [];
  const incomplete: UnfinishedSheet[] = [];
  const excused: Entry[] = [];

  for (const entry of runningOrder(competition)) {
    if (!panelists(entry).includes(judge)) continue;
    const key = sheetId({ judge, entry: entry.id, round: round.id });
    const state = states.get(key) ?? { type: 'empty' };
    const marks = applicableMarks(state);
    const score = sheetScore(round.rubric, marks);
    if (state.type === 'recused' || (excusals.has(key) && yieldsToExcusal(state))) excused.push(entry);
    else if (score !== undefined) complete.push({ entry, state, score });
    else incomplete.push({ entry, state, missing: missingCriteria(round.rubric, marks) });
  }

  const sorted = complete.toSorted(
    (a, b) => compareScores(b.score, a.score) || a.entry.number - b.entry.number,
  );
  const ranks = sharedRanks(
    sorted.length,
    (index) => sorted[index]?.score.sum === sorted[index + 1]?.score.sum,
  );
  const ranked = sorted.map((sheet, index): RankedSheet => {
    const after = sorted[index + 1];
    return {
      ...sheet,
      ...(ranks[index] as SharedRank),
      gapToNext: after && gapBetween(sheet.score, after.score),
    };
  });
  return { ranked, incomplete, excused, mean: meanScore(complete.map(({ score }) => score)) };
}

/** Marks of one rubric in force; those of an outdated or disputed sheet count for nothing. */
function applicableMarks(state: SheetState) {
  if (state.type === 'outdated' || state.type === 'conflict') return {};
  return headsOf(state)[0]?.revision.marks ?? {};
}
