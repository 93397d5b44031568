import { describe, expect, test } from 'vitest';
import * as edit from '../../../../renderer/application/set-up/edit-rounds';
import { countingLike, toNewRound } from '../../../../renderer/application/set-up/new-round';
import type { Competition } from '../../../../renderer/domain/competition';
import type { PanelId } from '../../../../renderer/domain/ids';
import { toBasisPoints } from '../../../../renderer/domain/quantities';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { aPlan, aSession } from '../../../builders/a-plan';
import { aPanel, aRound, roundId } from '../../../builders/a-round';
import { criterionId } from '../../../builders/a-rubric';
import { entryId } from '../../../builders/an-entry';

const [first, second, third] = ['first', 'second', 'third'].map((id) =>
  aRound({ id: roundId(id), name: id }),
) as [ReturnType<typeof aRound>, ReturnType<typeof aRound>, ReturnType<typeof aRound>];
const three = (facts: Partial<Competition> = {}) =>
  aCompetition({ rounds: [first, second, third], ...facts });
const namesOf = ({ rounds }: Competition) => rounds.map(({ name }) => name);

describe('rounds', () => {
  test('a new one is held last', () => {
    const added = edit.addRound(three(), aRound({ id: roundId('new'), name: 'new' }));
    expect(namesOf(added)).toEqual(['first', 'second', 'third', 'new']);
  });

  test('move by one place, and not beyond the ends', () => {
    expect(namesOf(edit.moveRound(three(), second.id, -1))).toEqual(['second', 'first', 'third']);
    expect(namesOf(edit.moveRound(three(), second.id, 1))).toEqual(['first', 'third', 'second']);
    expect(namesOf(edit.moveRound(three(), third.id, 1))).toEqual(['first', 'second', 'third']);
    expect(namesOf(edit.moveRound(three(), first.id, -1))).toEqual(['first', 'second', 'third']);
  });

  test('are called and meant anew, each by itself', () => {
    const { rounds } = edit.describeRound(three(), second.id, { name: 'Lapangan', kind: 'field' });
    expect(rounds).toEqual([first, { ...second, name: 'Lapangan', kind: 'field' }, third]);
  });

  test('one that goes takes its excusals, sessions, weight and what asks for its score along', () => {
    const asking = aRound({
      ...third,
      tieBreaks: [{ type: 'median' }, { type: 'round', round: first.id }],
    });
    const excusal = (round: typeof first) => ({
      ...{ judge: judgeId('J1'), entry: entryId(1), round: round.id, reason: 'ill' },
      at: '2026-03-16T00:00:00.000Z',
    });
    const weight = toBasisPoints(5_000);
    const competition = aCompetition({
      rounds: [first, second, asking],
      excusals: [excusal(first), excusal(second)],
      combination: [
        { round: first.id, weight },
        { round: second.id, weight },
      ],
      plan: aPlan({ sessions: [aSession({ round: first.id }), aSession({ round: second.id })] }),
    });
    expect(edit.findTieBreakUses(competition, first.id)).toEqual([asking]);
    const removed = edit.removeRound(competition, first.id);
    expect(removed.rounds).toEqual([second, { ...asking, tieBreaks: [{ type: 'median' }] }]);
    expect(removed.excusals).toEqual([excusal(second)]);
    expect(removed.combination).toEqual([{ round: second.id, weight }]);
    expect(removed.plan?.sessions.map(({ round }) => round)).toEqual([second.id]);
  });

  test('are for some entries, and for all again', () => {
    const some = edit.setEntrants(three(), second.id, [entryId(2)]);
    expect(some.rounds.map(({ entrants }) => entrants)).toEqual([undefined, [entryId(2)], undefined]);
    expect(edit.setEntrants(some, second.id, undefined)).toEqual(three());
  });

  test('are weighed, and the last counts alone again', () => {
    const combination = [{ round: first.id, weight: toBasisPoints(10_000) }];
    expect(edit.setCombination(three(), combination).combination).toEqual(combination);
    expect(edit.setCombination(three({ combination }), undefined)).toEqual(three());
  });

  test('sessions of a panel that is gone are the first one’s', () => {
    const [a, b] = [aPanel(), aPanel({ id: 'panel-2' as PanelId })];
    const round = aRound({ panels: [a, b] });
    const plan = aPlan({ sessions: [aSession({ panel: b.id }), aSession({ panel: a.id })] });
    const changed = edit.setPanels(aCompetition({ rounds: [round], plan }), round.id, [a]);
    expect(changed.plan?.sessions.map(({ panel }) => panel)).toEqual([a.id, a.id]);
  });
});

describe('a new round', () => {
  const ids = ['round', 'panel'];
  const newId = () => ids.shift() ?? 'more';

  test('has one panel of its judges for every entry, and counts as another does', () => {
    const like = aRound({
      aggregation: 'trimmed-mean',
      tieBreaks: [
        { type: 'round', round: first.id },
        { type: 'criterion', criterion: criterionId('a') },
      ],
    });
    const round = toNewRound(
      { name: 'Final', kind: 'presentation', judges: [judgeId('J2')], ...countingLike(like) },
      newId,
    );
    expect(round).toEqual({
      ...{ id: 'round', name: 'Final', kind: 'presentation', rubric: like.rubric },
      ...{ aggregation: 'trimmed-mean', tieBreaks: [{ type: 'criterion', criterion: criterionId('a') }] },
      panels: [{ id: 'panel', name: 'A', judges: [judgeId('J2')], entries: 'all' }],
    });
  });
});
