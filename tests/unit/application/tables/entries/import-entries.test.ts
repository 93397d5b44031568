import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../../renderer/application/ports/spreadsheet';
import {
  type EntryMapping,
  guessMapping,
} from '../../../../../renderer/application/tables/columns/entry-columns';
import { applyEntries } from '../../../../../renderer/application/tables/entries/apply-entries';
import type { EntryImportOptions } from '../../../../../renderer/application/tables/entries/entry-import';
import { previewEntries } from '../../../../../renderer/application/tables/entries/import-entries';
import type { Competition } from '../../../../../renderer/domain/competition';
import type { OptionId } from '../../../../../renderer/domain/ids';
import { aCompetition } from '../../../../builders/a-competition';
import { aTable, countedIds, getTable, sampleFile } from '../../../../builders/a-table';
import { anEntry } from '../../../../builders/an-entry';

const empty = aCompetition({ entries: [] });

const HEADER = ['No', 'Judul', 'Instansi', 'Kategori'];

const preview = (
  rows: readonly (readonly string[])[],
  competition: Competition = empty,
  options?: EntryImportOptions,
) => previewEntries(aTable(HEADER, ...rows), guessMapping(HEADER), competition, countedIds(), options);

const NOTHING: EntryMapping = {
  number: null,
  title: null,
  institution: null,
  institutionKind: null,
  category: null,
  group: null,
  note: null,
};

const sampleTable = (): Promise<Table> => getTable(sampleFile('peserta-contoh-46.csv'));

describe('the columns of a table of entries', () => {
  test('are found by the headings of the sample', async () => {
    expect(guessMapping((await sampleTable()).header)).toEqual({
      number: 0,
      institution: 1,
      institutionKind: 2,
      title: 3,
      category: 4,
      group: 5,
      note: 6,
    });
  });

  test.each([
    [['NOMOR URUT', 'nama  inovasi', 'Nama OPD'], { number: 0, title: 1, institution: 2 }],
    [
      ['Number', 'Title', 'Institution', 'Category', 'Notes'],
      { number: 0, title: 1, institution: 2, category: 3, note: 4 },
    ],
    [['#', 'Judul Inovasi (lengkap)', 'Unit Kerja / UPP'], { number: 0, title: 1, institution: 2 }],
    [
      ['No.', 'Jenis instansi', 'Instánsi', 'Judul'],
      { number: 0, institutionKind: 1, institution: 2, title: 3 },
    ],
    [['Notaris', 'Warna'], {}],
  ])('are found under %j', (header, found) => {
    expect(guessMapping(header)).toEqual({ ...NOTHING, ...found });
  });

  test('serve one field only', () => {
    expect(guessMapping(['Inovasi', 'Judul'])).toEqual({ ...NOTHING, title: 1 });
  });
});

describe('importing the sample', () => {
  test('adds 46 entries with their options, and nothing before it is applied', async () => {
    const table = await sampleTable();
    const result = previewEntries(table, guessMapping(table.header), empty, countedIds());
    expect(result.problems).toEqual([]);
    expect(result.notices).toEqual([]);
    expect(result.rows).toHaveLength(46);
    expect(empty.entries).toEqual([]);

    const competition = applyEntries(empty, result);
    expect(competition.entries.map(({ number }) => number)).toEqual(
      Array.from({ length: 46 }, (_, i) => i + 1),
    );
    expect(competition.groups.map(({ name }) => name)).toEqual(['Khusus', 'Umum']);
    expect(competition.institutionKinds.map(({ name }) => name)).toEqual([
      'Perangkat Daerah',
      'RSUD',
      'Puskesmas',
      'Kecamatan',
      'Kelurahan',
      'Sekolah',
      'BUMD',
    ]);
    expect(competition.categories).toHaveLength(9);
    const third = competition.entries[2];
    expect(third).toMatchObject({
      number: 3,
      title: "Bank Sampah Malang 'Emas Hitam di Balik Tumpukan Sampah'",
      institution: { name: 'Dinas Lingkungan Hidup (DLH)' },
      note: 'nama inovasi dari berita',
      status: { type: 'active' },
    });
    expect(competition.groups.find(({ id }) => id === third?.group)?.name).toBe('Khusus');
    expect(new Set(competition.entries.map(({ id }) => id)).size).toBe(46);
  });

  test('a second time adds nothing, and says that all is there', async () => {
    const table = await sampleTable();
    const once = applyEntries(empty, previewEntries(table, guessMapping(table.header), empty, countedIds()));
    for (const existing of ['refuse', { update: 'ask' }] as const) {
      const again = previewEntries(table, guessMapping(table.header), once, countedIds(), { existing });
      expect(again.rows).toEqual([]);
      expect(again.problems).toEqual([]);
      expect(again.notices).toHaveLength(46);
      expect(again.notices.every(({ type }) => type === 'already-there')).toBe(true);
      expect(applyEntries(once, again)).toEqual(once);
    }
  });
});

