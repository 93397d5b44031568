import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { nodeVaultDisk } from '../../electron/handlers/disk/node-vault-disk';
import { createVaultStore } from '../../electron/handlers/vault/vault-store';
import { readWholeLog, scanLog } from '../../renderer/adapters/journal/scan-log';
import { createPauses } from '../../renderer/adapters/pauses';
import { createSeededRandom, type SeededRandom } from '../builders/seeded-random';
import { KILLED_LOG, toLogFiles } from './killed-log';

export interface KillWriterOptions {
  readonly kills: number;
  readonly seed: number;
  readonly onProgress?: (kills: number) => void;
}

export interface KillWriterFigures {
  readonly kills: number;
  /** Of these, killed in the middle of a write, part of which was on the disk. */
  readonly tornWrites: number;
  /** Times that an unfinished end was found, and cut off at the next start. */
  readonly tornEnds: number;
  /** Records the writer was told are on the disk. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Anything else that is wrong: a gap, a break in the chain, a writer that ended by itself. */
  readonly complaints: readonly string[];
}

/** A new log from time to time: reading it whole after every kill takes longer the longer it is. */
const killsPerLog = 40;

/** Kills the process that writes the log, again and again, and counts what it had been told was written. */
export async function runKillWriter({
  kills,
  seed,
  onProgress,
}: KillWriterOptions): Promise<KillWriterFigures> {
  const random = createSeededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'pleno-kill-'));
  try {
    const script = await buildChild(join(folder, 'child'));
    const counts = { tornWrites: 0, tornEnds: 0, acknowledged: 0, lost: 0 };
    const complaints: string[] = [];
    let next = 1;
    for (let kill = 0; kill < kills; kill += 1) {
      const root = join(folder, `vault-${Math.floor(kill / killsPerLog)}`);
      if (kill % killsPerLog === 0) next = 1;
      const tear = random.chance(0.5) ? 1 + random.int(25) : 0;
      const last = await runUntilKilled(
        random,
        [script, root, String(next), String(tear), String(random.int(1000) / 1000)],
        tear > 0,
      );
      const found = await readRecords(root);
      counts.acknowledged += Math.max(0, last.acknowledged - next + 1);
      counts.lost += Math.max(0, last.acknowledged - found.last);
      counts.tornWrites += tear > 0 ? 1 : 0;
      counts.tornEnds += found.torn > 0 ? 1 : 0;
      complaints.push(...[last.complaint, found.complaint].filter((one) => one !== undefined));
      next = Math.max(next, found.last + 1);
      onProgress?.(kill + 1);
    }
    return { kills, ...counts, complaints };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** One file that plain Node runs: it starts ten times as fast as through a compiler. */
async function buildChild(outDir: string): Promise<string> {
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(import.meta.dirname, 'kill-writer-child.ts'),
      outDir,
      target: 'node20.19',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'child.mjs', codeSplitting: false } },
    },
  });
  return join(outDir, 'child.mjs');
}

/** Longest time a writer may take to get going, or to kill itself. */
const patience = 30_000;

async function runUntilKilled(
  random: SeededRandom,
  args: readonly string[],
  killsItself: boolean,
): Promise<{ readonly acknowledged: number; readonly complaint: string | undefined }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  // `close`, not `exit`: what it said last has to be read as well.
  const closed = once(child, 'close');
  if (killsItself) await Promise.race([closed, wait(patience, undefined, { ref: false })]);
  else await killSoon(child, random);
  const wasRunning = child.exitCode === null && child.signalCode === null;
  if (wasRunning) child.kill('SIGKILL');
  await closed;
  if (killsItself && wasRunning) complaint += 'It did not kill itself.';
  if (child.signalCode !== 'SIGKILL') complaint += `It ended with ${child.exitCode}.`;
  return {
    acknowledged: Number(
      said
        .trimEnd()
        .split('\n')
        .filter((line) => /^\d+$/.test(line))
        .at(-1) ?? 0,
    ),
    complaint: complaint === '' ? undefined : complaint,
  };
}

/** At a random moment: mostly while it writes, sometimes before it has begun. */
async function killSoon(child: ChildProcess, random: SeededRandom): Promise<void> {
  const afterStart = random.chance(0.85);
  const delay = random.int(40);
  if (afterStart) await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')]);
  await wait(afterStart ? delay : delay * 2);
  child.kill('SIGKILL');
}

/** What the log says, read as the program reads it at its start. */
async function readRecords(
  root: string,
): Promise<{ readonly last: number; readonly torn: number; readonly complaint: string | undefined }> {
  const store = createVaultStore({ root, disk: nodeVaultDisk, now: () => new Date() });
  try {
    const bytes = await readWholeLog(toLogFiles(store), KILLED_LOG);
    if (!bytes.ok) return { last: 0, torn: 0, complaint: `The log can't be read: ${bytes.error.type}` };
    const scan = await scanLog(bytes.value, createPauses());
    const isWhole = scan.lines.every(({ body }, index) => {
      const { record } = JSON.parse(body) as { readonly record: number };
      return record === index + 1;
    });
    const complaint =
      scan.breaks.length > 0 ? 'The chain is broken.' : isWhole ? undefined : 'There is a gap.';
    return { last: scan.lines.length, torn: scan.torn, complaint };
  } finally {
    await store.close();
  }
}
