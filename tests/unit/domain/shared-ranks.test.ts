import { expect, test } from 'vitest';
import { sharedRanks } from '../../../renderer/domain/shared-ranks';

const ranksOf = (scores: readonly number[]) =>
  sharedRanks(scores.length, (index) => scores[index] === scores[index + 1]);

test('equal neighbours share a rank, and as many are skipped', () => {
  expect(ranksOf([9, 8, 8, 8, 7, 6, 6]).map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 5, 6, 6]);
  expect(ranksOf([9, 8, 8, 8, 7, 6, 6]).map(({ tied }) => tied)).toEqual([
    false,
    true,
    true,
    true,
    false,
    true,
    true,
  ]);
});

test('the last one has nothing behind it to be equal to', () => {
  expect(sharedRanks(1, () => true)).toEqual([{ rank: 1, tied: false }]);
  expect(sharedRanks(0, () => true)).toEqual([]);
});
