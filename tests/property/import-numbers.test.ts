import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../renderer/application/tables/columns/entry-columns';
import { applyEntries } from '../../renderer/application/tables/entries/apply-entries';
import { previewEntries } from '../../renderer/application/tables/entries/import-entries';
import type { UpdateBy } from '../../renderer/application/tables/matching/existing';
import type { Competition, Entry } from '../../renderer/domain/competition';
import { toField } from '../../renderer/domain/field';
import { tabulate } from '../../renderer/domain/tabulate';
import { aCompetition } from '../builders/a-competition';
import { someJudges } from '../builders/a-judge';
import { aPanel, aRound } from '../builders/a-round';
import { aSheet, sheetStates } from '../builders/a-sheet';
import { aTable, countedIds } from '../builders/a-table';
import { anEntry } from '../builders/an-entry';
import { runsOf } from '../builders/runs-of';

const runs = { seed: 20_210_318, numRuns: runsOf(400) };
const HEADER = ['No', 'Judul', 'Instansi'];
const update = fc.constantFrom<UpdateBy>('ask', 'entries', 'numbers');

type Row = readonly [number: number, title: string, institution: string];

function importRows(competition: Competition, rows: readonly Row[], by: UpdateBy) {
  const table = aTable(HEADER, ...rows.map(([number, ...texts]) => [String(number), ...texts]));
  return previewEntries(table, guessMapping(HEADER), competition, countedIds(), { existing: { update: by } });
}

const toRow = ({ title, institution }: Entry, number: number): Row => [number, title, institution.name];

/** Few titles and institutions, so that much is alike; no two entries wholly. */
const someEntries = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 12,
    selector: ([title, institution]) => `${title} ${institution}`,
  })
  .map((pairs) =>
    pairs.map(([title, institution], index) =>
      anEntry({
        number: index + 1,
        title: `Layanan ${'ABCDEF'[title] ?? ''}`,
        institution: { name: `Dinas ${'ABCD'[institution] ?? ''}`, kind: null },
      }),
    ),
  );

const shuffled = someEntries.chain((entries) =>
  fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
);

const aRow = fc.tuple(
  fc.integer({ min: 1, max: 14 }),
  fc.constantFrom(...'ABCDEFG').map((letter) => `Layanan ${letter}`),
  fc.constantFrom(...'ABCDE').map((letter) => `Dinas ${letter}`),
);
const someRows = fc.uniqueArray(aRow, { maxLength: 14, selector: ([number]) => number });

describe('a table in which numbers are exchanged, in whatever manner', () => {
  test('keeps every mark with its title, whatever the answer to doubts is', () => {
    fc.assert(
      fc.property(shuffled, update, ([entries, order], by) => {
        const before = aCompetition({
          entries,
          judges: someJudges(2),
          rounds: [aRound({ panels: [aPanel()] })],
        });
        const sheets = sheetStates(
          ...entries.flatMap(({ number }) => [
            aSheet('J1', number, { a: 50 + number, b: 60 }),
            aSheet('J2', number, { a: 70, b: 50 + number }),
          ]),
        );
        const rows = order.map((entry, index) => toRow(entry, index + 1));
        const result = importRows(before, rows, by);
        expect({ problems: result.problems, doubts: result.doubts }).toEqual({ problems: [], doubts: [] });
        const after = applyEntries(before, result);
        expect(after.entries.toSorted((a, b) => a.number - b.number).map(({ id }) => id)).toEqual(
          order.map(({ id }) => id),
        );
        expect(scoresByTitle(after, sheets)).toEqual(scoresByTitle(before, sheets));
      }),
      { ...runs, numRuns: runsOf(100) },
    );
  });
});

describe('any table at all', () => {
  test('never gives two entries one number, loses none, and changes nothing when it comes again', () => {
    fc.assert(
      fc.property(someEntries, someRows, update, (entries, rows, by) => {
        const before = aCompetition({ entries });
        const result = importRows(before, rows, by);
        const after = applyEntries(before, result);
        const numbers = after.entries.map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(after.entries.slice(0, entries.length).map(({ id }) => id)).toEqual(
          entries.map(({ id }) => id),
        );
        expect(applyEntries(after, result)).toEqual(after);
        const { added, updated, renumbered, unchanged } = result.counts;
        expect(added + updated + renumbered).toBe(result.rows.length);
        const left = result.problems.length + result.doubts.length;
        expect(added + updated + renumbered + unchanged + left).toBe(rows.length);
        expect(after.entries).toHaveLength(entries.length + added);
      }),
      runs,
    );
  });

  test('puts a title over another entry’s marks only where the answer was that the numbers count', () => {
    fc.assert(
      fc.property(someEntries, someRows, fc.constantFrom<UpdateBy>('ask', 'entries'), (entries, rows, by) => {
        const before = aCompetition({ entries });
        const after = applyEntries(before, importRows(before, rows, by));
        for (const entry of entries) {
          const now = after.entries.find(({ id }) => id === entry.id);
          expect(now?.title).toBe(entry.title);
        }
      }),
      runs,
    );
  });

  test('takes a row once: the same table again changes none of the rows it took', () => {
    fc.assert(
      fc.property(someEntries, someRows, update, (entries, rows, by) => {
        const before = aCompetition({ entries });
        const result = importRows(before, rows, by);
        const again = importRows(applyEntries(before, result), rows, by);
        const taken = new Set(result.rows.map(({ line }) => line));
        const changed = again.rows.filter(({ line }) => taken.has(line));
        expect(changed).toEqual([]);
      }),
      runs,
    );
  });
});

function scoresByTitle(competition: Competition, sheets: ReturnType<typeof sheetStates>) {
  const [round = aRound()] = competition.rounds;
  const { rows } = tabulate(toField(competition, round), sheets);
  return new Map(
    rows.map(({ entry, score }) => [`${entry.title} ${entry.institution.name}`, score] as const),
  );
}
