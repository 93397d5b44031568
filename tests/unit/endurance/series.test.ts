import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exactly, told } from '../../endurance/figures';
import { readArguments } from '../../endurance/read-arguments';
import { type PartRecord, readRecord, writePart } from '../../endurance/record';
import { prepareSeries, runSeries, type Surroundings } from '../../endurance/run-series';
import { addTallies, countIn, runSeeds, type SeedRange, type SeedRunner } from '../../endurance/seeds';
import { addAgain, doneIn, isComplete, totalOf } from '../../endurance/series';

const FAILING = 23;

/** Counts seeds, keeps the largest remainder, and one seed is wrong. */
const run: SeedRunner = (range) =>
  runSeeds(range, (seed) => {
    if (seed === FAILING) throw new Error('it is lost');
    return { counts: { seeds: 1, even: seed % 2 === 0 ? 1 : 0 }, maxima: { remainder: (seed * 7) % 31 } };
  });

const work = {
  unit: 'seeds',
  goal: 50,
  step: 4,
  tell: (total: Awaited<ReturnType<SeedRunner>>, done: number) => [
    told('seeds', done),
    exactly('wrong', total.failed, 0),
  ],
};

const here: Surroundings = {
  machine: { system: 'Linux 6.1', processors: 2, node: '20.20.2' },
  program: '0.1.0 (aaaaaaa)',
  code: 'one',
};

/** Does `count` more seeds, as `npm run test:endurance -- … --count` does. */
const goOn = (
  record: PartRecord,
  count: number | undefined,
  {
    surroundings = here,
    runner = run,
    keep = async () => undefined,
    day = '2026-11-30',
  }: {
    surroundings?: Surroundings;
    runner?: SeedRunner;
    keep?: (next: PartRecord) => Promise<void>;
    day?: string;
  } = {},
) =>
  runSeries(record, {
    work,
    run: runner,
    count,
    surroundings,
    keep,
    today: () => day,
    print: () => undefined,
  });

const seriesOf = ({ series }: PartRecord) => {
  if (series === undefined) throw new Error('no series');
  return series;
};

describe('seeds in pieces', () => {
  test('come to the same as all at once: counts summed, the largest kept, failures with their seeds', async () => {
    const whole = await run({ from: 1, count: 50 });
    const pieces = [3, 20, 27].reduce<Promise<PartRecord>>(
      async (before, count) => goOn(await before, count),
      Promise.resolve({}),
    );
    const series = seriesOf(await pieces);
    expect(totalOf(series)).toEqual(whole);
    expect(whole.failures).toEqual([{ seed: FAILING, said: 'it is lost' }]);
    expect(countIn(whole, 'seeds')).toBe(49);
    expect(isComplete(series)).toBe(true);
    expect(series.figures).toEqual([told('seeds', 50), exactly('wrong', 1, 0)]);
  });

  test('go on behind the last seed done, and no further than the goal', async () => {
    const asked: SeedRange[] = [];
    const runner: SeedRunner = (range) => {
      asked.push(range);
      return run(range);
    };
    const first = await goOn({}, 6, { runner });
    await goOn(first, undefined, { runner });
    expect(asked.slice(0, 3)).toEqual([
      { from: 1, count: 4 },
      { from: 5, count: 2 },
      { from: 7, count: 4 },
    ]);
    expect(asked.at(-1)).toEqual({ from: 47, count: 4 });
    const full = await goOn(first, 1_000);
    expect(doneIn(seriesOf(full))).toBe(50);
    expect(await goOn(full, 10, { runner: () => Promise.reject(new Error('not again')) })).toEqual(full);
  });

  test('that are cut off keep every step they finished', async () => {
    let kept: PartRecord = {};
    const runner: SeedRunner = (range) =>
      range.from > 8 ? Promise.reject(new Error('cut off')) : run(range);
    const keep = async (next: PartRecord) => {
      kept = next;
    };
    await expect(goOn({}, 20, { runner, keep })).rejects.toThrow('cut off');
    expect(doneIn(seriesOf(kept))).toBe(8);
    const later = await goOn(kept, 12);
    expect(totalOf(seriesOf(later))).toEqual(await run({ from: 1, count: 20 }));
  });

  test('grow one piece on one machine with one program, and begin another on another', async () => {
    const first = await goOn({}, 8);
    const second = await goOn(first, 4, { day: '2026-12-01' });
    const elsewhere = { ...here, machine: { ...here.machine, processors: 8 } };
    const third = await goOn(second, 4, { surroundings: elsewhere, day: '2026-12-02' });
    expect(
      seriesOf(third).pieces.map(({ from, count, since, until }) => [from, count, since, until]),
    ).toEqual([
      [1, 12, '2026-11-30', '2026-12-01'],
      [13, 4, '2026-12-02', '2026-12-02'],
    ]);
  });

  test('begin anew when the code has changed, and say so', async () => {
    const some = await goOn({}, 8);
    const { record, anew } = prepareSeries(some, 'other', 'only-of-this-code');
    expect(record.series).toBeUndefined();
    expect(anew).toContain('the code has changed since the 8 seeds done so far');
    expect(prepareSeries(some, here.code, 'only-of-this-code')).toEqual({ record: some });
    expect(prepareSeries(some, here.code, 'drop').record.series).toBeUndefined();
  });

  test('go on although the code has changed when told to, and each piece keeps its own', async () => {
    const some = await goOn({}, 8);
    const { record, anew } = prepareSeries(some, 'other', 'keep');
    expect(anew).toBeUndefined();
    const more = await goOn(record, 4, { surroundings: { ...here, code: 'other' } });
    expect(seriesOf(more).pieces.map(({ code, count }) => [code, count])).toEqual([
      ['one', 8],
      ['other', 4],
    ]);
  });

  test('that reached the goal stay on record in short when the next begin', async () => {
    const full = await goOn({}, undefined);
    const { record } = prepareSeries(full, 'other', 'only-of-this-code');
    expect(record).toEqual({
      full: { date: '2026-11-30', machine: here.machine, figures: seriesOf(full).figures },
    });
    // One that did not says nothing about the whole.
    const older = { ...record, ...(await goOn({}, 8)) };
    expect(prepareSeries(older, 'other', 'only-of-this-code').record).toEqual(record);
  });
});

