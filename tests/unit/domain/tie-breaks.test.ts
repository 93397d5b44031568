import { describe, expect, test } from 'vitest';
import { toField } from '../../../renderer/domain/field';
import { tabulate } from '../../../renderer/domain/tabulate';
import { possibleTieBreaks, renameIn } from '../../../renderer/domain/tie-breaks/choices';
import { namedIn } from '../../../renderer/domain/tie-breaks/tie-breaks';
import { aCompetition } from '../../builders/a-competition';
import { aRound, roundId } from '../../builders/a-round';
import { criterionId } from '../../builders/a-rubric';
import { aSheet, sheetStates } from '../../builders/a-sheet';

const byCriterion = { type: 'criterion', criterion: criterionId('a') } as const;
const byRound = { type: 'round', round: roundId('earlier') } as const;

describe('tie-breaks', () => {
  test('say whom they name, and take other names for them', () => {
    expect(namedIn(byCriterion, 'criterion')).toEqual(['a']);
    expect(namedIn(byCriterion, 'round')).toEqual([]);
    expect(namedIn({ type: 'median' }, 'criterion')).toEqual([]);
    expect(renameIn(byCriterion, 'criterion', (id) => `${id}-2`)).toEqual({
      ...byCriterion,
      criterion: 'a-2',
    });
    expect(renameIn(byCriterion, 'criterion', () => undefined)).toBeUndefined();
    expect(renameIn(byRound, 'criterion', () => undefined)).toEqual(byRound);
    expect(renameIn({ type: 'preferred' }, 'criterion', () => undefined)).toEqual({ type: 'preferred' });
  });

  test('are offered once each, for every criterion and every other round', () => {
    expect(possibleTieBreaks({ criterion: ['a', 'b'], round: ['earlier'] })).toEqual([
      byCriterion,
      { type: 'criterion', criterion: 'b' },
      { type: 'median' },
      { type: 'preferred' },
      byRound,
    ]);
    expect(possibleTieBreaks({ criterion: [], round: [] })).toEqual([
      { type: 'median' },
      { type: 'preferred' },
    ]);
  });

  test('that ask about a round that isn’t there, or about their own, separate nothing', () => {
    const states = sheetStates(aSheet('J1', 1, { a: 80, b: 80 }), aSheet('J1', 2, { a: 80, b: 80 }));
    for (const round of [roundId('gone'), roundId()]) {
      const odd = aRound({ tieBreaks: [{ type: 'round', round }] });
      const field = toField(aCompetition({ rounds: [odd] }), odd);
      expect(field.others).toEqual([]);
      expect(tabulate(field, states).rows.map(({ tied }) => tied)).toEqual([true, true]);
    }
  });
});
