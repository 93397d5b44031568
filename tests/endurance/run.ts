/* `npm run test:endurance [-- --only r1,r5] [--quick]`: the long versions, and tests/RESULTS.md from them. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FiguresRecord, type PartOutcome, readFigures, writeFigures } from './figures';
import { describeMachine } from './machine';
import { type Part, parts, type Size } from './parts';
import { renderResults } from './render-results';

const figuresFile = join(import.meta.dirname, 'figures.json');
const resultsFile = join(import.meta.dirname, '../RESULTS.md');

const { chosen, size } = readArguments(process.argv.slice(2));
let failed = 0;
for (const part of chosen) {
  print(`\n== ${part.number} ${part.title}`);
  const obstacle = part.findObstacle?.();
  if (obstacle !== undefined) {
    print(`Not run: ${obstacle}.`);
    continue;
  }
  const before = performance.now();
  const outcome = await part.run(size, print);
  if (outcome.notRun !== undefined) {
    print(`Not run: ${outcome.notRun}.`);
    continue;
  }
  print(`(${Math.round((performance.now() - before) / 1000)} s)`);
  failed += report(outcome);
  if (size === 'full') await keep(part, outcome);
}
print(failed === 0 ? '\nAll aims were held.' : `\n${failed} aims were not held.`);
process.exitCode = failed === 0 ? 0 : 1;

/** @returns how many aims were not held */
function report({ figures, detail }: PartOutcome): number {
  for (const { what, value, aim, isMet } of figures) {
    print(`${isMet ? '  ' : '! '}${what}: ${value}${aim === undefined ? '' : ` (aim ${aim})`}`);
  }
  for (const row of detail?.rows ?? []) print(`    ${row.join(' | ')}`);
  return figures.filter(({ isMet }) => !isMet).length;
}

/** After every part, so that a run that is cut off keeps what it measured. */
async function keep({ id }: Part, outcome: PartOutcome): Promise<void> {
  const earlier = await readFigures(figuresFile);
  const record: FiguresRecord = {
    ...earlier,
    [id]: {
      date: new Date().toISOString().slice(0, 10),
      machine: describeMachine(),
      ...outcome,
      figures: [...outcome.figures],
    },
  };
  await writeFigures(figuresFile, record);
  await writeFile(resultsFile, renderResults(parts, record));
}

function readArguments(args: readonly string[]): { readonly chosen: readonly Part[]; readonly size: Size } {
  const names = args.flatMap((arg, index) => (args[index - 1] === '--only' ? arg.split(',') : []));
  const known = parts.map(({ id }) => id);
  const isUnderstood = args.every(
    (arg, index) => arg === '--quick' || arg === '--only' || args[index - 1] === '--only',
  );
  if (!isUnderstood || names.some((name) => !known.includes(name))) {
    process.stderr.write(`Usage: npm run test:endurance [-- --only ${known.join(',')}] [--quick]\n`);
    process.exit(2);
  }
  return {
    chosen: names.length === 0 ? parts : parts.filter(({ id }) => names.includes(id)),
    size: args.includes('--quick') ? 'quick' : 'full',
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
