import { expect, test } from 'vitest';
import { chooseStartMode, takeStartMode } from '../../../renderer/stores/start-mode';

function aStore() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
    removeItem: (key: string) => void texts.delete(key),
  };
}

test('a chosen way on holds for the next start and no longer', () => {
  const store = aStore();
  expect(takeStartMode(store)).toBe('whole');
  for (const mode of ['rest', 'afresh'] as const) {
    chooseStartMode(store, mode);
    expect(takeStartMode(store)).toBe(mode);
    expect(takeStartMode(store)).toBe('whole');
  }
});

test('anything else that stands there, and a window that remembers nothing, start as always', () => {
  const store = aStore();
  chooseStartMode(store, 'whole');
  expect(takeStartMode(store)).toBe('whole');
  const refuse = (): never => {
    throw new DOMException('no', 'SecurityError');
  };
  const closed = { getItem: refuse, setItem: refuse, removeItem: refuse };
  chooseStartMode(closed, 'rest');
  expect(takeStartMode(closed)).toBe('whole');
});
