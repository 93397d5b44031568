import { execFileSync, spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import type { ReportRow, ResultReport } from '../../renderer/application/results/result-report';
import { combine } from '../../renderer/domain/combination';
import type { Competition, Option } from '../../renderer/domain/competition';
import { toField } from '../../renderer/domain/field';
import type { OptionId } from '../../renderer/domain/ids';
import { toSheetStates } from '../../renderer/domain/merge';
import type { StoredRevision } from '../../renderer/domain/revision';
import { toCombination } from '../../renderer/domain/round-weights';
import { rubricHash } from '../../renderer/domain/rule-book';
import type { PartScope } from '../../renderer/domain/scopes';
import { toFraction } from '../../renderer/domain/score';
import { tabulate } from '../../renderer/domain/tabulate';
import { roundId } from '../builders/a-round';
import { criterionId } from '../builders/a-rubric';
import { type Golden, toCompetition } from '../builders/golden';
import { aFolder, writeEvent } from '../builders/golden-files';
import { hashText } from '../builders/hash-text';
import { runsOf } from '../builders/runs-of';

const CRITERIA = ['a', 'b', 'c'] as const;
const LISTS = (['category', 'group'] as const).map((list) =>
  ['x', 'y'].map((name): Option => ({ id: `${list}-${name}` as OptionId, name: `${list} ${name}` })),
);
const [CATEGORIES = [], GROUPS = []] = LISTS;

/** Few different marks, so that ties are common. */
const aCell = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(...CRITERIA.map(() => fc.constantFrom('79', '80', '79', '80', '79', '80', '79,5', '80.5')))
      .map((marks) => marks.join(' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom('recused', 'excused', '') },
);

const aTable = (entries: number, judges: number) =>
  fc
    .array(fc.array(aCell, { minLength: judges, maxLength: judges }), {
      minLength: entries,
      maxLength: entries,
    })
    .map((rows) =>
      [
        ['entry', ...Array.from({ length: judges }, (_, index) => `J${index + 1}`)],
        ...rows.map((cells, index) => [String(index + 1), ...cells]),
      ]
        .map((cells) => cells.join(' | '))
        .join('\n'),
    );

const parts = fc.record({ a: aPart(), b: aPart(), c: aPart() });
function aPart() {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_333 }) },
  );
}

const aGolden = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 }))
  .chain(([entries, judges]) =>
    fc.record({
      weights: fc.constantFrom({ a: 33.33, b: 33.33, c: 33.34 }, { a: 50, b: 25, c: 25 }),
      parts: fc.option(parts, { nil: undefined }),
      aggregation: fc.constantFrom('mean' as const, 'trimmed-mean' as const),
      tieBreaks: fc.subarray(
        [
          { type: 'preferred' } as const,
          { type: 'median' } as const,
          { type: 'criterion', criterion: criterionId('b') } as const,
          { type: 'round', round: roundId('earlier') } as const,
        ],
        { minLength: 0 },
      ),
      turned: fc.boolean(),
      earlierParts: fc.option(parts, { nil: undefined }),
      entrants: someOf(entries),
      earlierEntrants: someOf(entries),
      combined: fc.option(
        fc.integer({ min: 1, max: 9_999 }).map((weight): [number, number] => [weight, 10_000 - weight]),
        { nil: undefined },
      ),
      earlier: aTable(entries, judges),
      sheets: aTable(entries, judges),
      scope: fc.constantFrom<PartScope>('category', 'group', 'panel'),
      entries: fc.array(
        fc.record({ category: anOption(CATEGORIES), group: anOption(GROUPS), room: fc.integer({ max: 2 }) }),
        { minLength: entries, maxLength: entries },
      ),
      rooms: fc.array(fc.subarray(codesOf(judges), { minLength: 1 }), { minLength: 2, maxLength: 2 }),
      hasRooms: fc.boolean(),
    }),
  );

/** Whom a round is for: mostly everybody. */
function someOf(entries: number) {
  const numbers = Array.from({ length: entries }, (_, index) => index + 1);
  return fc.option(fc.subarray(numbers, { minLength: 1 }), { nil: undefined, freq: 1 });
}

function codesOf(judges: number): string[] {
  return Array.from({ length: judges }, (_, index) => `J${index + 1}`);
}

