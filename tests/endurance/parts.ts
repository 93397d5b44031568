import type { Tally } from '../../build/tally.mjs';
import { runDamage } from './damage-database';
import { describeDamage } from './describe-damage';
import { durabilityObstacle, runDurability } from './durability';
import { runClocks, runEventDays } from './event-days';
import { atLeast, describeCounts, exactly, type PartOutcome, toCount, told } from './figures';
import { runKillBrowser } from './kill-browser';
import { runKillWriter } from './kill-writer';
import { runMergeLaws } from './merge-laws';
import { type PartId, partTexts } from './part-texts';
import { runPowerLoss } from './power-loss';
import { quickClocks, quickDamage, quickDays, quickKills, quickMerge } from './quick-plans';
import type { PartText } from './render-results';
import { runTestFiles } from './run-test-files';
import { runTrailAttacks } from './trail-attacks';

export type Size = 'quick' | 'full';
type Print = (line: string) => void;

interface PartWork {
  /** Why it can't be run on this machine. */
  readonly findObstacle?: () => string | undefined;
  readonly run: (size: Size, print: Print) => Promise<PartOutcome>;
}

export type Part = PartText & PartWork;

const works: Readonly<Record<PartId, PartWork>> = {
  r1: { run: killBrowser },
  r2: { run: killWriter },
  r3: { run: failEveryOperation },
  r4: { run: losePower },
  r5: { run: damageDatabase },
  r7: { run: countFlushes, findObstacle: durabilityObstacle },
  disk: { run: fillDisk },
  a3: { run: tamperWithTrail },
  r8: { run: keepMergeLaws },
  r9: { run: liveThroughEvents },
  r10: { run: mergeInEveryOrder },
  r11: { run: turnClocks },
  f1: { run: changeFiles },
  f4: { run: readOldFiles },
};

export const parts: readonly Part[] = partTexts.map((text) => ({ ...text, ...works[text.id] }));

async function killBrowser(size: Size, print: Print): Promise<PartOutcome> {
  const kills = size === 'full' ? 100 : quickKills.kills;
  const found = await runKillBrowser({ ...quickKills, kills, print });
  return {
    chromium: found.chromium,
    figures: [
      told('kills', found.kills),
      told('of these before the first mark of that start was saved', found.killsAtStart),
      atLeast('marks acknowledged', found.acknowledged, kills),
      told('score files acknowledged', found.files),
      exactly('acknowledged marks and files lost', found.lost, 0),
      exactly('marks acknowledged that stood in one place only', found.inOnePlace, 0),
      told('marks kept of which nobody had been told yet', found.unacknowledged),
      exactly('anything else wrong (gaps, refused starts, refused hand-overs)', found.complaints.length, 0),
      told('what the starts found', describeCounts(found.findings)),
      told(
        'starts at which Chromium had lost rows itself, and the log had them',
        countRebuilt(found.findings),
      ),
    ],
    ...toComplaints(found.complaints),
  };
}

const countRebuilt = (findings: Readonly<Record<string, number>>): number =>
  Object.entries(findings).reduce((sum, [name, count]) => sum + (name.startsWith('rebuilt') ? count : 0), 0);

async function killWriter(size: Size, print: Print): Promise<PartOutcome> {
  const kills = size === 'full' ? 1000 : 50;
  const found = await runKillWriter({ kills, seed: 1, onProgress: every(100, 'kills', print) });
  return {
    figures: [
      told('kills', found.kills),
      told('of these in the middle of a write', found.tornWrites),
      told('torn ends found and cut off', found.tornEnds),
      atLeast('records acknowledged', found.acknowledged, kills),
      exactly('acknowledged records lost', found.lost, 0),
      exactly('anything else wrong (gaps, breaks in the chain)', found.complaints.length, 0),
    ],
    ...toComplaints(found.complaints),
  };
}

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

async function losePower(size: Size, print: Print): Promise<PartOutcome> {
  const seeds = size === 'full' ? 100_000 : 500;
  const found = await runPowerLoss({ seeds, onProgress: every(10_000, 'seeds', print) });
  return {
    figures: [
      told('seeds', found.seeds),
      told('power cuts', found.powerCuts),
      atLeast('writes acknowledged', found.acknowledged, seeds),
      exactly('seeds in which a promise was broken', found.brokenSeeds, 0),
    ],
    ...toComplaints(found.complaints),
  };
}

