import { expect, test } from 'vitest';
import { createOwedMark } from '../../../renderer/stores/owed-mark';

test('what the log is owed is remembered until it was paid', () => {
  const texts = new Map<string, string>();
  const mark = createOwedMark({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => texts.set(key, value),
    removeItem: (key) => texts.delete(key),
  });
  expect(mark.read()).toBe(false);
  mark.write(true);
  expect(mark.read()).toBe(true);
  mark.write(false);
  expect(mark.read()).toBe(false);
});

test('a store that takes nothing is no reason to stop', () => {
  const mark = createOwedMark({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  });
  expect(() => mark.write(true)).not.toThrow();
});
