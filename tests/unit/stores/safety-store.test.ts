import { describe, expect, test } from 'vitest';
import type { Safety, SafetyWatch } from '../../../renderer/application/ports/safety';
import { createSafetyStore } from '../../../renderer/stores/safety-store';

const both: Safety = { type: 'both' };
const full: Safety = { type: 'database-only', problem: { type: 'vault-full' } };

function aWatch(first: Safety) {
  let safety = first;
  const listeners = new Set<(safety: Safety) => void>();
  const answers: Safety[] = [];
  let tries = 0;
  const become = (next: Safety): void => {
    safety = next;
    for (const listener of listeners) listener(next);
  };
  const watch: SafetyWatch = {
    getSafety: () => safety,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: async () => {
      tries += 1;
      await Promise.resolve();
      become(answers.shift() ?? safety);
      return safety;
    },
  };
  return { watch, become, answers, countTries: () => tries };
}

describe('what the screens know about the second copy', () => {
  test('is what the watch says, from the first moment and at every change', () => {
    const { watch, become } = aWatch(full);
    const store = createSafetyStore(watch);
    expect(store.getState().safety).toEqual(full);
    become(both);
    expect(store.getState().safety).toEqual(both);
  });

  test('a try that helps leaves nothing to say', async () => {
    const { watch, answers } = aWatch(full);
    answers.push(both);
    const store = createSafetyStore(watch);
    const trying = store.getState().retry();
    expect(store.getState().attempt).toBe('running');
    await trying;
    expect(store.getState()).toMatchObject({ safety: both, attempt: 'none' });
  });

  test('a try in vain is said, until both places have it after all', async () => {
    const { watch, become } = aWatch(full);
    const store = createSafetyStore(watch);
    await store.getState().retry();
    expect(store.getState()).toMatchObject({ safety: full, attempt: 'failed' });
    become(both);
    expect(store.getState().attempt).toBe('none');
  });

  test('a second click while trying tries nothing more', async () => {
    const { watch, countTries } = aWatch(full);
    const store = createSafetyStore(watch);
    await Promise.all([store.getState().retry(), store.getState().retry()]);
    expect(countTries()).toBe(1);
  });

  test('a try that throws does not leave the button waiting for ever', async () => {
    const { watch } = aWatch(full);
    const store = createSafetyStore({ ...watch, retry: () => Promise.reject(new Error('defect')) });
    await expect(store.getState().retry()).rejects.toThrow('defect');
    expect(store.getState().attempt).toBe('failed');
  });

  test('each quiet notice is put away by itself', () => {
    const store = createSafetyStore(aWatch(both).watch);
    store.getState().onPutAway('vault-missing');
    expect([...store.getState().putAway]).toEqual(['vault-missing']);
    store.getState().onPutAway('start-finding');
    expect([...store.getState().putAway]).toEqual(['vault-missing', 'start-finding']);
  });
});