async function tamperWithTrail(size: Size, print: Print): Promise<PartOutcome> {
  const seeds = size === 'full' ? 200_000 : 2_000;
  const found = await runTrailAttacks({ seeds, onProgress: every(20_000, 'seeds', print) });
  return {
    figures: [
      told('trails changed in one place', found.tampered),
      exactly('changes that were not noticed', found.unnoticed, 0),
      exactly('sound trails that were called changed', found.falseAlarms, 0),
      told('noticed by the chain alone, without a known head', found.withoutHead),
    ],
    ...toComplaints(found.complaints),
  };
}

async function keepMergeLaws(size: Size, print: Print): Promise<PartOutcome> {
  const cases = size === 'full' ? 1_000_000 : quickMerge.cases;
  const found = runMergeLaws({ cases, onProgress: every(100_000, 'cases', print) });
  return {
    figures: [
      told('cases', found.cases),
      atLeast('revisions merged', found.revisions, cases),
      atLeast('sheets in conflict among them', found.conflicts, cases / 10),
      exactly('cases in which a law was broken or the oracle disagreed', found.broken, 0),
    ],
    ...toComplaints(found.complaints),
  };
}

async function liveThroughEvents(size: Size, print: Print): Promise<PartOutcome> {
  const days = size === 'full' ? 10_000 : quickDays.days;
  const found = await runEventDays({ days, onProgress: every(1_000, 'days', print) });
  return {
    figures: [
      told('days, a seed each', found.days),
      atLeast('revisions merged', found.revisions, days),
      atLeast('conflicts decided', found.conflicts, days / 2),
      ...Object.entries(found.counted)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([what, times]) => told(what, times)),
      exactly('days that ended otherwise than they had to', found.broken, 0),
    ],
    ...toComplaints(found.complaints),
  };
}

async function mergeInEveryOrder(): Promise<PartOutcome> {
  return toTestOutcome(await runTestFiles(['seven-bundles']), 'tests passed, over all 5 040 orders');
}

async function turnClocks(size: Size, print: Print): Promise<PartOutcome> {
  const days = size === 'full' ? 500 : quickClocks.days;
  const found = await runClocks({ days, onProgress: every(100, 'days', print) });
  return {
    figures: [
      told('days, each under six habits of clocks', found.days),
      exactly('days whose results depended on the clocks', found.different, 0),
    ],
    ...toComplaints(found.complaints),
  };
}

async function changeFiles(size: Size): Promise<PartOutcome> {
  const runs = size === 'full' ? 1_000_000 : 2_000;
  const tally = await runTestFiles(['property/codec'], { PLENO_RUNS: String(runs) });
  return {
    figures: [
      told('files with bytes changed, over the four kinds', runs),
      told('files changed and signed again', runs),
      told('sealed files changed', runs / 10),
      ...toTestOutcome(tally, 'tests passed: nothing accepted that had to be refused, nothing thrown')
        .figures,
    ],
  };
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

async function countFlushes(size: Size): Promise<PartOutcome> {
  const marks = size === 'full' ? 200 : 20;
  const { chromium, database, vault, relaxed, idle } = await runDurability(marks);
  return {
    chromium,
    figures: [
      told('marks saved', marks),
      exactly('marks with a flush of the database', database.spans, marks),
      exactly('marks with a flush of the log', vault.spans, marks),
      told('flushes of the database in all', database.flushes),
      told('flushes of the log in all', vault.flushes),
      told('flushes for as many writes with relaxed durability, to compare', relaxed.flushes),
      told('flushes while nothing was saved', idle.flushes),
    ],
  };
}

const every =
  (count: number, what: string, print: Print) =>
  (done: number): void => {
    if (done % count === 0) print(`${toCount(done)} ${what}`);
  };

const toComplaints = (complaints: readonly string[]): Pick<PartOutcome, 'detail'> =>
  complaints.length === 0
    ? {}
    : { detail: { title: 'What was wrong', head: ['complaint'], rows: complaints.map((each) => [each]) } };
