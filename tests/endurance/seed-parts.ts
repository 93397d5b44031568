import { runClocks, runEventDays, runThievesDays } from './event-days';
import { atLeast, describeCounts, exactly, told } from './figures';
import { runKillBrowser } from './kill-browser';
import { runKillWriter } from './kill-writer';
import { runMergeLaws } from './merge-laws';
import { createFileMutations } from './mutated-files';
import { createHistoryMutations } from './mutated-histories';
import { runPowerLoss } from './power-loss';
import type { Store } from './profile-browser';
import {
  quickClocks,
  quickDays,
  quickFiles,
  quickHistories,
  quickKills,
  quickMerge,
  quickStores,
  quickTables,
  quickThieves,
} from './quick-plans';
import type { Figure } from './record';
import { countIn, type SeedRange, type SeedRun, type SeedRunner, type SeedTally } from './seeds';
import { runStoreDamage } from './store-damage';
import { runTablesDays } from './tables-days';
import { runTrailAttacks } from './trail-attacks';

/** A part whose seeds can be run in pieces; see the README of this folder. */
export interface SeedWork {
  readonly type: 'seeds';
  /** What a seed is, as in `days`. */
  readonly unit: string;
  /** Seeds of the full run. */
  readonly goal: number;
  /** Seeds of the quick run, which writes nothing. */
  readonly quick: number;
  /** The figures are kept after so many seeds; an interrupted run loses fewer than this. */
  readonly step: number;
  /** Modules of this folder from which all code that is tried can be reached. */
  readonly code: readonly string[];
  readonly start: () => SeedRunner | Promise<SeedRunner>;
  /** What all seeds done so far came to. */
  readonly tell: (total: SeedTally, done: number) => readonly Figure[];
}

