import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LockJob, LockReport } from '../../../../renderer/adapters/backup/lock-messages';
import { createPassphraseLock, type LockWorker } from '../../../../renderer/adapters/backup/passphrase-lock';
import type { Alive } from '../../../../renderer/adapters/heartbeat';

/** A worker that answers when the test says so. */
function aWorker() {
  const jobs: LockJob[] = [];
  let ended = 0;
  let onMessage: (event: { readonly data: LockReport | Alive }) => void = () => {};
  let onError: (event: { readonly message?: string }) => void = () => {};
  const worker: LockWorker = {
    postMessage: (job) => jobs.push(job),
    addEventListener: (type: 'message' | 'error' | 'messageerror', listener: (event: never) => void) => {
      if (type === 'message') onMessage = listener as typeof onMessage;
      else onError = listener as typeof onError;
    },
    terminate: () => {
      ended += 1;
    },
  };
  return {
    worker,
    jobs,
    countEnded: () => ended,
    report: (data: LockReport | Alive) => onMessage({ data }),
    fail: (message?: string) => onError(message === undefined ? {} : { message }),
  };
}

const bytes = Uint8Array.from([1, 2, 3]);

afterEach(() => vi.useRealTimers());

describe('the lock', () => {
  test('gives each job a worker of its own and ends it after the answer', async () => {
    const stand = aWorker();
    const lock = createPassphraseLock({ createWorker: () => stand.worker });
    const closing = lock.close(bytes, 'kata sandi');
    expect(stand.jobs).toEqual([{ type: 'close', bytes, passphrase: 'kata sandi', workFactor: 18 }]);
    stand.report({ type: 'done', result: { ok: true, value: bytes } });
    expect(await closing).toEqual({ ok: true, value: bytes });
    expect(stand.countEnded()).toBe(1);
  });

  test('ends the worker at once when it is cancelled', async () => {
    const stand = aWorker();
    const lock = createPassphraseLock({ createWorker: () => stand.worker });
    const controller = new AbortController();
    const opening = lock.open(bytes, ['a', 'b'], controller.signal);
    controller.abort();
    expect(await opening).toEqual({ ok: false, error: { type: 'backup-cancelled' } });
    expect(stand.countEnded()).toBe(1);
  });

  test('starts no worker for what is cancelled already', async () => {
    const lock = createPassphraseLock({
      createWorker: () => {
        throw new Error('no worker wanted');
      },
    });
    expect(await lock.close(bytes, 'kata sandi', AbortSignal.abort())).toEqual({
      ok: false,
      error: { type: 'backup-cancelled' },
    });
  });

  test('says in words what kept the worker from its work', async () => {
    const stand = aWorker();
    const lock = createPassphraseLock({ createWorker: () => stand.worker });
    const failing = lock.close(bytes, 'kata sandi');
    stand.report({ type: 'failed', detail: 'out of memory' });
    expect(await failing).toEqual({ ok: false, error: { type: 'lock-failed', detail: 'out of memory' } });
    const dying = lock.open(bytes, ['kata sandi']);
    stand.report({ type: 'alive' });
    stand.fail();
    expect(await dying).toMatchObject({ ok: false, error: { type: 'lock-failed' } });
  });

  test('is given up when no worker starts, or one falls silent while it works', async () => {
    const unborn = aWorker();
    const first = createPassphraseLock({ createWorker: () => unborn.worker }).open(bytes, ['kata sandi']);
    unborn.fail();
    expect(await first).toEqual({ ok: false, error: { type: 'worker-failed', cause: 'not-started' } });
    vi.useFakeTimers();
    const silent = aWorker();
    const second = createPassphraseLock({ createWorker: () => silent.worker }).open(bytes, ['kata sandi']);
    silent.report({ type: 'alive' });
    await vi.advanceTimersByTimeAsync(180_000);
    expect(await second).toEqual({ ok: false, error: { type: 'worker-failed', cause: 'silent' } });
    expect(silent.countEnded()).toBe(1);
  });
});