test('tallies add up in any grouping', async () => {
  const [a, b, c] = await Promise.all([
    run({ from: 1, count: 10 }),
    run({ from: 11, count: 20 }),
    run({ from: 31, count: 5 }),
  ]);
  expect(addTallies(addTallies(a, b), c)).toEqual(addTallies(a, addTallies(b, c)));
});

test('the record of a part is read as it was written, and leaves no half file behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pleno-record-'));
  const part = await goOn({}, 8);
  await writePart(folder, 'r8', part);
  expect(await readRecord(folder)).toEqual({ r8: part });
  expect(await readdir(folder)).toEqual(['r8.json']);
});

describe('the words on the command line', () => {
  const read = (...args: readonly string[]) => readArguments(args, ['r8', 'r9']);

  test.each([
    [[], { names: [], work: { type: 'go-on', count: undefined, earlier: 'only-of-this-code' } }],
    [
      ['r9', '--count', '500'],
      { names: ['r9'], work: { type: 'go-on', count: 500, earlier: 'only-of-this-code' } },
    ],
    [
      ['--only', 'r8,r9', '--keep'],
      { names: ['r8', 'r9'], work: { type: 'go-on', count: undefined, earlier: 'keep' } },
    ],
    [['r8', '--anew'], { names: ['r8'], work: { type: 'go-on', count: undefined, earlier: 'drop' } }],
    [['r8', '--seed', '17'], { names: ['r8'], work: { type: 'one-seed', seed: 17 } }],
    [['--quick'], { names: [], work: { type: 'quick' } }],
    [['--write'], { names: [], work: { type: 'write' } }],
  ])('%j', (args, orders) => {
    expect(read(...args)).toEqual(orders);
  });

  test.each([
    [['r7']],
    [['--count', '0']],
    [['--count', 'many']],
    [['--seed']],
    [['--keep', '--anew']],
    [['--quick', '--count', '5']],
    [['--slow']],
  ])('%j is not understood', (args) => {
    expect(read(...args)).toBeUndefined();
  });
});

describe('seeds that failed, played again', () => {
  const again = { date: '2026-12-01', program: '0.1.0 (bbbbbbb)', seeds: [FAILING] };

  test('are held where they hold now, and the record still says that they failed', async () => {
    const { series } = await goOn({}, 30);
    if (series === undefined) throw new Error('no series');
    const judged = addAgain(series, { ...again, failures: [] }, work.tell);
    expect(judged.figures.at(-1)).toMatchObject({ what: 'wrong', value: '0', isMet: true });
    expect(totalOf(judged).failures).toEqual([{ seed: FAILING, said: 'it is lost' }]);
  });

  test('are not held where they fail again, also when the series goes on', async () => {
    const { series } = await goOn({}, 30);
    if (series === undefined) throw new Error('no series');
    const failures = [{ seed: FAILING, said: 'it is lost still' }];
    const judged = addAgain(series, { ...again, failures }, work.tell);
    const { series: further } = await goOn({ series: judged }, undefined);
    expect(further?.figures.at(-1)).toMatchObject({ what: 'wrong', value: '1', isMet: false });
    expect(further?.again?.failures).toEqual(failures);
  });

  test('are asked for by name', () => {
    expect(readArguments(['r8', '--failed'], ['r8'])).toEqual({ names: ['r8'], work: { type: 'failed' } });
    expect(readArguments(['r8', '--failed', '--keep'], ['r8'])).toBeUndefined();
  });
});