function anOption(options: readonly Option[]) {
  return fc.constantFrom(...options.map(({ id }) => id), null);
}

type Drawn = typeof aGolden extends fc.Arbitrary<infer T> ? T : never;

function toEvent(drawn: Drawn, shows: string) {
  const { turned, tieBreaks, entries, rooms, hasRooms, scope: _, ...rest } = drawn;
  const { parts: drawnParts, earlierParts, entrants, earlierEntrants, combined, ...facts } = rest;
  const golden: Golden = {
    ...facts,
    shows,
    tieBreaks: turned ? tieBreaks.toReversed() : tieBreaks,
    entries: entries.map(({ category, group }) => ({ category, group })),
    ...(drawnParts && { parts: drawnParts }),
    ...(earlierParts && { earlierParts }),
    ...(entrants && { entrants }),
    ...(earlierEntrants && { earlierEntrants }),
    ...(combined && { combined }),
    ...(hasRooms && {
      // The third room number is nobody's: such an entry has no panel.
      rooms: rooms.map((judges, room) => ({
        judges,
        entries: entries.flatMap((entry, index) => (Math.abs(entry.room) % 3 === room ? [index + 1] : [])),
      })),
    }),
    result: '',
    complete: 'complete',
  };
  const { competition, revisions } = toCompetition(golden);
  const listed: Competition = { ...competition, categories: CATEGORIES, groups: GROUPS };
  return { competition: listed, revisions };
}

const findPython = (): string | undefined =>
  ['python3', 'python'].find((name) => {
    const asked = spawnSync(name, ['-c', 'import sys; print(sys.version_info >= (3, 8))'], {
      encoding: 'utf8',
    });
    return asked.stdout?.trim() === 'True';
  });

const python = findPython();
if (python === undefined) {
  process.stdout.write('not counted once more in another language: python3 is not installed\n');
}

const toCompared = ({ entry, rank, tied, provisional, exact }: ReportRow) => ({
  number: entry.number,
  rank,
  tied,
  provisional,
  exact,
});

/** Of all rounds together. */
function toFinal(competition: Competition, revisions: readonly StoredRevision[]) {
  const inForce = new Map(competition.rounds.map((one) => [one.id, rubricHash(one, hashText)]));
  const states = toSheetStates(revisions, (id) => inForce.get(id));
  const results = competition.rounds.map((one) => tabulate(toField(competition, one), states));
  return combine(toCombination(competition), results).rows.map(
    ({ entry, rank, tied, provisional, score }) => ({
      ...{ number: entry.number, rank: rank ?? null, tied, provisional },
      exact: score ? toFraction(score) : null,
    }),
  );
}

test.skipIf(python === undefined)(
  'the command line counts random competitions as an independent program does: parts, trimmed means, tie-breaks, two rounds and both together, entrants, scopes',
  async () => {
    const folder = await aFolder();
    const drawn = fc.sample(aGolden, { seed: 20_230_512, numRuns: runsOf(150) });
    const folders: string[] = [];
    const counted: object[] = [];
    for (const [index, one] of drawn.entries()) {
      const { competition, revisions } = toEvent(one, `drawn ${index}`);
      const own = join(folder, String(index));
      const files = await writeEvent(own, competition, revisions);
      // Without any signed sheet there is no file to count.
      if (files.bundles.size === 0) continue;
      const ask = { round: competition.rounds.at(-1)?.id ?? '', scope: one.scope };
      await writeFile(join(own, 'ask.json'), JSON.stringify(ask));
      const at = ['--competition', files.competition, '--round', ask.round, '--scope', ask.scope];
      const { out } = await runCommand(['results', ...at, '--format', 'json', ...files.bundles.values()]);
      const { rows, scopes } = JSON.parse(out) as ResultReport<object>;
      folders.push(own);
      counted.push({
        rows: rows.map(toCompared),
        scopes: scopes?.map(({ name, rows: within }) => ({ name, rows: within.map(toCompared) })),
        final: toFinal(competition, revisions),
      });
    }
    const script = fileURLToPath(new URL('recount.py', import.meta.url));
    const recounted = execFileSync(python ?? '', [script, ...folders], { encoding: 'utf8' });
    expect(JSON.parse(recounted)).toEqual(counted);
    expect(counted.length).toBeGreaterThan(drawn.length / 2);
    await rm(folder, { recursive: true });
  },
);