export const seedParts = {
  r1: killsIn('leveldb'),
  r1s: killsIn('sqlite'),
  r2: {
    type: 'seeds',
    unit: 'kills',
    goal: 1_000,
    quick: 50,
    // A log's life.
    step: 40,
    code: ['kill-writer.ts', 'kill-writer-child.ts'],
    start: () => killWriter,
    tell: (total, done) => [
      told('kills', done),
      told('of these in the middle of a write', countIn(total, 'torn writes')),
      told('torn ends found and cut off', countIn(total, 'torn ends')),
      atLeast('records acknowledged', countIn(total, 'acknowledged'), done),
      exactly('acknowledged records lost', countIn(total, 'lost'), 0),
      exactly('anything else wrong (gaps, breaks in the chain)', countIn(total, 'complaints'), 0),
    ],
  },
  r4: {
    type: 'seeds',
    unit: 'seeds',
    goal: 100_000,
    quick: 500,
    step: 500,
    code: ['power-loss.ts'],
    start: () => runPowerLoss,
    tell: (total, done) => [
      told('seeds', done),
      told('power cuts', countIn(total, 'power cuts')),
      atLeast('writes acknowledged', countIn(total, 'writes acknowledged'), done),
      exactly('seeds in which a promise was broken', total.failed, 0),
    ],
  },
  r5s: {
    type: 'seeds',
    unit: 'damages',
    goal: 600,
    quick: quickStores.range.count,
    step: 6,
    code: ['store-damage.ts', 'page/endurance-page.ts'],
    start: () => (range) => runStoreDamage(range, { revisions: 1_000, entries: 200 }),
    tell: (total, done) => [
      told('damages by chance', done),
      ...Object.entries(total.counts)
        .toSorted(byName)
        .map(([what, times]) => told(what, times)),
      exactly('anything lost, not noticed, or not usable afterwards', total.failed, 0),
    ],
  },
  a3: {
    type: 'seeds',
    unit: 'trails',
    goal: 200_000,
    quick: 2_000,
    step: 2_000,
    code: ['trail-attacks.ts'],
    start: () => (range) => runTrailAttacks(range),
    tell: (total, done) => [
      told('trails changed in one place', done),
      exactly('changes that were not noticed', countIn(total, 'not noticed'), 0),
      exactly('sound trails that were called changed', countIn(total, 'false alarms'), 0),
      exactly('anything thrown', Math.max(0, total.failed - wrongIn(total)), 0),
      told(
        'noticed by the chain alone, without a known head',
        countIn(total, 'noticed without a known head'),
      ),
    ],
  },
  r8: {
    type: 'seeds',
    unit: 'cases',
    goal: 1_000_000,
    quick: quickMerge.count,
    step: 5_000,
    code: ['merge-laws.ts'],
    start: () => runMergeLaws,
    tell: (total, done) => [
      told('cases', done),
      atLeast('revisions merged', countIn(total, 'revisions'), done),
      atLeast('sheets in conflict among them', countIn(total, 'conflicts'), done / 10),
      exactly('cases in which a law was broken or the oracle disagreed', total.failed, 0),
    ],
  },
  r9: {
    type: 'seeds',
    unit: 'days',
    goal: 10_000,
    quick: quickDays.count,
    step: 10,
    code: ['event-days.ts'],
    start: () => runEventDays,
    tell: (total, done) => [
      told('days, a seed each', done),
      atLeast('revisions merged', countIn(total, 'revisions merged'), done),
      atLeast('conflicts decided', countIn(total, 'conflicts decided'), done / 2),
      ...tellOthers(total, ['revisions merged', 'conflicts decided']),
      exactly('days that ended otherwise than they had to', total.failed, 0),
    ],
  },
  r9b: {
    type: 'seeds',
    unit: 'days',
    goal: 2_000,
    quick: quickThieves.count,
    step: 10,
    code: ['event-days.ts'],
    start: () => runThievesDays,
    tell: (total, done) => [
      told('days, a seed each', done),
      atLeast('sheets signed by thieves', countIn(total, 'sheets signed by thieves'), done),
      atLeast('times a theft was found shown', countIn(total, 'times a theft was found shown'), done),
      atLeast('sheets decided', countIn(total, 'sheets decided'), done),
      ...tellOthers(total, ['sheets signed by thieves', 'times a theft was found shown', 'sheets decided']),
      exactly('days with a theft not shown, or a sheet not decidable', total.failed, 0),
    ],
  },
  r9c: {
    type: 'seeds',
    unit: 'days',
    goal: 10_000,
    quick: quickTables.count,
    step: 50,
    code: ['tables-days.ts'],
    start: () => runTablesDays,
    tell: (total, done) => [
      told('days, a seed each', done),
      atLeast('acts merged', countIn(total, 'acts merged'), done * 5),
      atLeast(
        'disputes between tables confirmed',
        countIn(total, 'disputes between tables confirmed'),
        done / 5,
      ),
      atLeast('rounds closed', countIn(total, 'rounds closed'), done / 5),
      ...tellOthers(total, ['acts merged', 'disputes between tables confirmed', 'rounds closed']),
      exactly('days that ended otherwise than they had to', total.failed, 0),
    ],
  },
  r11: {
    type: 'seeds',
    unit: 'days',
    goal: 500,
    quick: quickClocks.count,
    step: 2,
    code: ['event-days.ts'],
    start: () => runClocks,
    tell: (total, done) => [
      told('days, each under six habits of clocks', done),
      exactly('days whose results depended on the clocks', total.failed, 0),
    ],
  },
  f1: {
    type: 'seeds',
    unit: 'files',
    goal: 1_000_000,
    quick: quickFiles.count,
    step: 2_000,
    code: ['mutated-files.ts'],
    start: async () => (await createFileMutations()).run,
    tell: (total, done) => [
      atLeast('files with bytes changed, over the four kinds', countIn(total, 'bytes changed'), done * 0.9),
      told('files changed and signed again', countIn(total, 'signed again')),
      told('sealed files changed', countIn(total, 'sealed changed')),
      told('files changed and sealed anew', countIn(total, 'sealed anew')),
      ...Object.entries(total.counts)
        .filter(([what]) => what.startsWith('accepted '))
        .toSorted(byName)
        .map(([what, times]) => told(`signed again, sound and ${what}`, times)),
      exactly('accepted that had to be refused, unsound though accepted, or thrown', total.failed, 0),
    ],
  },
  f2b: {
    type: 'seeds',
    unit: 'histories',
    goal: 1_000_000,
    quick: quickHistories.count,
    step: 2_000,
    code: ['mutated-histories.ts'],
    start: createHistoryMutations,
    tell: (total, done) => [
      told('histories changed', done),
      ...Object.entries(total.counts)
        .toSorted(byName)
        .map(([what, times]) => told(what, times)),
      exactly('taken though unsound, in the way of a later start, or thrown', total.failed, 0),
    ],
  },
} as const satisfies Readonly<Record<string, SeedWork>>;

