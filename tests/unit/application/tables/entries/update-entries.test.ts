import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../../../renderer/application/tables/columns/entry-columns';
import { applyEntries } from '../../../../../renderer/application/tables/entries/apply-entries';
import type { EntryImportOptions } from '../../../../../renderer/application/tables/entries/entry-import';
import { previewEntries } from '../../../../../renderer/application/tables/entries/import-entries';
import type { UpdateBy } from '../../../../../renderer/application/tables/matching/existing';
import type { Competition } from '../../../../../renderer/domain/competition';
import { aCompetition } from '../../../../builders/a-competition';
import { aTable, countedIds, getTable, tableFile } from '../../../../builders/a-table';
import { anEntry, entryId } from '../../../../builders/an-entry';

const counters = (): Competition =>
  aCompetition({
    entries: [
      anEntry({ number: 1, title: 'Loket Pagi', institution: { name: 'Kecamatan Satu', kind: null } }),
      anEntry({ number: 2, title: 'Loket Siang', institution: { name: 'Kecamatan Dua', kind: null } }),
      anEntry({ number: 3, title: 'Loket Sore', institution: { name: 'Kecamatan Tiga', kind: null } }),
    ],
  });

const HEADER = ['No', 'Judul', 'Instansi', 'Kategori'];

const preview = (
  rows: readonly (readonly string[])[],
  update: UpdateBy = 'ask',
  hasSheets: EntryImportOptions['hasSheets'] = () => true,
  competition = counters(),
) =>
  previewEntries(aTable(HEADER, ...rows), guessMapping(HEADER), competition, countedIds(), {
    existing: { update },
    hasSheets,
  });

/** `number title institution`, in the order of the numbers, with the id each stands under. */
const shown = (competition: Competition) =>
  competition.entries
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, number, title, institution }) => [id, `${number} ${title}, ${institution.name}`]);

describe('a table with two numbers exchanged', () => {
  test.each(['ask', 'entries', 'numbers'] as const)(
    'gives two entries each other’s number, and their sheets stay with them (%s)',
    async (update) => {
      const table = await getTable(tableFile('two-numbers-exchanged.csv'));
      const before = counters();
      const result = previewEntries(table, guessMapping(table.header), before, countedIds(), {
        existing: { update },
      });
      expect(result).toMatchObject({ problems: [], doubts: [] });
      expect(result.counts).toEqual({ added: 0, updated: 0, renumbered: 2, unchanged: 1 });
      expect(shown(applyEntries(before, result))).toEqual([
        [entryId(2), '1 Loket Siang, Kecamatan Dua'],
        [entryId(1), '2 Loket Pagi, Kecamatan Satu'],
        [entryId(3), '3 Loket Sore, Kecamatan Tiga'],
      ]);
    },
  );

  test('is refused, and named, where nothing is to be updated', async () => {
    const table = await getTable(tableFile('two-numbers-exchanged.csv'));
    const result = previewEntries(table, guessMapping(table.header), counters(), countedIds());
    expect(result.rows).toEqual([]);
    expect(result.problems).toMatchObject([
      { type: 'number-taken', line: 2, number: 1, title: 'Loket Pagi' },
      { type: 'number-taken', line: 3, number: 2, title: 'Loket Siang' },
    ]);
  });
});