describe('a row', () => {
  test.each([
    ['', { type: 'number-missing', line: 2 }],
    ['tujuh', { type: 'number-not-whole', line: 2, text: 'tujuh' }],
    ['7,5', { type: 'number-not-whole', line: 2, text: '7,5' }],
    ['0', { type: 'number-not-whole', line: 2, text: '0' }],
    ['-3', { type: 'number-not-whole', line: 2, text: '-3' }],
    ['1.000', { type: 'number-not-whole', line: 2, text: '1.000' }],
    ['1234567', { type: 'number-not-whole', line: 2, text: '1234567' }],
  ])('with the number %j is not taken', (number, problem) => {
    expect(preview([[number, 'Judul', 'Dinas', '']])).toMatchObject({ rows: [], problems: [problem] });
  });

  test.each(['7', '07', ' 7 ', '7.', '7,0', '7.00'])('with the number %j is number 7', (number) => {
    expect(preview([[number, 'Judul', 'Dinas', '']]).rows[0]?.entry.number).toBe(7);
  });

  test('with several faults has each of them listed', () => {
    const { problems } = preview([['x', '', '', 'k'.repeat(121)]]);
    expect(problems).toEqual([
      { type: 'number-not-whole', line: 2, text: 'x' },
      { type: 'title-missing', line: 2 },
      { type: 'institution-missing', line: 2 },
      { type: 'text-too-long', line: 2, field: 'category', limit: 120 },
    ]);
  });

  test('with a number the file had before is not taken, and names that line', () => {
    const { rows, problems } = preview([
      ['1', 'Satu', 'Dinas A', ''],
      ['1', 'Dua', 'Dinas B', ''],
    ]);
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([{ type: 'number-repeated', line: 3, number: 1, firstLine: 2 }]);
  });

  test('with nothing in the chosen columns is counted as blank', () => {
    expect(
      preview([
        ['', '', '', ''],
        ['1', 'Satu', 'Dinas', ''],
      ]),
    ).toMatchObject({ skippedBlank: 1, problems: [] });
  });

  test('has its texts cleaned: one Unicode form, no control or direction marks, single spaces', () => {
    const { rows } = preview([
      ['1', '  Cafe\u0301\u202e \u0007 Sehat\n\tKota\u200b ', 'Dinas\u00a0\u00a0A', ''],
    ]);
    expect(rows[0]?.entry).toMatchObject({ title: 'Café Sehat Kota', institution: { name: 'Dinas A' } });
  });

  test('keeps names of 200 characters, quotes, apostrophes and other scripts', () => {
    const title = `Jum’at "Emas" & O'Brien, 日本 ${'a'.repeat(170)}`;
    expect(preview([['1', title, 'Dinas', '']]).rows[0]?.entry.title).toBe(title);
  });
});

