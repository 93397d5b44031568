import { describe, expect, test, vi } from 'vitest';
import { claimWindow, waitForTurn } from '../../../renderer/platform/one-window';

/** Locks as a browser keeps them: one holder, the others wait in line. */
function someLocks() {
  let end: (() => void) | undefined;
  const line: (() => void)[] = [];
  const next = (): void => line.shift()?.();
  const request: LockManager['request'] = ((
    _name: string,
    { signal }: LockOptions,
    granted: () => Promise<unknown>,
  ) =>
    new Promise((_resolve, reject) => {
      const enter = (): void => {
        end = () => {
          end = undefined;
          next();
        };
        void granted();
      };
      signal?.addEventListener('abort', () => {
        const place = line.indexOf(enter);
        if (place !== -1) line.splice(place, 1);
        reject(signal.reason);
      });
      line.push(enter);
      if (end === undefined) next();
    })) as LockManager['request'];
  return { locks: { request }, closeHolder: () => end?.() };
}

const failing = (error: unknown) => ({
  request: (() => Promise.reject(error)) as LockManager['request'],
});

describe('claiming the one window', () => {
  test('the first to come is the first, and everybody after it the second', async () => {
    const { locks } = someLocks();
    expect(await claimWindow({ locks, graceMs: 5 })).toBe('first');
    expect(await claimWindow({ locks, graceMs: 5 })).toBe('second');
    expect(await claimWindow({ locks, graceMs: 5 })).toBe('second');
  });

  test('a window whose predecessor goes within the time of grace is the first', async () => {
    const { locks, closeHolder } = someLocks();
    await claimWindow({ locks });
    setTimeout(closeHolder, 10);
    expect(await claimWindow({ locks, graceMs: 5_000 })).toBe('first');
  });

  test('a second window that gave up its claim does not get it later by itself', async () => {
    const { locks, closeHolder } = someLocks();
    await claimWindow({ locks, graceMs: 5 });
    expect(await claimWindow({ locks, graceMs: 5 })).toBe('second');
    closeHolder();
    expect(await claimWindow({ locks, graceMs: 5 })).toBe('first');
  });

  test('where nobody can tell, every window is the first', async () => {
    vi.stubGlobal('navigator', {});
    expect(await claimWindow()).toBe('first');
    await waitForTurn();
    vi.unstubAllGlobals();
    expect(await claimWindow({ locks: failing(new DOMException('no storage', 'SecurityError')) })).toBe(
      'first',
    );
  });

  test('a defect is not taken for a first window', async () => {
    await expect(claimWindow({ locks: failing(new TypeError('a defect')) })).rejects.toThrow('a defect');
  });
});

describe('waiting for its turn', () => {
  test('the turn comes when the first window goes, for one of those who wait', async () => {
    const { locks, closeHolder } = someLocks();
    await claimWindow({ locks });
    const came: string[] = [];
    const first = waitForTurn({ locks }).then(() => came.push('first in line'));
    void waitForTurn({ locks }).then(() => came.push('second in line'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(came).toEqual([]);
    closeHolder();
    await first;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(came).toEqual(['first in line']);
  });

  test('waiting can be given up', async () => {
    const { locks } = someLocks();
    await claimWindow({ locks });
    const patience = new AbortController();
    const turn = waitForTurn({ locks, signal: patience.signal });
    patience.abort(new Error('enough'));
    await expect(turn).rejects.toThrow('enough');
  });
});