describe('a row that names an entry under another number', () => {
  test('is recognised whatever its capitals, accents, spaces, quotes and unseen characters', () => {
    const before = aCompetition({
      entries: [
        anEntry({ number: 1, title: 'Jum’at “Sehat” – Café', institution: { name: "Ma'arif", kind: null } }),
        anEntry({ number: 2 }),
      ],
    });
    const { rows, doubts } = preview(
      [['7', 'JUM\'AT  "sehat" - cafe\u200b', 'MA`ARIF', '']],
      'ask',
      () => true,
      before,
    );
    expect(doubts).toEqual([]);
    expect(rows).toMatchObject([{ type: 'renumber', entry: { id: entryId(1), number: 7 } }]);
  });

  test('may bring other facts with it', () => {
    const { rows, newOptions } = preview([['9', 'Loket Pagi', 'Kecamatan Satu', 'Kesehatan']]);
    expect(newOptions.categories.map(({ name }) => name)).toEqual(['Kesehatan']);
    expect(rows).toMatchObject([
      { type: 'renumber', entry: { id: entryId(1), number: 9, category: newOptions.categories[0]?.id } },
    ]);
  });

  test('goes round in a circle of three', () => {
    const result = preview([
      ['2', 'Loket Pagi', 'Kecamatan Satu', ''],
      ['3', 'Loket Siang', 'Kecamatan Dua', ''],
      ['1', 'Loket Sore', 'Kecamatan Tiga', ''],
    ]);
    expect(shown(applyEntries(counters(), result)).map(([id]) => id)).toEqual([3, 1, 2].map(entryId));
  });

  test('is refused where the entry with that number is not in the table, and so is all that waits for it', () => {
    const result = preview([
      ['2', 'Loket Pagi', 'Kecamatan Satu', ''],
      ['1', 'Loket Baru', 'Kecamatan Empat', ''],
    ]);
    expect(result.rows).toEqual([]);
    expect(result.problems).toEqual([
      { type: 'number-taken', line: 2, number: 2, title: 'Loket Siang', institution: 'Kecamatan Dua' },
      { type: 'number-taken', line: 3, number: 1, title: 'Loket Pagi', institution: 'Kecamatan Satu' },
    ]);
  });

  test('leaves its number to a new entry', () => {
    const result = preview([
      ['4', 'Loket Pagi', 'Kecamatan Satu', ''],
      ['1', 'Loket Baru', 'Kecamatan Empat', ''],
    ]);
    expect(result.counts).toEqual({ added: 1, updated: 0, renumbered: 1, unchanged: 0 });
    const { entries } = applyEntries(counters(), result);
    expect(entries.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4]);
    expect(entries.find(({ id }) => id === entryId(1))?.title).toBe('Loket Pagi');
  });

  test('is named, and not added a second time, where nothing is to be updated', () => {
    const table = aTable(HEADER, ['9', 'Loket Pagi', 'Kecamatan Satu', '']);
    expect(previewEntries(table, guessMapping(HEADER), counters(), countedIds())).toMatchObject({
      rows: [],
      problems: [{ type: 'entry-known', line: 2, number: 1, title: 'Loket Pagi' }],
    });
  });
});

describe('a row about the entry with its number', () => {
  test.each([
    ['other facts only', ['1', 'Loket Pagi', 'Kecamatan Satu', 'Kesehatan']],
    ['the spelling of the title', ['1', 'LOKET PAGI', 'Kecamatan Satu', '']],
    ['a letter of the title', ['1', 'Loket Pagii', 'Kecamatan Satu', '']],
    ['a letter of the institution', ['1', 'Loket Pagi', 'Kecamatn Satu', '']],
    ['its institution', ['1', 'Loket Pagi', 'Kelurahan Sembilan', '']],
  ])('updates %s without a question, sheets or not', (_, row) => {
    const { rows, doubts, problems } = preview([row]);
    expect({ doubts, problems }).toEqual({ doubts: [], problems: [] });
    expect(rows).toMatchObject([{ type: 'update', entry: { id: entryId(1), number: 1 } }]);
  });

  test('updates a title that is wholly another, as long as no marks are in', () => {
    const row = ['1', 'Antrean Daring', 'Kecamatan Satu', ''];
    expect(preview([row], 'ask', () => false).rows).toMatchObject([{ type: 'update' }]);
    expect(preview([row], 'ask', (id) => id === entryId(1)).doubts).toMatchObject([
      { type: 'name-changed', line: 2, holder: { id: entryId(1) }, sheets: 'some' },
    ]);
  });

  test('is not found by letters where numbers tell titles apart', () => {
    const before = aCompetition({
      entries: [anEntry({ number: 1, title: 'Tahap Kerja 1', institution: { name: 'Dinas', kind: null } })],
    });
    const row = ['1', 'Tahap Kerja 2', 'Dinas', ''];
    expect(preview([row], 'ask', () => true, before).doubts).toMatchObject([{ type: 'name-changed' }]);
  });
});

