import { describe, expect, test, vi } from 'vitest';
import type { JobReply, JobRequest } from '../../../renderer/platform/opfs/jobs';
import { openOpfsVault, type VaultWorker } from '../../../renderer/platform/opfs-vault';

type Answer = (request: JobRequest) => unknown;

const PRESENT = { ok: true, value: 'present' };

/** Workers that answer as told; `undefined` is no answer. */
function someWorkers(answer: Answer) {
  const made: { readonly worker: VaultWorker; readonly breakDown: (message: string) => void }[] = [];
  const createWorker = (): VaultWorker => {
    let onMessage: (event: { readonly data: JobReply }) => void = () => undefined;
    let onError: (event: { readonly message?: string }) => void = () => undefined;
    const worker: VaultWorker = {
      postMessage: (request) => {
        const result = request.job === 'tryOut' ? (answer(request) ?? PRESENT) : answer(request);
        if (result !== undefined) queueMicrotask(() => onMessage({ data: { id: request.id, result } }));
      },
      addEventListener: (type: 'message' | 'error', listener: never) => {
        if (type === 'message') onMessage = listener;
        else onError = listener;
      },
      terminate: vi.fn(),
    };
    made.push({ worker, breakDown: (message) => onError({ message }) });
    return worker;
  };
  return { made, createWorker };
}

const storage = (replaced: Partial<StorageManager> = {}): StorageManager => ({
  getDirectory: () => Promise.reject(new Error('not from the page')),
  persisted: async () => true,
  persist: async () => true,
  estimate: async () => ({ quota: 1000, usage: 400 }),
  ...replaced,
});

async function openWith(answer: Answer, replaced: Partial<StorageManager> = {}) {
  const { made, createWorker } = someWorkers(answer);
  const vault = await openOpfsVault({ createWorker, storage: storage(replaced), timeLimitMs: 50 });
  return { made, vault };
}

describe('opening', () => {
  test('a browser without a private file system has no vault', async () => {
    const { createWorker } = someWorkers(() => undefined);
    expect(await openOpfsVault({ createWorker, storage: undefined })).toBeUndefined();
    expect(await openOpfsVault({ createWorker, storage: {} as StorageManager })).toBeUndefined();
  });

  test('one whose file system proves useless has none, and no worker is left behind', async () => {
    const { made, vault } = await openWith(() => ({ ok: true, value: 'missing' }));
    expect(vault).toBeUndefined();
    expect(made[0]?.worker.terminate).toHaveBeenCalledOnce();
  });

  test('one that never answers has none', async () => {
    const worker: VaultWorker = {
      postMessage: () => undefined,
      addEventListener: () => undefined,
      terminate: vi.fn(),
    };
    const vault = await openOpfsVault({ createWorker: () => worker, storage: storage(), timeLimitMs: 10 });
    expect(vault).toBeUndefined();
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  test('a vault that holds something and fails is not taken for missing', async () => {
    const problem = { ok: false, error: { type: 'vault-failed', detail: 'InvalidStateError' } };
    const { vault } = await openWith(() => problem);
    expect(vault?.kind).toBe('lasting');
    expect(await vault?.logs.list()).toEqual(problem);
  });

  test.each([
    ['asks for lasting storage', false, 1],
    ['does not ask for what it has', true, 0],
  ])('%s', async (_what, persisted, times) => {
    const persist = vi.fn(async () => true);
    await openWith(() => undefined, { persisted: async () => persisted, persist });
    await Promise.resolve();
    expect(persist).toHaveBeenCalledTimes(times);
  });

  test.each([
    ['promises', true, true, 'promised'],
    ['promises when it is asked', false, true, 'promised'],
    ['refuses', false, false, 'clearable'],
  ])('tells that the browser %s', async (_what, persisted, answer, keeping) => {
    const { vault } = await openWith(() => undefined, {
      persisted: async () => persisted,
      persist: async () => answer,
    });
    expect(await vault?.disk.findKeeping?.()).toBe(keeping);
  });

  test('a browser that never answers has promised nothing', async () => {
    vi.useFakeTimers();
    const opening = openWith(() => undefined, {
      persisted: async () => false,
      persist: () => new Promise(() => undefined),
    });
    await vi.advanceTimersByTimeAsync(10_000);
    const { vault } = await opening;
    expect(await vault?.disk.findKeeping?.()).toBe('unknown');
    vi.useRealTimers();
  });

  test('a browser that will not be asked changes nothing', async () => {
    const { vault } = await openWith(() => undefined, {
      persisted: () => Promise.reject(new TypeError('no')),
    });
    expect(vault?.kind).toBe('lasting');
    expect(await vault?.disk.findKeeping?.()).toBe('unknown');
  });
});

describe('calls', () => {
  test('each gets its own answer', async () => {
    const { vault } = await openWith(({ job, args }) =>
      job === 'readNote' ? { ok: true, value: `note ${String(args[0])}` } : undefined,
    );
    const notes = await Promise.all([vault?.notes.read('a'), vault?.notes.read('b')]);
    expect(notes).toEqual([
      { ok: true, value: 'note a' },
      { ok: true, value: 'note b' },
    ]);
  });

  test('a worker that breaks down fails what it was asked, and the next call gets a fresh one', async () => {
    let answers = false;
    const { made, vault } = await openWith(() => (answers ? { ok: true } : undefined));
    const appended = vault?.logs.append('log', 0, new Uint8Array(1));
    made[0]?.breakDown('out of memory');
    expect(await appended).toEqual({ ok: false, error: { type: 'vault-failed', detail: 'out of memory' } });
    answers = true;
    expect(await vault?.logs.append('log', 0, new Uint8Array(1))).toEqual({ ok: true });
    expect(made).toHaveLength(2);
    made[0]?.breakDown('the old one once more');
    expect(await vault?.logs.append('log', 1, new Uint8Array(1))).toEqual({ ok: true });
    expect(made).toHaveLength(2);
  });

  test.each([
    [{ quota: 1000, usage: 400 }, 600],
    [{ quota: 1000, usage: 1200 }, 0],
    [{}, undefined],
  ])('of the estimate %j there is %s left', async (estimate, free) => {
    const { vault } = await openWith(() => undefined, { estimate: async () => estimate });
    expect(await vault?.disk.findFreeBytes()).toBe(free);
  });
});

describe('a job without an answer', () => {
  test('fails after its time, ends the worker, and the next job gets a fresh one', async () => {
    const { made, createWorker } = someWorkers(({ job }) =>
      job === 'appendLog' ? undefined : { ok: true, value: [] },
    );
    const vault = await openOpfsVault({ createWorker, storage: storage(), jobLimitMs: 20 });
    const append = vault?.logs.append('log', 0, new Uint8Array([1]));
    const behind = vault?.logs.append('log', 0, new Uint8Array([2]));
    const problem = { ok: false, error: { type: 'vault-failed', detail: 'no answer to appendLog' } };
    expect(await append).toEqual(problem);
    expect(await behind).toEqual(problem);
    expect(made[0]?.worker.terminate).toHaveBeenCalledOnce();
    expect(await vault?.logs.list()).toEqual({ ok: true, value: [] });
    expect(made).toHaveLength(2);
  });
});
