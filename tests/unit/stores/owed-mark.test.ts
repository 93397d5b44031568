import { expect, test } from 'vitest';
import { createOwedMark } from '../../../renderer/stores/owed-mark';
import { aTextStore } from '../../builders/a-text-store';

test('what the log is owed is remembered until it was paid', () => {
  const mark = createOwedMark(aTextStore());
  expect(mark.read()).toBe(false);
  mark.write(true);
  expect(mark.read()).toBe(true);
  mark.write(false);
  expect(mark.read()).toBe(false);
});

test('a store that takes nothing is no reason to stop', () => {
  const mark = createOwedMark(aTextStore('nothing'));
  expect(() => mark.write(true)).not.toThrow();
});
