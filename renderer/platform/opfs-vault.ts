import type { BrowserKeeping, Vault } from '../application/ports/vault';
import { err } from '../domain/result';
import { findFreeBytes } from './opfs/find-free-bytes';
import type { JobReply, JobRequest, VaultJobs } from './opfs/jobs';
import { withinTime } from './opfs/within-time';

/** What the vault needs of a Web Worker. */
export interface VaultWorker {
  postMessage(message: JobRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: JobReply }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export interface OpfsVaultSettings {
  /** A fresh worker running `opfs-vault-worker.ts`. */
  readonly createWorker: () => VaultWorker;
  /** Absent in browsers without one, and on addresses that are not secure. */
  readonly storage: StorageManager | undefined;
  /** For finding out whether there is such a place. */
  readonly timeLimitMs?: number;
  /** For one job: a file system whose files were taken away under it may never answer. */
  readonly jobLimitMs?: number;
}

/**
 * The vault in the browser's private file system, written by a worker because only a worker can flush.
 * Undefined where this browser has no such place.
 */
export async function openOpfsVault({
  createWorker,
  storage,
  timeLimitMs = 10_000,
  jobLimitMs = 30_000,
}: OpfsVaultSettings): Promise<Vault | undefined> {
  if (typeof storage?.getDirectory !== 'function') return undefined;
  const { toCall, end } = createCaller(createWorker, jobLimitMs);
  const presence = await withinTime(toCall('tryOut')(), timeLimitMs);
  if (presence === 'late' || (presence.ok && presence.value === 'missing')) {
    end('no private file system');
    return undefined;
  }
  // Asked once a start, and waited for only by who wants to know the answer.
  const keeping = askToKeep(storage);
  return {
    kind: 'lasting',
    logs: {
      list: toCall('listLogs'),
      read: toCall('readLog'),
      append: toCall('appendLog'),
      cut: toCall('cutLog'),
      replace: toCall('replaceLog'),
      setAside: toCall('setLogAside'),
    },
    notes: { read: toCall('readNote'), write: toCall('writeNote') },
    snapshots: {
      list: toCall('listSnapshots'),
      write: toCall('writeSnapshot'),
      read: toCall('readSnapshot'),
      remove: toCall('removeSnapshot'),
      findOwnFolder: () => Promise.resolve(undefined),
    },
    received: {
      list: toCall('listReceived'),
      read: toCall('readReceived'),
      write: toCall('writeReceived'),
      removeAll: toCall('removeAllReceived'),
    },
    disk: { findFreeBytes: () => findFreeBytes(storage), findKeeping: () => keeping, probe: toCall('probe') },
  };
}

interface Caller {
  readonly toCall: <J extends keyof VaultJobs>(job: J) => VaultJobs[J];
  readonly end: (detail: string) => void;
}

/**
 * Jobs as functions. A worker that breaks down, or leaves a job without an answer for too long, fails
 * what it was asked; the next job gets a fresh one.
 */
function createCaller(createWorker: () => VaultWorker, jobLimitMs: number): Caller {
  const waiting = new Map<number, (result: unknown) => void>();
  let worker: VaultWorker | undefined;
  let lastId = 0;

  const end = (detail: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const resolve of waiting.values()) resolve(err({ type: 'vault-failed', detail }));
    waiting.clear();
  };

  const start = (): VaultWorker => {
    const started = createWorker();
    started.addEventListener('message', ({ data }) => {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    });
    started.addEventListener('error', ({ message }) => {
      if (started === worker) end(message ?? 'the worker did not start');
    });
    return started;
  };

  const call = (job: keyof VaultJobs, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve) => {
      worker ??= start();
      lastId += 1;
      const id = lastId;
      const overdue = setTimeout(() => {
        if (waiting.has(id)) end(`no answer to ${job}`);
      }, jobLimitMs);
      waiting.set(id, (result) => {
        clearTimeout(overdue);
        resolve(result);
      });
      worker.postMessage({ id, job, args });
    });

  return {
    // The worker's side is typed by the same interface.
    toCall: <J extends keyof VaultJobs>(job: J) =>
      ((...args: readonly unknown[]) => call(job, args)) as VaultJobs[J],
    end,
  };
}

/** A question to the person, in some browsers: whoever waits for the answer does not wait for ever. */
const KEEPING_LIMIT_MS = 3_000;

/** Without its promise the browser may clear the data when its disk is full. */
async function askToKeep(storage: StorageManager): Promise<BrowserKeeping> {
  const ask = async (): Promise<BrowserKeeping> =>
    (await storage.persisted()) || (await storage.persist()) ? 'promised' : 'clearable';
  // A browser that can't say so refuses.
  const answer = await withinTime(
    ask().catch((): BrowserKeeping => 'unknown'),
    KEEPING_LIMIT_MS,
  );
  return answer === 'late' ? 'unknown' : answer;
}
