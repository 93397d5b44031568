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

describe('the thread that seals backups', () => {
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

  test('gives signs of life while it works, between one derived key and the next', async () => {
    const { job } = await aJob();
    const worker = new Worker(source, { eval: true });
    const heard: string[] = [];
    worker.on('message', ({ type }) => heard.push(type));
    await createBackupThreads(() => worker).run('one', job, pickSealed);
    expect(heard[0]).toBe('alive');
    expect(heard.filter((type) => type === 'alive').length).toBeGreaterThan(1);
    expect(heard.at(-1)).toBe('done');
  });

  test('that falls silent is ended, and its job refused in words', async () => {
    const { job } = await aJob();
    const silent = async (text: string) => {
      const worker = new Worker(text, { eval: true });
      const terminate = vi.spyOn(worker, 'terminate');
      const outcome = await createBackupThreads(() => worker, 2_000).run('one', job, pickSealed);
      expect(terminate).toHaveBeenCalledOnce();
      return outcome;
    };
    const waits = "const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => {";
    expect(await silent(`${waits} });`)).toEqual({
      ok: false,
      error: { type: 'worker-failed', cause: 'not-started' },
    });
    expect(await silent(`${waits} parentPort.postMessage({ type: 'alive' }); for (;;); });`)).toEqual({
      ok: false,
      error: { type: 'worker-failed', cause: 'silent' },
    });
  });

  test('has time as long as it gives signs of life', async () => {
    const { job } = await aJob();
    const beats = `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', () => {
        let left = 12;
        const beat = setInterval(() => {
          left -= 1;
          if (left > 0) return parentPort.postMessage({ type: 'alive' });
          clearInterval(beat);
          parentPort.postMessage({ type: 'failed', detail: 'at last' });
        }, 400);
      });`;
    const threads = createBackupThreads(() => new Worker(beats, { eval: true }), 2_000);
    expect(await threads.run('one', job, pickSealed)).toEqual({
      ok: false,
      error: { type: 'lock-failed', detail: 'at last' },
    });
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