describe('a table', () => {
  test('without a chosen title or institution column is refused as a whole', () => {
    const table = aTable(['No'], ['1']);
    expect(previewEntries(table, guessMapping(table.header), empty, countedIds())).toMatchObject({
      rows: [],
      problems: [
        { type: 'column-not-chosen', line: null, field: 'title' },
        { type: 'column-not-chosen', line: null, field: 'institution' },
      ],
    });
  });

  test('without a number column gets the next free numbers, and a second import adds nothing', () => {
    const table = aTable(['Judul', 'Instansi'], ['Satu', 'Dinas A'], ['Dua', 'Dinas B']);
    const mapping = guessMapping(table.header);
    const before = aCompetition({ entries: [anEntry({ number: 7 })] });
    const first = previewEntries(table, mapping, before, countedIds());
    expect(first.rows.map(({ entry }) => entry.number)).toEqual([8, 9]);
    expect(first.notices).toEqual([{ type: 'numbers-given', line: null, from: 8, to: 9 }]);
    const again = previewEntries(table, mapping, applyEntries(before, first), countedIds());
    expect(again.rows).toEqual([]);
    expect(again.notices.map(({ type }) => type)).toEqual(['already-there', 'already-there']);
  });

  test('with titles or institutions twice is taken, with a notice', () => {
    const { rows, notices, problems } = preview(
      [
        ['2', 'Rumah Baca', 'Dinas B', ''],
        ['3', 'RUMAH BACA', 'dinas a', ''],
      ],
      aCompetition({ entries: [anEntry({ number: 1, institution: { name: 'Dinas A', kind: null } })] }),
    );
    expect(rows).toHaveLength(2);
    expect(problems).toEqual([]);
    expect(notices).toEqual([
      { type: 'title-repeated', line: 3, title: 'RUMAH BACA', otherNumber: 2 },
      { type: 'institution-repeated', line: 3, institution: 'dinas a', otherNumber: 1 },
    ]);
  });

  test('with titles or institutions that look like others is taken, with a notice', () => {
    const { rows, notices } = preview(
      [
        ['2', 'Rumah Bаca', 'Dinas-A', ''],
        ['3', 'Rumah Baca', 'Dinas A', ''],
      ],
      aCompetition({ entries: [anEntry({ number: 1, institution: { name: 'Dinas A', kind: null } })] }),
    );
    expect(rows).toHaveLength(2);
    expect(notices).toEqual([
      { type: 'institution-alike', line: 2, name: 'Dinas-A', other: 'Dinas A', otherNumber: 1 },
      { type: 'institution-repeated', line: 3, institution: 'Dinas A', otherNumber: 1 },
      { type: 'title-alike', line: 3, name: 'Rumah Baca', other: 'Rumah Bаca', otherNumber: 2 },
    ]);
  });

  test('finds options whatever their capitals, and makes the others once', () => {
    const kesehatan = { id: 'health' as OptionId, name: 'Kesehatan' };
    const { rows, newOptions } = preview(
      [
        ['1', 'Satu', 'A', 'KESEHATAN'],
        ['2', 'Dua', 'B', 'Pendidikan'],
        ['3', 'Tiga', 'C', 'pendidikan '],
        ['4', 'Empat', 'D', ''],
        ['x', 'Lima', 'E', 'Pangan'],
      ],
      aCompetition({ entries: [], categories: [kesehatan] }),
    );
    expect(newOptions.categories.map(({ name }) => name)).toEqual(['Pendidikan']);
    const made = newOptions.categories[0]?.id;
    expect(rows.map(({ entry }) => entry.category)).toEqual(['health', made, made, null]);
  });
});

describe('a number that is in use', () => {
  const before = aCompetition({
    entries: [
      anEntry({ number: 1, title: 'Lama', institution: { name: 'Dinas A', kind: null }, note: 'tetap' }),
      anEntry({ number: 2, status: { type: 'withdrawn', reason: 'sakit' } }),
    ],
  });

  test('is a problem that names who has it, and changes nothing', () => {
    const result = preview([['1', 'Baru', 'Dinas A', '']], before);
    expect(result.rows).toEqual([]);
    expect(result.problems).toEqual([
      { type: 'number-taken', line: 2, number: 1, title: 'Lama', institution: 'Dinas A' },
    ]);
    expect(applyEntries(before, result)).toEqual(before);
  });

  test('updates that entry when the user says so: same id, columns not chosen left alone', () => {
    const result = preview(
      [
        ['1', 'Baru', 'Dinas B', 'Kesehatan'],
        ['2', 'Innovation 2', 'Office 2', ''],
      ],
      before,
      {
        existing: { update: 'numbers' },
      },
    );
    expect(result.problems).toEqual([]);
    expect(result.rows).toMatchObject([{ type: 'update', line: 2, before: { title: 'Lama' } }]);
    const { entries, categories } = applyEntries(before, result);
    expect(entries).toEqual([
      {
        ...before.entries[0],
        title: 'Baru',
        institution: { name: 'Dinas B', kind: null },
        category: categories[0]?.id,
      },
      before.entries[1],
    ]);
  });

  test('is not given away twice when the preview is applied twice', () => {
    const result = preview([['3', 'Tiga', 'Dinas C', 'Kesehatan']], before);
    const once = applyEntries(before, result);
    expect(applyEntries(once, result)).toEqual(once);
  });
});

test.each(['-', '…', '--'])(
  'a row whose title or institution is only "%s" is refused by its line',
  (dash) => {
    const { rows, problems } = preview([
      ['1', dash, 'Dinas', ''],
      ['2', 'Antar Obat', dash, ''],
    ]);
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      { type: 'title-missing', line: 2 },
      { type: 'institution-missing', line: 3 },
    ]);
  },
);
