import { describe, expect, test } from 'vitest';
import { toRandom } from '../../../../renderer/application/made-up/seeded-random';
import {
  type EventPlan,
  simulateCompetition,
  simulateJudge,
} from '../../../../renderer/application/made-up/simulate-event';
import { findSetUpProblems } from '../../../../renderer/application/set-up/find-set-up-problems';
import { findForkedDevices } from '../../../../renderer/domain/distrust';
import { toField } from '../../../../renderer/domain/field';
import type { JudgeId, PanelId } from '../../../../renderer/domain/ids';
import { toSheetStates } from '../../../../renderer/domain/merge';
import { checkMark, totalWeight } from '../../../../renderer/domain/rubric';
import { rubricHash } from '../../../../renderer/domain/rule-book';
import { tabulate } from '../../../../renderer/domain/tabulate';
import { deviceKey } from '../../../builders/a-revision';
import { roundId } from '../../../builders/a-round';
import { hashText } from '../../../builders/hash-text';

const plan: EventPlan = { entries: 30, judges: 3, criteria: 7, nature: 'sample', recusals: 0, missing: 0 };

function simulate(changes: Partial<EventPlan> = {}, seed = 1) {
  const random = toRandom(seed);
  let next = 0;
  const newId = () => {
    next += 1;
    return `id-${next}`;
  };
  const size = { ...plan, ...changes };
  const competition = simulateCompetition(size, { random, newId, hash: hashText });
  const [round] = competition.rounds;
  if (!round) throw new Error('it has a round');
  const revisions = competition.judges.flatMap(({ id, code }) =>
    simulateJudge(competition, id, deviceKey(code), size, { random, hash: hashText }),
  );
  const inForce = rubricHash(round, hashText);
  const tabulation = tabulate(
    toField(competition, round),
    toSheetStates(revisions, () => inForce),
  );
  return { competition, round, revisions, tabulation };
}

describe('a simulated event', () => {
  test('is ready for an event, with its rules frozen', () => {
    const { competition, round } = simulate();
    expect(findSetUpProblems(competition)).toEqual([]);
    expect(competition.ruleBook.type).toBe('frozen');
    expect(totalWeight(round.rubric)).toBe(10_000);
    expect([competition.entries.length, competition.judges.length, round.rubric.criteria.length]).toEqual([
      30, 3, 7,
    ]);
  });

  test.each([1, 2, 3, 7, 11, 50])('has weights that add up with %d criteria', (criteria) => {
    expect(totalWeight(simulate({ criteria, entries: 1 }).round.rubric)).toBe(10_000);
  });

  test('is complete when nothing goes wrong, every mark on the scale, chains unbroken', () => {
    const { tabulation, revisions, round } = simulate();
    expect(tabulation.complete).toBe(true);
    expect(tabulation.counts).toEqual({ expected: 90, excused: 0, due: 90, counted: 90, missing: 0 });
    for (const { revision } of revisions) {
      for (const mark of Object.values<number>(revision.marks)) {
        expect(checkMark(mark, round.rubric.scale).ok).toBe(true);
      }
    }
    expect(findForkedDevices(revisions).size).toBe(0);
    expect(new Set(tabulation.rows.map(({ rank }) => rank)).size).toBeGreaterThan(20);
  });

  test('has about the recusals and missing sheets asked for', () => {
    const { counts } = simulate({ entries: 400, recusals: 0.1, missing: 0.2 }).tabulation;
    expect(counts.expected).toBe(1200);
    expect(counts.excused / 1200).toBeCloseTo(0.1, 1);
    expect(counts.missing / 1200).toBeCloseTo(0.2, 1);
  });

  test('is the same for the same chance and another for another', () => {
    expect(simulate()).toEqual(simulate());
    expect(simulate({}, 2).revisions[0]?.id).not.toBe(simulate().revisions[0]?.id);
  });

  test('is judged in every round, by the judges who have the entry there', () => {
    const { competition, round } = simulate();
    const [first, second] = competition.judges.map(({ id }) => id) as [JudgeId, JudgeId];
    const finalists = competition.entries.slice(0, 5).map(({ id }) => id);
    const panels = [{ id: 'final-panel' as PanelId, name: 'Final', judges: [first], entries: finalists }];
    const final = { ...round, id: roundId('final'), panels };
    const twoRounds = { ...competition, rounds: [round, final] };
    const write = (judge: JudgeId) =>
      simulateJudge(twoRounds, judge, deviceKey('1'), plan, { random: toRandom(1), hash: hashText });
    const inFinal = write(first).filter(({ revision }) => revision.round === final.id);
    expect(inFinal.map(({ revision }) => revision.entry)).toEqual(finalists);
    expect(inFinal.every(({ revision }) => revision.rubricHash === rubricHash(final, hashText))).toBe(true);
    expect(write(first).map(({ revision }) => revision.seq)).toEqual(
      Array.from({ length: 35 }, (_, n) => n + 1),
    );
    expect(write(second)).toHaveLength(30);
  });
});
