import { describe, expect, test } from 'vitest';
import { mayReload, RELOAD_PAUSE_MS } from '../../../renderer/stores/reload-guard';

function aStore() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
}

const noon = Date.UTC(2026, 2, 16, 12);

describe('a program that reloads its own page', () => {
  test('may at the first loss', () => {
    expect(mayReload(aStore(), noon)).toBe(true);
  });

  test('may not at a second loss within the pause, however often', () => {
    const store = aStore();
    mayReload(store, noon);
    expect(mayReload(store, noon + RELOAD_PAUSE_MS - 1)).toBe(false);
    expect(mayReload(store, noon + RELOAD_PAUSE_MS + 1)).toBe(false);
  });

  test('may again when it was quiet for the whole pause', () => {
    const store = aStore();
    mayReload(store, noon);
    expect(mayReload(store, noon + RELOAD_PAUSE_MS)).toBe(true);
  });

  test('is not fooled by a clock that was set back by a moment, nor locked out by one set back by years', () => {
    const store = aStore();
    mayReload(store, noon);
    expect(mayReload(store, noon - 5_000)).toBe(false);
    expect(mayReload(store, noon - 5_000 - 300 * 24 * 3600_000)).toBe(true);
  });

  test('may not where the last time cannot be remembered', () => {
    const closed = {
      getItem: () => {
        throw new DOMException('closed', 'SecurityError');
      },
      setItem: () => undefined,
    };
    expect(mayReload(closed, noon)).toBe(false);
  });

  test('reads rubbish as nothing', () => {
    const store = aStore();
    store.setItem('pleno-reloaded-at', 'yesterday');
    expect(mayReload(store, noon)).toBe(true);
    expect(mayReload(store, noon + 1)).toBe(false);
  });
});
