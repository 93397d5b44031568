import type { Round } from '../../domain/competition';
import type { JudgeId, PanelId, RoundId } from '../../domain/ids';
import { toMark } from '../../domain/quantities';
import { namedIn } from '../../domain/tie-breaks/tie-breaks';

/** What is marked and how it is counted. */
type Counting = Pick<Round, 'rubric' | 'aggregation' | 'tieBreaks'>;

interface NewRound extends Pick<Round, 'name' | 'kind'>, Partial<Counting> {
  readonly judges?: readonly JudgeId[];
}

/** A round of one panel for every entry, without criteria unless they are given. */
export const toNewRound = ({ judges = [], ...facts }: NewRound, newId: () => string): Round => ({
  id: newId() as RoundId,
  rubric: { scale: { min: toMark(0), max: toMark(10_000), step: toMark(50) }, criteria: [] },
  aggregation: 'mean',
  tieBreaks: [],
  panels: [{ id: newId() as PanelId, name: 'A', judges, entries: 'all' }],
  ...facts,
});

/** As another round counts; what asks for the scores of rounds stays behind, as one of them may be the new round's own. */
export const countingLike = ({ rubric, aggregation, tieBreaks }: Round): Counting => ({
  rubric,
  aggregation,
  tieBreaks: tieBreaks.filter((tieBreak) => namedIn(tieBreak, 'round').length === 0),
});