/** The browser with that store under IndexedDB, killed again and again. */
function killsIn(store: Store): SeedWork {
  return {
    type: 'seeds',
    unit: 'kills',
    goal: 100,
    quick: quickKills.kills,
    // A profile's life.
    step: 20,
    code: ['kill-browser.ts', 'page/endurance-page.ts'],
    start: () => (range) => killBrowser(range, store),
    tell: tellKills,
  };
}

/** The first seed stands for the moments of all its kills: the machine's own times play into them. */
async function killBrowser({ from, count }: SeedRange, store: Store): Promise<SeedRun> {
  const found = await runKillBrowser({ kills: count, seed: quickKills.seed + from - 1, store });
  const wrong = [
    ...(found.lost > 0 ? [`${found.lost} marks or files lost`] : []),
    ...(found.inOnePlace > 0 ? [`${found.inOnePlace} marks in one place only`] : []),
    ...found.complaints,
  ];
  return {
    chromium: found.chromium,
    counts: {
      'kills at the start': found.killsAtStart,
      acknowledged: found.acknowledged,
      files: found.files,
      lost: found.lost,
      'in one place': found.inOnePlace,
      unacknowledged: found.unacknowledged,
      complaints: found.complaints.length,
      ...Object.fromEntries(
        Object.entries(found.findings).map(([name, times]) => [`${FOUND}${name}`, times]),
      ),
    },
    maxima: {},
    failed: wrong.length,
    failures: wrong.map((said) => ({ seed: from, said })),
  };
}

function tellKills(total: SeedTally, done: number): readonly Figure[] {
  const findings = findingsIn(total);
  return [
    told('kills', done),
    told('of these before the first mark of that start was saved', countIn(total, 'kills at the start')),
    atLeast('marks acknowledged', countIn(total, 'acknowledged'), done),
    told('score files acknowledged', countIn(total, 'files')),
    exactly('acknowledged marks and files lost', countIn(total, 'lost'), 0),
    exactly('marks acknowledged that stood in one place only', countIn(total, 'in one place'), 0),
    told('marks kept of which nobody had been told yet', countIn(total, 'unacknowledged')),
    exactly(
      'anything else wrong (gaps, refused starts, refused hand-overs)',
      countIn(total, 'complaints'),
      0,
    ),
    told('what the starts found', describeCounts(findings)),
    told('starts at which Chromium had lost rows itself, and the log had them', countRebuilt(findings)),
  ];
}

const killWriter: SeedRunner = async ({ from, count }) => {
  const { tornWrites, tornEnds, acknowledged, lost, complaints } = await runKillWriter({
    kills: count,
    seed: from,
  });
  const wrong = [...(lost > 0 ? [`${lost} records lost`] : []), ...complaints];
  return {
    counts: {
      'torn writes': tornWrites,
      'torn ends': tornEnds,
      acknowledged,
      lost,
      complaints: complaints.length,
    },
    maxima: {},
    failed: wrong.length,
    failures: wrong.map((said) => ({ seed: from, said })),
  };
};

const FOUND = 'start found ';

const findingsIn = ({ counts }: SeedTally): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([what]) => what.startsWith(FOUND))
      .map(([what, times]) => [what.slice(FOUND.length), times]),
  );

const countRebuilt = (findings: Readonly<Record<string, number>>): number =>
  Object.entries(findings).reduce((sum, [name, count]) => sum + (name.startsWith('rebuilt') ? count : 0), 0);

const wrongIn = (total: SeedTally): number => countIn(total, 'not noticed') + countIn(total, 'false alarms');

const byName = ([one]: readonly [string, number], [other]: readonly [string, number]): number =>
  one < other ? -1 : 1;

/** Everything counted but these, a line each. */
const tellOthers = ({ counts }: SeedTally, known: readonly string[]): readonly Figure[] =>
  Object.entries(counts)
    .filter(([what]) => !known.includes(what))
    .toSorted(byName)
    .map(([what, times]) => told(what, times));
