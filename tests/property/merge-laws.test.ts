import { expect, test } from 'vitest';
import { runMergeLaws } from '../endurance/merge-laws';
import { quickMerge } from '../endurance/quick-plans';
import { countIn, describeFailures } from '../endurance/seeds';

test('merging keeps its laws, and gives the sheets of a slow reading of the rules', async () => {
  const found = await runMergeLaws(quickMerge);
  expect(describeFailures(found)).toEqual([]);
  // Were there nothing to disagree about, nothing would be shown.
  expect(countIn(found, 'revisions')).toBeGreaterThan(quickMerge.count * 3);
  expect(countIn(found, 'conflicts')).toBeGreaterThan(quickMerge.count / 10);
});
