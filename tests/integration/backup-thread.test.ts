import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { BackupAnswer } from '../../electron/handlers/backups/backup-messages';
import { createBackupThreads, type Thread } from '../../electron/handlers/backups/backup-threads';
import { openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { aBackup, aCarriedKey } from '../builders/a-backup';
import { getValue } from '../builders/fake-ports';

/** The thread as it is built, started as the main process starts it. */
let source = '';
beforeAll(async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'pleno-thread-'));
  const root = resolve(import.meta.dirname, '../..');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'electron/handlers/backups/backup-worker.ts'),
      outDir,
      target: 'node20.19',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'thread.cjs', codeSplitting: false } },
    },
  });
  source = await readFile(join(outDir, 'thread.cjs'), 'utf8');
});

const passphrase = 'kata sandi yang panjang';
const aThread = (): Thread => new Worker(source, { eval: true });

const pickSealed = (answer: BackupAnswer) => (answer.type === 'seal' ? answer.outcome : undefined);
const pickOpened = (answer: BackupAnswer) => (answer.type === 'open' ? answer.outcome : undefined);

async function aJob() {
  const { header, log } = aBackup();
  const carried = await aCarriedKey('J1');
  const job = {
    type: 'seal',
    header: JSON.stringify(header),
    log,
    key: carried.key,
    carried,
    passphrase,
  } as const;
  return { header, log, carried, job };
}

describe('the thread that seals backups', { timeout: 120_000 }, () => {
  test('makes what age opens, with the key inside, and opens it again', async () => {
    const { header, log, carried, job } = await aJob();
    const threads = createBackupThreads(aThread);
    const sealed = await threads.run('one', job, pickSealed);
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
    expect(sealed.value.key).toBe('inside');
    const text = new TextDecoder().decode(getValue(await openWithAge(sealed.value.bytes, [passphrase])));
    expect(text).toContain(carried.pkcs8);
    const opened = await threads.run(
      'two',
      { type: 'open', bytes: sealed.value.bytes, passphrases: ['salah sama sekali', passphrase] },
      pickOpened,
    );
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(JSON.parse(opened.value.header)).toEqual(header);
    expect(Buffer.from(opened.value.log).equals(log)).toBe(true);
    expect(opened.value.keys).toEqual([carried]);
    expect(opened.value.signer).toBe(carried.key);
  });

  test('is ended when the work is cancelled', async () => {
    const { job } = await aJob();
    const worker = new Worker(source, { eval: true });
    const terminate = vi.spyOn(worker, 'terminate');
    const threads = createBackupThreads(() => worker);
    const running = threads.run('one', job, pickSealed);
    threads.cancel('another');
    expect(terminate).not.toHaveBeenCalled();
    threads.cancel('one');
    expect(await running).toEqual({ ok: false, error: { type: 'backup-cancelled' } });
    expect(terminate).toHaveBeenCalledOnce();
  });

  test('that breaks down, or falls over, is told and keeps nobody waiting', async () => {
    const { job } = await aJob();
    const failed = { ok: false, error: { type: 'lock-failed', detail: expect.any(String) } };
    const run = (text: string, header = job.header) =>
      createBackupThreads(() => new Worker(text, { eval: true })).run('one', { ...job, header }, pickSealed);
    expect(await run("throw new Error('no memory')")).toEqual(failed);
    expect(await run('process.exit(3)')).toEqual({
      ok: false,
      error: { type: 'lock-failed', detail: 'the thread ended with 3' },
    });
    expect(await run(source, 'no header')).toEqual(failed);
  });
});
