/* `npm run test:endurance`: the long versions, whole or in pieces, and tests/RESULTS.md from them. See README.md. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProgram, hashCode } from './code-hash';
import { type PartOutcome, toCount } from './figures';
import { describeMachine } from './machine';
import { type Part, parts } from './parts';
import { type Orders, readArguments, usage } from './read-arguments';
import { type Again, type Figure, type PartRecord, readRecord, writePart } from './record';
import type { PartText } from './render-results';
import { renderResults } from './render-results';
import { prepareSeries, runSeries } from './run-series';
import type { SeedWork } from './seed-parts';
import { describeFailures, type SeedRunner, type SeedTally } from './seeds';
import { addAgain, doneIn, isComplete, totalOf } from './series';
import type { WholeWork } from './whole-parts';

type Run = Exclude<Orders['work'], { readonly type: 'write' }>;

const recordFolder = join(import.meta.dirname, 'record');
const resultsFile = join(import.meta.dirname, '../RESULTS.md');

const known = parts.map(({ id }) => id);
const orders = readArguments(process.argv.slice(2), known);
if (orders === undefined) {
  process.stderr.write(usage(known));
  process.exit(2);
}
process.once('SIGINT', () => {
  print('\nStopped. What was finished is kept; the same command goes on behind it.');
  process.exit(130);
});

if (orders.work.type === 'write') {
  await writeResults();
} else {
  const missed = await follow(orders.names, orders.work);
  print(missed === 0 ? '\nAll aims were held.' : `\n${missed} aims were not held.`);
  process.exitCode = missed === 0 ? 0 : 1;
}

/** @returns how many aims were not held */
async function follow(names: Orders['names'], work: Run): Promise<number> {
  let count = 0;
  for (const part of parts.filter(({ id }) => names.length === 0 || names.includes(id))) {
    print(`\n== ${part.number} ${part.title}`);
    const before = performance.now();
    count += part.type === 'whole' ? await runWhole(part, work) : await runSeeds(part, work);
    print(`(${Math.round((performance.now() - before) / 1000)} s)`);
  }
  return count;
}

async function runWhole(part: Part & WholeWork, work: Run): Promise<number> {
  if (
    work.type === 'one-seed' ||
    work.type === 'failed' ||
    (work.type === 'go-on' && work.count !== undefined)
  ) {
    print('Not run: it has no seeds, and is run whole.');
    return 0;
  }
  const obstacle = part.findObstacle?.();
  const outcome: PartOutcome =
    obstacle === undefined
      ? await part.run(work.type === 'quick' ? 'quick' : 'full', print)
      : { figures: [], notRun: obstacle };
  if (outcome.notRun !== undefined) {
    print(`Not run: ${outcome.notRun}.`);
    return 0;
  }
  if (work.type === 'go-on') {
    const { notRun: _, figures, ...others } = outcome;
    const full = { date: today(), machine: describeMachine(), ...others, figures: [...figures] };
    await keep(part, { full });
  }
  for (const row of outcome.detail?.rows ?? []) print(`    ${row.join(' | ')}`);
  return report(outcome.figures);
}

async function runSeeds(part: Part & SeedWork, work: Run): Promise<number> {
  const run = await part.start();
  if (work.type === 'failed') return playFailed(part, run);
  if (work.type !== 'go-on') {
    const range = work.type === 'one-seed' ? { from: work.seed, count: 1 } : { from: 1, count: part.quick };
    const tally = await run(range);
    return reportSeeds(tally, part.tell(tally, range.count));
  }
  const code = await hashCode(part.code);
  const known = (await readRecord(recordFolder))[part.id] ?? {};
  const { record, anew } = prepareSeries(known, code, work.earlier);
  if (anew !== undefined) print(anew);
  const { series } = await runSeries(record, {
    work: part,
    run,
    count: work.count,
    surroundings: { machine: describeMachine(), program: await describeProgram(), code },
    keep: (next) => keep(part, next),
    today,
    print,
  });
  if (series === undefined) return 0;
  print(
    isComplete(series)
      ? 'In full. (--anew runs it again.)'
      : `${toCount(part.goal - doneIn(series))} ${part.unit} are left.`,
  );
  return reportSeeds(totalOf(series), series.figures);
}

/** @returns how many aims were not held */
async function playFailed(part: Part & SeedWork, run: SeedRunner): Promise<number> {
  const record = (await readRecord(recordFolder))[part.id] ?? {};
  const { series } = record;
  const seeds = series === undefined ? [] : totalOf(series).failures.map(({ seed }) => seed);
  if (series === undefined || seeds.length === 0) {
    print('None has failed.');
    return 0;
  }
  const failures: Again['failures'] = [];
  for (const seed of seeds) {
    const tally = await run({ from: seed, count: 1 });
    failures.push(...tally.failures);
    print(`seed ${seed}: ${tally.failures[0]?.said ?? 'held'}`);
  }
  const again: Again = { date: today(), program: await describeProgram(), seeds, failures };
  const next = addAgain(series, again, part.tell);
  await keep(part, { ...record, series: next });
  return report(next.figures);
}

/** @returns how many aims were not held */
function report(figures: readonly Figure[]): number {
  for (const { what, value, aim, isMet } of figures) {
    print(`${isMet ? '  ' : '! '}${what}: ${value}${aim === undefined ? '' : ` (aim ${aim})`}`);
  }
  return figures.filter(({ isMet }) => !isMet).length;
}

function reportSeeds(tally: SeedTally, figures: readonly Figure[]): number {
  for (const line of describeFailures(tally)) print(`    ${line}`);
  return report(figures);
}

async function keep({ id }: PartText, record: PartRecord): Promise<void> {
  await writePart(recordFolder, id, record);
  await writeResults();
}

async function writeResults(): Promise<void> {
  await writeFile(resultsFile, renderResults(parts, await readRecord(recordFolder)));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
