import { expect, test } from 'vitest';
import { createHistoryMutations } from '../endurance/mutated-histories';
import { quickHistories } from '../endurance/quick-plans';
import { countIn } from '../endurance/seeds';

test('histories that somebody changed and chained anew are refused or sound, and never stop a start', async () => {
  const run = await createHistoryMutations();
  const found = await run(quickHistories);
  expect(found.failures).toEqual([]);
  // Were everything refused, nothing would be shown.
  expect(countIn(found, 'taken at the restore')).toBeGreaterThan(quickHistories.count / 25);
  expect(countIn(found, 'put aside at the start')).toBeGreaterThan(quickHistories.count / 20);
  expect(countIn(found, 'restored through a real file')).toBeGreaterThan(0);
});
