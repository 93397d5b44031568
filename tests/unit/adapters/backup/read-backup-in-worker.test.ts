import { describe, expect, test } from 'vitest';
import { createBackupAnswers } from '../../../../renderer/adapters/backup/answer-backup-job';
import { createBackupFiles, createBackupReader } from '../../../../renderer/adapters/backup/backup-file';
import type { BackupJob, BackupReport } from '../../../../renderer/adapters/backup/backup-messages';
import { createBackupReaderInWorker } from '../../../../renderer/adapters/backup/read-backup-in-worker';
import type { Alive } from '../../../../renderer/adapters/heartbeat';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { aBackup, aCarriedKey } from '../../../builders/a-backup';
import { listenTo } from '../../../builders/worker-listeners';

const keyring = createMemoryKeyring('backup-worker');
const files = createBackupFiles(keyring);
const signer = await keyring.createKey();
const backup = aBackup({ keys: [await aCarriedKey('one')] });
const { bytes } = await files.encode(backup, signer);

type Say = (data: BackupReport | Alive) => void;
/** What it does with a job instead of the work. */
type Conduct = (job: BackupJob, say: Say, fail: () => void) => void;

/** A reader whose workers have no thread; everything is cloned on its way in and out, as between threads. */
function aReader(conduct?: Conduct, silenceMs = 60_000) {
  const jobs: BackupJob[] = [];
  let ended = 0;
  const createWorker = () => {
    const { addEventListener, tell } = listenTo();
    const say: Say = (data) => tell('message', { data: structuredClone(data) });
    const answer = createBackupAnswers(createBackupReader(keyring), say);
    return {
      addEventListener,
      postMessage: (message: BackupJob, transfer: Transferable[]) => {
        const job = structuredClone(message, { transfer });
        jobs.push(job);
        queueMicrotask(() => {
          if (conduct) conduct(job, say, () => tell('error', {}));
          else void answer(job);
        });
      },
      terminate: () => {
        ended += 1;
      },
    };
  };
  const read = createBackupReaderInWorker({ createWorker, pieceBytes: 100, silenceMs });
  return { read, jobs, countEnded: () => ended };
}

describe('reading a backup in a worker', () => {
  test('gives what reading it here gives, the history from the bytes at hand', async () => {
    const { read, countEnded } = aReader();
    const there = await read(bytes);
    expect(there).toEqual({ ok: true, value: { ...backup, signer } });
    expect(there).toEqual(await files.decode(bytes));
    expect(there.ok && there.value.log.buffer).toBe(bytes.buffer);
    expect(countEnded()).toBe(1);
  });

  test('reads a file that lies in the middle of other bytes, and leaves them as they were', async () => {
    const around = new Uint8Array(bytes.length + 14).fill(7);
    around.set(bytes, 7);
    const before = around.slice();
    const there = await aReader().read(around.subarray(7, 7 + bytes.length));
    expect(there).toEqual({ ok: true, value: { ...backup, signer } });
    expect(around).toEqual(before);
  });

  test('hands the bytes over in pieces that each take no time, and all of them', async () => {
    const { read, jobs } = aReader();
    await read(bytes);
    const sizes = jobs.flatMap((job) => (job.type === 'piece' ? [job.bytes.length] : []));
    expect(jobs[0]).toEqual({ type: 'file', size: bytes.length });
    expect(sizes.length).toBe(Math.ceil(bytes.length / 100));
    expect(Math.max(...sizes)).toBe(100);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bytes.length);
  });

  test('refuses what reading it here refuses, for the same reason', async () => {
    const flipped = bytes.slice();
    flipped[300] = (flipped[300] as number) ^ 1;
    const cut = bytes.slice(0, -40);
    for (const file of [flipped, cut, new Uint8Array(), new Uint8Array(9)]) {
      const there = await aReader().read(file);
      expect(there.ok).toBe(false);
      expect(there).toEqual(await files.decode(file));
    }
  });

  test('is over at once when it is stopped, and the worker is ended', async () => {
    const stop = new AbortController();
    // It never comes to an end.
    const { read, countEnded } = aReader((_, say) => say({ type: 'alive' }));
    const reading = read(bytes, stop.signal);
    await Promise.resolve();
    stop.abort();
    expect(await reading).toEqual({ ok: false, error: { type: 'file-unreadable', detail: 'stopped' } });
    expect(countEnded()).toBe(1);
  });

  test.each<[string, string, Conduct]>([
    ['does not start', 'not-started', (_job, _say, fail) => fail()],
    ['says nothing', 'not-started', () => {}],
    ['falls silent in the middle', 'silent', ({ type }, say) => type === 'file' && say({ type: 'more' })],
    ['has no room for the file', 'broken', (_job, say) => say({ type: 'failed', detail: 'memory' })],
  ])('where the worker %s, the file is left unread: %s', async (_, cause, conduct) => {
    const { read, countEnded } = aReader(conduct, 50);
    expect(await read(bytes)).toEqual({ ok: false, error: { type: 'worker-failed', cause } });
    expect(countEnded()).toBe(1);
  });
});
