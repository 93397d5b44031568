import { expect, test } from 'vitest';
import { mapInSteps, runSteps } from '../../../renderer/domain/steps';

test('a long list is gone through with a rest after every few items, in order and each once', () => {
  const items = Array.from({ length: 1_000 }, (_, index) => index);
  let seen = 0;
  let longest = 0;
  const steps = mapInSteps(items, (item) => {
    seen += 1;
    return item * 2;
  });
  for (let before = 0, step = steps.next(); ; step = steps.next()) {
    longest = Math.max(longest, seen - before);
    before = seen;
    if (!step.done) continue;
    expect(step.value).toEqual(items.map((item) => item * 2));
    break;
  }
  expect(seen).toBe(1_000);
  expect(longest).toBeLessThanOrEqual(50);
});

test('what is short needs no rest', () => {
  expect(mapInSteps(['a', 'b'], (text) => text.toUpperCase()).next()).toEqual({
    done: true,
    value: ['A', 'B'],
  });
  expect(runSteps(mapInSteps([], String))).toEqual([]);
});