describe('a row in doubt', () => {
  const cases = [
    // The number is one's, the title another's, the institution the former's.
    ['name-elsewhere', [['1', 'Loket Siang', 'Kecamatan Satu', '']]],
    ['name-elsewhere', [['1', 'Loket Siang', 'Kecamatan Sembilan', '']]],
    ['name-elsewhere', [['8', 'Loket Siang', 'Kecamatan Sembilan', '']]],
    ['name-unknown', [['1', 'Antrean Daring', 'Kecamatan Sembilan', '']]],
    ['name-changed', [['1', 'Antrean Daring', 'Kecamatan Satu', '']]],
  ] as const;
  test.each(cases)('is asked about, and nothing is done with it: %s, %j', (type, rows) => {
    const result = preview(rows);
    expect(result).toMatchObject({ rows: [], problems: [], doubts: [{ type, line: 2 }] });
    expect(applyEntries(counters(), result)).toEqual(counters());
  });

  test('is asked about where the table names one entry twice', () => {
    const rows = [
      ['7', 'Loket Pagi', 'Kecamatan Satu', ''],
      ['8', 'Loket Pagi', 'Kecamatan Satu', ''],
    ];
    expect(preview(rows).doubts.map(({ type }) => type)).toEqual(['name-twice', 'name-twice']);
    expect(preview(rows, 'entries').problems).toMatchObject([
      { type: 'entry-unclear', line: 2, numbers: [1] },
      { type: 'entry-unclear', line: 3, numbers: [1] },
    ]);
  });

  test('is asked about where its title is that of several entries', () => {
    const twice = aCompetition({
      entries: [1, 2].map((number) => anEntry({ number, title: 'Rumah Baca' })),
    });
    const rows = [['1', 'Rumah Baca', 'Office 20', '']];
    const ask = preview(rows, 'ask', () => true, twice);
    expect(ask.doubts).toMatchObject([{ type: 'name-several', named: [{ number: 1 }, { number: 2 }] }]);
    expect(preview(rows, 'entries', () => true, twice).problems).toMatchObject([
      { type: 'entry-unclear', numbers: [1, 2] },
    ]);
  });

  test('names the first few where very many have its title', () => {
    const many = aCompetition({
      entries: Array.from({ length: 300 }, (_, index) => anEntry({ number: index + 1, title: 'Loket' })),
    });
    const rows = many.entries.map(({ number }) => [`${number}`, 'Loket', `Lain ${number}`, '']);
    const { doubts } = preview(rows, 'ask', () => true, many);
    expect(doubts).toHaveLength(300);
    expect(new Set(doubts.map(({ named }) => named.length))).toEqual(new Set([20]));
  });

  test('about the entry it names: that entry gets the number, which must be free', () => {
    const free = preview([['8', 'Loket Siang', 'Kecamatan Sembilan', '']], 'entries');
    expect(free.rows).toMatchObject([
      { type: 'renumber', entry: { id: entryId(2), number: 8, institution: { name: 'Kecamatan Sembilan' } } },
    ]);
    const taken = preview([['1', 'Loket Siang', 'Kecamatan Satu', '']], 'entries');
    expect(taken).toMatchObject({ rows: [], problems: [{ type: 'number-taken', number: 1 }] });
  });

  test('about the entry with its number: corrected, and loudly named where marks are in', () => {
    const row = ['1', 'Antrean Daring', 'Kecamatan Sembilan', ''];
    const marked = preview([row], 'numbers', (id) => id === entryId(1));
    expect(marked.rows).toMatchObject([
      { type: 'update', entry: { id: entryId(1), title: 'Antrean Daring' } },
    ]);
    expect(marked.notices).toEqual([
      {
        type: 'marks-under-new-name',
        line: 2,
        number: 1,
        before: 'Loket Pagi',
        title: 'Antrean Daring',
      },
    ]);
    expect(preview([row], 'numbers', () => false).notices).toEqual([]);
  });

  test('holds back a row that would have the number of an entry in doubt', () => {
    const rows = [
      ['2', 'Loket Pagi', 'Kecamatan Satu', ''],
      ['1', 'Loket Siang', 'Kecamatan Sembilan', ''],
    ];
    expect(preview(rows).doubts.map(({ type, line }) => [type, line])).toEqual([
      ['number-undecided', 2],
      ['name-elsewhere', 3],
    ]);
    expect(preview(rows, 'entries').counts).toEqual({ added: 0, updated: 0, renumbered: 2, unchanged: 0 });
  });
});

test('a row with a fault in a column that is imported is a problem of that row; elsewhere it harms nothing', () => {
  const table = {
    header: [...HEADER, 'Lain'],
    rows: [
      {
        line: 2,
        cells: ['1', '', 'Dinas', '', ''],
        faults: [{ type: 'cell-uncalculated', column: 1 } as const],
      },
      {
        line: 3,
        cells: ['2', 'Dua', 'Dinas', '', '#N/A'],
        faults: [{ type: 'cell-error', column: 4, text: '#N/A' } as const],
      },
      {
        line: 4,
        cells: ['3', 'Tiga', 'Dinas', '', ''],
        faults: [{ type: 'cells-beyond-heading', column: null, count: 1 } as const],
      },
      {
        line: 5,
        cells: ['', '', '', '', ''],
        faults: [{ type: 'cell-error', column: 1, text: '#REF!' } as const],
      },
    ],
  };
  const result = previewEntries(
    table,
    guessMapping(table.header),
    aCompetition({ entries: [] }),
    countedIds(),
  );
  expect(result.rows.map(({ entry }) => entry.title)).toEqual(['Dua']);
  expect(result.problems).toEqual([
    { type: 'cell-uncalculated', line: 2, field: 'title' },
    { type: 'cells-beyond-heading', line: 4, count: 1 },
    { type: 'cell-error', line: 5, field: 'title', text: '#REF!' },
  ]);
});
