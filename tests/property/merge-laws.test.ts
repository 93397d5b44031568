import { expect, test } from 'vitest';
import { runMergeLaws } from '../endurance/merge-laws';
import { quickMerge } from '../endurance/quick-plans';

test('merging keeps its laws, and gives the sheets of a slow reading of the rules', {
  timeout: 120_000,
}, () => {
  const found = runMergeLaws(quickMerge);
  expect(found.complaints).toEqual([]);
  expect(found.broken).toBe(0);
  // Were there nothing to disagree about, nothing would be shown.
  expect(found.revisions).toBeGreaterThan(quickMerge.cases * 3);
  expect(found.conflicts).toBeGreaterThan(quickMerge.cases / 10);
});
