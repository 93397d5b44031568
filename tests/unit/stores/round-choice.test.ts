import { describe, expect, test } from 'vitest';
import { chooseRound, type RoundChoice } from '../../../renderer/stores/round-choice';
import { roundId } from '../../builders/a-round';

const aChoice = (id: string, state: RoundChoice['state'] = 'open'): RoundChoice => ({
  id: roundId(id),
  name: id,
  state,
});

const three = [aChoice('proposal', 'closed'), aChoice('presentation'), aChoice('field')];

describe('the round that is shown', () => {
  test('is the one the address names, closed or not', () => {
    expect(chooseRound(three, roundId('proposal'), roundId('field'))?.name).toBe('proposal');
  });

  test('is the one looked at last where the address names none, or one that is not there', () => {
    expect(chooseRound(three, undefined, roundId('field'))?.name).toBe('field');
    expect(chooseRound(three, roundId('gone'), roundId('field'))?.name).toBe('field');
  });

  test('is the first that is still open at first, and the last where all are closed', () => {
    expect(chooseRound(three, undefined, undefined)?.name).toBe('presentation');
    expect(chooseRound(three, undefined, roundId('gone'))?.name).toBe('presentation');
    const closed = three.map((one) => ({ ...one, state: 'closed' as const }));
    expect(chooseRound(closed, undefined, undefined)?.name).toBe('field');
  });

  test('is none without rounds', () => {
    expect(chooseRound([], roundId('proposal'), undefined)).toBeUndefined();
  });
});
