import { describe, expect, test } from 'vitest';
import { JUDGE_HEADINGS } from '../../../../renderer/application/tables/columns/judge-columns';
import { readTable, tableFile } from '../../../builders/a-table';
import { getGrid } from '../../../builders/a-workbook';

const HEADING = ['No Urut', 'Judul Inovasi', 'Instansi', 'Kategori'];

/** The table many of the files hold, each in another writer's manner. */
const THREE_ENTRIES = [
  { line: 1, cells: HEADING },
  { line: 2, cells: ['7', 'Antar Obat Sore', 'Puskesmas Melati', 'Kesehatan'] },
  { line: 3, cells: ['3', 'Baca Keliling', 'Perpustakaan Kota', 'Pendidikan'] },
  { line: 4, cells: ['5', 'Cek Air Mandiri', 'Dinas Lingkungan', 'Lingkungan'] },
];

const gridOf = (name: string) => getGrid(tableFile(name)).grid;
const rowsOf = (name: string) => gridOf(name).rows;

describe('a sound workbook is read, whatever wrote it', () => {
  test.each(['no-cell-addresses.xlsx', 'single-quotes.xlsx', 'dot-target.xlsx'])('%s', (name) => {
    expect(getGrid(tableFile(name))).toEqual({
      grid: { rows: THREE_ENTRIES, hiddenColumns: [], merges: [], layout: 'cells' },
      source: { type: 'workbook', sheet: 'Peserta', sheets: ['Peserta'] },
      notes: [],
      doubts: [],
    });
  });

  test.each(['cdata.xlsx', 'cdata-part.xlsx'])('no letter of a text in CDATA is lost: %s', (name) => {
    expect(rowsOf(name)).toEqual([
      { line: 1, cells: HEADING },
      { line: 2, cells: ['1', 'Antar Obat Sore', 'Puskesmas & Melati', 'Kesehatan'] },
      { line: 3, cells: ['2', 'Baca Keliling', 'Perpustakaan Kota', 'Pendidikan'] },
    ]);
  });

  test('an archive of Zip64, with sizes behind the data', () => {
    expect(rowsOf('zip64.xlsx')).toEqual([
      {
        line: 1,
        cells: ['No Urut', 'Instansi', 'Jenis Instansi', 'Judul Inovasi', 'Kategori', 'Kelompok', 'Nilai'],
      },
      {
        line: 2,
        cells: [
          '1',
          'Dinas "A"; Kota',
          'Perangkat Daerah',
          'Judul; satu, dua, tiga',
          'Kesehatan',
          'Umum',
          '87.456',
        ],
      },
      {
        line: 3,
        cells: ['2', 'Puskesmas D’Arjuno & Anak', 'Puskesmas', 'Judul\nbaris dua', 'Kesehatan', 'Umum', '90'],
      },
      {
        line: 4,
        cells: [
          '3',
          'Dinas Kependudukan <X>',
          'Perangkat Daerah',
          '  spasi depan',
          'Pendidikan',
          'Khusus',
          '87.5',
        ],
      },
    ]);
  });

  test('empty cells with a border, thirty thousand rows down, are nothing', () => {
    expect(rowsOf('styled-rows.xlsx')).toEqual([
      { line: 1, cells: ['No Urut', 'Instansi', 'Judul Inovasi', 'Kategori'] },
      { line: 2, cells: ['1', 'Dinas A', 'Judul A', 'Kesehatan'] },
      { line: 3, cells: ['2', 'Dinas B', 'Judul B', 'Pendidikan'] },
    ]);
  });

  test('a time without a day in a column nobody imports', () => {
    expect(rowsOf('iso-time-cell.xlsx')[1]).toEqual({
      line: 2,
      cells: ['1', 'Dinas A', 'Judul A', 'Kesehatan', '08:30'],
    });
  });

  test('a day 48 seconds past midnight is that day', () => {
    expect(rowsOf('sheetjs-jayapura.xlsx')[1]?.cells).toEqual(['1', 'A', 'Dinas A', '2021-03-16']);
  });
});

describe('what a person sees is what comes in', () => {
  test('codes that a number format makes', async () => {
    const reading = await readTable(tableFile('judges-number-format.xlsx'), JUDGE_HEADINGS);
    expect(reading.ok && reading.value.table.rows.map(({ cells }) => cells)).toEqual([
      ['J1', 'Juri 1'],
      ['J2', 'Juri 2'],
    ]);
  });

  test('a percentage as it is shown', () => {
    expect(rowsOf('percent-note.xlsx')[1]?.cells).toEqual(['1', 'Dinas A', 'Judul A', '87.5%']);
  });

  test('rows that a filter hides are marked as hidden', () => {
    expect(rowsOf('filtered-rows.xlsx').map(({ line, visibility }) => [line, visibility])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, 'hidden'],
      [4, undefined],
    ]);
  });

  test('hidden columns are marked as hidden', () => {
    expect(gridOf('hidden-column.xlsx').hiddenColumns).toEqual([1]);
  });

  test.each([
    ['merged-category.xlsx', [{ firstLine: 2, lastLine: 3, firstColumn: 3, lastColumn: 3 }]],
    ['merged-institution.xlsx', [{ firstLine: 2, lastLine: 3, firstColumn: 2, lastColumn: 2 }]],
  ])('areas that are merged are told: %s', (name, merges) => {
    expect(gridOf(name).merges).toEqual(merges);
  });

  test('an error and a formula nobody calculated are faults of their cells', () => {
    expect(rowsOf('error-and-uncalculated.xlsx').map(({ faults }) => faults)).toEqual([
      undefined,
      [{ type: 'cell-error', column: 3, text: '#N/A' }],
      [{ type: 'cell-uncalculated', column: 3 }],
    ]);
  });
});

describe('the sheet with the table', () => {
  test('is the one with the known headings, and the others are named', () => {
    const { grid, source, notes, doubts } = getGrid(tableFile('data-on-second-sheet.xlsx'));
    expect(grid.rows).toEqual(THREE_ENTRIES);
    expect(source).toEqual({ type: 'workbook', sheet: 'Peserta', sheets: ['Petunjuk', 'Peserta'] });
    expect(notes).toEqual([{ type: 'sheet-proposed', sheet: 'Peserta', others: ['Petunjuk'] }]);
    expect(doubts).toEqual([]);
  });

  test('is the one a person names', () => {
    const { grid, source, notes } = getGrid(tableFile('data-on-second-sheet.xlsx'), { sheet: 'Petunjuk' });
    expect(grid.rows).toEqual([{ line: 1, cells: ['Cara mengisi', 'Isi lembar Peserta'] }]);
    expect(source).toMatchObject({ sheet: 'Petunjuk' });
    expect(notes).toEqual([]);
  });

  test('is the one that holds something, without a word about empty ones', () => {
    const reading = getGrid(tableFile('first-sheet-empty.xlsx'));
    expect(reading.grid.rows).toEqual(THREE_ENTRIES);
    expect(reading.source).toMatchObject({ sheet: 'Peserta', sheets: ['Sheet', 'Peserta'] });
    expect([...reading.notes, ...reading.doubts]).toEqual([]);
  });

  test('is never a chart', () => {
    const { grid, source } = getGrid(tableFile('chart-sheet-first.xlsx'));
    expect(source).toEqual({ type: 'workbook', sheet: 'Peserta', sheets: ['Peserta'] });
    expect(grid.rows[1]).toEqual({ line: 2, cells: ['1', 'Dinas A', 'Judul A', 'Kesehatan'] });
  });
});
