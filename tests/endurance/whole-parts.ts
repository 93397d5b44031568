import { basename } from 'node:path';
import type { Tally } from '../../build/tally.mjs';
import { runDamage } from './damage-database';
import { describeDamage } from './describe-damage';
import { durabilityObstacle, runDurability } from './durability';
import { atLeast, exactly, type PartOutcome, told } from './figures';
import type { Store } from './profile-browser';
import { quickDamage } from './quick-plans';
import { runTestFiles } from './run-test-files';

type Size = 'quick' | 'full';
type Print = (line: string) => void;

/** A part that is run from its beginning to its end, or not at all. */
export interface WholeWork {
  readonly type: 'whole';
  /** Why it can't be run on this machine. */
  readonly findObstacle?: () => string | undefined;
  readonly run: (size: Size, print: Print) => Promise<PartOutcome>;
}

export const wholeParts = {
  r3: { type: 'whole', run: failEveryOperation },
  r5: { type: 'whole', run: damageDatabase },
  r7: { type: 'whole', run: (size) => countFlushes(size, 'leveldb'), findObstacle: durabilityObstacle },
  r7s: { type: 'whole', run: (size) => countFlushes(size, 'sqlite'), findObstacle: durabilityObstacle },
  disk: { type: 'whole', run: fillDisk },
  r10: { type: 'whole', run: mergeInEveryOrder },
  f4: { type: 'whole', run: readOldFiles },
} as const satisfies Readonly<Record<string, WholeWork>>;

/** The same tests as in `npm test`: they go through every n as they are. */
async function failEveryOperation(): Promise<PartOutcome> {
  return toTestOutcome(
    await runTestFiles(['every-fault', 'every-disk-fault', 'opfs-faults', 'restore-faults']),
    'tests passed, each over every n',
  );
}

async function fillDisk(): Promise<PartOutcome> {
  const tally = await runTestFiles(['small-file-system']);
  const [skipped] = tally.skipped;
  if (skipped !== undefined) return { figures: [], notRun: skipped.reason };
  return toTestOutcome(tally, 'tests passed');
}

const toTestOutcome = ({ passed, failed }: Tally, what: string): PartOutcome => ({
  figures: [atLeast(what, passed, 1), exactly('tests failed', failed, 0)],
});

async function mergeInEveryOrder(): Promise<PartOutcome> {
  return toTestOutcome(await runTestFiles(['seven-bundles']), 'tests passed, over all 5 040 orders');
}

async function readOldFiles(): Promise<PartOutcome> {
  return toTestOutcome(await runTestFiles(['golden-format']), 'tests passed');
}

async function damageDatabase(size: Size, print: Print): Promise<PartOutcome> {
  const plan =
    size === 'full'
      ? { revisions: 10_000, entries: 2_500, sinceOlder: 300, withoutLog: true, rebuildKills: 10 }
      : quickDamage;
  return describeDamage(await runDamage({ ...plan, print }), plan);
}

async function countFlushes(size: Size, store: Store): Promise<PartOutcome> {
  const marks = size === 'full' ? 200 : 20;
  const { chromium, database, vault, relaxed, idle } = await runDurability(marks, store);
  return {
    chromium,
    figures: [
      told('marks saved', marks),
      exactly('marks with a flush of the database', database.spans, marks),
      exactly('marks with a flush of the log', vault.spans, marks),
      told('file of the database that was flushed', toName(database.file)),
      told('flushes of the database in all', database.flushes),
      told('flushes of the log in all', vault.flushes),
      told('flushes for as many writes with relaxed durability, to compare', relaxed.flushes),
      told('flushes while nothing was saved', idle.flushes),
    ],
  };
}

/** Without the folder; names that SQLite's store makes of hashes are left out. */
const toName = (file: string | undefined): string =>
  file === undefined ? 'none' : basename(file).replace(/^[0-9A-Z]{32,}/, '…');
