import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'playwright/test';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..', '..');

/** Standard output of a command that ends well. */
export async function pleno(...args: readonly string[]): Promise<string> {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { stdout } = await run(process.execPath, [tsx, join(root, 'electron', 'cli', 'pleno.ts'), ...args], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

export async function resultsByCommandLine(
  competition: string,
  bundles: readonly string[],
  /** The secretariat's audit key. */
  identity: string,
): Promise<unknown> {
  const report = JSON.parse(
    await pleno(
      'results',
      '--competition',
      competition,
      ...bundles,
      '--identity',
      identity,
      '--format',
      'json',
    ),
  ) as {
    readonly competition: unknown;
    readonly complete: boolean;
    readonly rows: readonly { rank: number; score: string; entry: { number: number } }[];
    readonly refused: readonly unknown[];
  };
  return {
    competition: report.competition,
    complete: report.complete,
    rows: report.rows.map(({ rank, score, entry }) => ({ rank, number: entry.number, score })),
    refused: report.refused,
  };
}

/** A scores file of a real event that is not this one. */
export async function anotherEventsBundle(): Promise<string> {
  return (await simulate({ nature: 'event', seed: '4' })).scores;
}

export interface SimulatedEvent {
  readonly competition: string;
  /** Of its only judge, everything signed. */
  readonly scores: string;
}

/** Three entries and one judge. The same seed makes the same competition, whatever its nature. */
export async function simulate({
  nature,
  seed,
}: {
  readonly nature: 'event' | 'rehearsal';
  readonly seed: string;
}): Promise<SimulatedEvent> {
  const folder = test.info().outputPath(`${nature}-${seed}`);
  await mkdir(folder, { recursive: true });
  await pleno(
    ...['simulate', '--entries', '3', '--judges', '1', '--criteria', '2', '--seed', seed],
    ...['--nature', nature, '--out', folder],
  );
  return {
    competition: join(folder, 'competition.pleno'),
    scores: join(folder, 'scores-J1.pleno'),
  };
}
