import { describe, expect, test } from 'vitest';
import type { GridRow } from '../../../../../renderer/application/tables/shape/grid';
import { toTable } from '../../../../../renderer/application/tables/shape/to-table';
import { gridOf, hide, LIMITS, shape } from '../../../../builders/a-grid';

const ENTRIES = ['No;Judul Inovasi;Instansi', '1;Antar Obat;Puskesmas', '2;Baca Keliling;Perpustakaan'];
const ROWS = ['2: 1;Antar Obat;Puskesmas', '3: 2;Baca Keliling;Perpustakaan'];

describe('lines around a table', () => {
  test('above are left out and named', () => {
    expect(shape(gridOf(['PEMERINTAH KOTA;;', 'Daftar;Peserta;2021', '', ...ENTRIES]))).toMatchObject({
      rows: ['5: 1;Antar Obat;Puskesmas', '6: 2;Baca Keliling;Perpustakaan'],
      notes: [{ type: 'lines-above', lines: [1, 2] }],
    });
  });

  test.each(['1;2;3', '(1);(2);(3)', '1.;2.;3.', '1);2);3)', '(1);(2);3=(1+2)', 'a;b;c', '(A);(B);(C)'])(
    'under the heading number its columns, and are named: %s',
    (numbers) => {
      expect(shape(gridOf([ENTRIES[0] ?? '', numbers, ...ENTRIES.slice(1)]))).toMatchObject({
        rows: ['3: 1;Antar Obat;Puskesmas', '4: 2;Baca Keliling;Perpustakaan'],
        notes: [{ type: 'column-numbers', line: 2 }],
      });
    },
  );

  test.each(['1;2;', '1;2;4', '2;1;3', '1;2;Dinas', ';2;3', '1;2;3;4'])(
    'under the heading are an entry unless every column holds its number: %s',
    (row) => {
      const { rows, notes } = shape(gridOf([ENTRIES[0] ?? '', row, '5;Cek;Dinas']));
      expect(rows).toHaveLength(2);
      expect(notes).toEqual([]);
    },
  );

  test('under the heading are one of the rows where the next are numbers, too', () => {
    const lines = ['judge;entry;criterion;mark', '1;2;3;4', '2;2;3;5', '1;3;3;80,5'];
    expect(shape(gridOf(lines)).rows).toHaveLength(3);
    expect(shape(gridOf(['A;B', '1;2'])).rows).toHaveLength(1);
  });

  test.each([
    'Jumlah;;2',
    ';Jumlah;2 instansi',
    'JUMLAH PESERTA;;2',
    'Total;2;2',
    ';Total: 2 inovasi;',
    'Rata-rata;;1,5',
    'Grand Total;;Rp 1.000.000',
    ';Jumlah;#REF!',
  ])('at the end that sum up are left out and named: %s', (row) => {
    const { rows, notes } = shape(gridOf([...ENTRIES, row]));
    expect(rows).toEqual(ROWS);
    expect(notes).toEqual([
      { type: 'total-row', line: 4, text: expect.stringMatching(/jumlah|total|rata/i) },
    ]);
  });

  test.each([
    '3;Total Care;RSUD Kota',
    ';Total Care;12',
    ';Total;Dinas Kesehatan',
    '3;Jumlah;2 instansi',
    ';Jumlah Anak Sehat Naik;Dinas A',
    '3;Totalitas;',
  ])('at the end are entries where they may be: %s', (row) => {
    const { rows, notes } = shape(gridOf([...ENTRIES, row]));
    expect(rows).toHaveLength(3);
    expect(notes).toEqual([]);
  });

  test('in the middle that seem to sum up stay rows, to be judged as such', () => {
    expect(shape(gridOf([...ENTRIES, ';Jumlah;2', '3;Cek;Dinas'])).rows).toHaveLength(4);
  });

  test('below with place, date and signature are left out and named, the sum above them, too', () => {
    const closing = [
      '',
      ';;Malang, 16 Maret 2021',
      ';Mengetahui,;Ketua Panitia',
      ';;',
      ';A;B',
      ';NIP. 12;NIP. 34',
    ];
    expect(shape(gridOf([...ENTRIES, ';Jumlah;2', 'Rata-rata;;1', ...closing]))).toMatchObject({
      rows: ROWS,
      notes: [
        { type: 'total-row', line: 4, text: 'Jumlah' },
        { type: 'total-row', line: 5, text: 'Rata-rata' },
        { type: 'lines-below', lines: [7, 8, 10, 11], text: 'Malang, 16 Maret 2021' },
      ],
    });
  });

  test('below that are incomplete entries stay rows: a gap alone is no end', () => {
    expect(shape(gridOf([...ENTRIES, '', ';Cek Air;'])).rows).toHaveLength(3);
    expect(shape(gridOf([...ENTRIES, '', '3;Catatan: kisah kota;'])).rows).toHaveLength(3);
  });
});

describe('merged cells', () => {
  const area = (firstLine: number, lastLine: number, firstColumn: number, lastColumn = firstColumn) => ({
    firstLine,
    lastLine,
    firstColumn,
    lastColumn,
  });
  const lines = ['No;Judul;Instansi', '1;A;Dinas', '2;B;', '', '3;C;', '4;D;UPT'];

  test('give their value to every row they cover', () => {
    expect(shape(gridOf(lines, { merges: [area(2, 5, 2)] }))).toMatchObject({
      rows: ['2: 1;A;Dinas', '3: 2;B;Dinas', '5: 3;C;Dinas', '6: 4;D;UPT'],
      notes: [{ type: 'merged-filled', lines: [3, 5] }],
    });
  });

  test('of the heading fill no row of the table', () => {
    const merges = [area(1, 2, 0), area(1, 2, 1), area(1, 2, 2)];
    expect(shape(gridOf(['No;Judul;Instansi', '', '1;A;Dinas'], { merges }))).toMatchObject({
      rows: ['3: 1;A;Dinas'],
      notes: [],
    });
  });

  test('side by side stay as they are', () => {
    expect(shape(gridOf(['No;Judul;Instansi', '1;A;'], { merges: [area(2, 2, 1, 2)] })).rows).toEqual([
      '2: 1;A;',
    ]);
  });

  test('that begin on a hidden row or column still give their value', () => {
    const grid = gridOf(lines, { merges: [area(2, 5, 2)] });
    expect(shape(hide(grid, 2), 'skip').rows).toEqual(['3: 2;B;Dinas', '5: 3;C;Dinas', '6: 4;D;UPT']);
    const wide = gridOf(['No;Judul;;Instansi', '1;A;;Dinas'], {
      merges: [area(2, 2, 1, 2)],
      hiddenColumns: [1],
    });
    expect(shape(wide, 'skip').rows).toEqual(['2: 1;A;Dinas']);
  });

  test('that overlap, a hundred thousand of them over every row, are filled once', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index};A;`);
    const merges = Array.from({ length: 100_000 }, (_, index) => area(2 + (index % 10), 20_001, 2));
    expect(shape(gridOf(['No;Judul;Instansi', '0;A;Dinas', ...rows], { merges })).rows).toHaveLength(20_001);
  });
});

describe('what is hidden', () => {
  const rows = hide(gridOf([...ENTRIES, '3;Cek Air;Dinas']), 3);

  test('is asked for, and left out until somebody answers', () => {
    expect(shape(rows)).toMatchObject({
      rows: [ROWS[0], '4: 3;Cek Air;Dinas'],
      notes: [],
      doubts: [{ type: 'hidden-undecided', lines: [3], columns: [] }],
    });
  });

  test('is asked about where it is all there is', () => {
    const all = hide(gridOf(ENTRIES), 1, 2, 3);
    const doubts = [{ type: 'hidden-undecided', lines: [2, 3], columns: [] }];
    expect(shape(all)).toMatchObject({ header: ENTRIES[0], rows: [], doubts });
    expect(shape(all, 'take')).toMatchObject({ header: ENTRIES[0], rows: ROWS, doubts: [] });
    expect(() => shape(all, 'skip')).toThrow('table-empty');
  });

  test('comes in or stays out as it is said, and that is told', () => {
    expect(shape(rows, 'skip')).toMatchObject({
      rows: [ROWS[0], '4: 3;Cek Air;Dinas'],
      notes: [{ type: 'hidden-skipped', lines: [3], columns: [] }],
      doubts: [],
    });
    expect(shape(rows, 'take')).toMatchObject({
      rows: [...ROWS, '4: 3;Cek Air;Dinas'],
      notes: [{ type: 'hidden-taken', lines: [3], columns: [] }],
      doubts: [],
    });
  });

  test('of columns is named by the heading, or the letter where there is none', () => {
    const lines = ['No;Judul;Judul (final);Instansi;', '1;lama;baru;Dinas;x'];
    const grid = gridOf(lines, { hiddenColumns: [1, 4] });
    expect(shape(grid)).toMatchObject({
      header: 'No;Judul (final);Instansi',
      rows: ['2: 1;baru;Dinas'],
      doubts: [{ type: 'hidden-undecided', lines: [], columns: ['Judul', 'E'] }],
    });
    expect(shape(grid, 'take').rows).toEqual(['2: 1;lama;baru;Dinas;x']);
  });

  test('matters only where it holds something', () => {
    const grid = hide(gridOf(['No;Judul;;Instansi', '1;A;;Dinas', ';;;', '2;B;;UPT']), 3);
    expect(shape({ ...grid, hiddenColumns: [2, 9] })).toMatchObject({
      header: 'No;Judul;Instansi',
      doubts: [],
    });
  });

  test('and holds the heading is asked for', () => {
    expect(shape(hide(gridOf(['Judul;Instansi', 'Baca;Dinas', 'Cek;UPT']), 1)).doubts).toEqual([
      { type: 'hidden-undecided', lines: [1], columns: [] },
    ]);
  });

  test('keeps faults at their columns', () => {
    const row: GridRow = {
      line: 2,
      cells: ['1', 'x', '', 'Dinas'],
      faults: [
        { type: 'cell-error', column: 1, text: '#N/A' },
        { type: 'cell-uncalculated', column: 2 },
      ],
    };
    const grid = { ...gridOf(['No;Lama;Judul;Instansi'], { hiddenColumns: [1] }) };
    const { table } = shape({ ...grid, rows: [...grid.rows, row] }, 'skip');
    expect(table.rows[0]?.faults).toEqual([{ type: 'cell-uncalculated', column: 1 }]);
  });
});

describe('cells nobody may take as they stand', () => {
  test.each([
    ...[
      '#N/A',
      '#REF!',
      '#VALUE!',
      '#DIV/0!',
      '#NAME?',
      '#NUM!',
      '#NULL!',
      '#SPILL!',
      '#CALC!',
      '#GETTING_DATA',
    ],
    ...['#n/a', '#Ref!', 'Err:502', 'err:508', ' #N/A '],
  ])('are named and emptied where they hold an error word: %j', (word) => {
    const { table } = shape(gridOf(['No;Judul;Instansi', `1;A;${word}`]));
    expect(table.rows).toEqual([
      { line: 2, cells: ['1', 'A', ''], faults: [{ type: 'cell-error', column: 2, text: word.trim() }] },
    ]);
  });

  test.each(['#', '#1', '#Bergerak', '#AyoSehat!', 'N/A', 'Error', 'Err: tidak ada', '-'])(
    'are not those with a word that only looks like one: %j',
    (word) => {
      const { table } = shape(gridOf(['No;Judul;Instansi', `1;A;${word}`]));
      expect(table.rows).toEqual([{ line: 2, cells: ['1', 'A', word] }]);
    },
  );

  test.each(['idem', 'Idem', 'sda', 's.d.a.', 'S. D. A', 'ditto', '"', '″'])(
    'are named where they only point to the cell above: %j',
    (text) => {
      const { table } = shape(gridOf(['No;Judul Inovasi;Instansi', '1;A;Dinas', `2;B;${text}`]));
      expect(table.rows[1]?.faults).toEqual([{ type: 'cell-ditto', column: 2, text }]);
      expect(table.rows[1]?.cells[2]).toBe(text);
    },
  );

  test.each(['SDA', 'Dinas SDA', 'Idem Dito', '1"'])('are not those with a name like it: %j', (text) => {
    const { table } = shape(gridOf(['No;Judul Inovasi;Instansi', '1;A;Dinas', `2;B;${text}`]));
    expect(table.rows[1]).toEqual({ line: 3, cells: ['2', 'B', text] });
  });

  test('are those shown as ##### by a column too narrow, and those longer than any field', () => {
    const { table } = shape(gridOf(['No;Judul;Instansi', `########;${'a'.repeat(5_000)};Dinas`]));
    expect(table.rows[0]?.faults).toEqual([
      { type: 'cell-unreadable', column: 0, text: '########' },
      { type: 'cell-unreadable', column: 1, text: `${'a'.repeat(40)}…` },
    ]);
    expect(table.rows[0]?.cells.map(({ length }) => length)).toEqual([0, 4_001, 5]);
  });

  test('in a heading are no heading', () => {
    expect(shape(gridOf(['No;Judul;Instansi;#REF!', '1;A;Dinas;x'])).header).toBe('No;Judul;Instansi;');
  });

  test('of text are those beyond the heading; in a workbook a column may lack its name', () => {
    const lines = ['No;Judul;Instansi', '1;A, B;Dinas;UPT', '2;C;Dinas;', '3;D;Dinas;;x'];
    expect(shape(gridOf(lines, { layout: 'text' })).table).toEqual({
      header: ['No', 'Judul', 'Instansi'],
      rows: [
        {
          line: 2,
          cells: ['1', 'A, B', 'Dinas'],
          faults: [{ type: 'cells-beyond-heading', column: null, count: 1 }],
        },
        { line: 3, cells: ['2', 'C', 'Dinas'] },
        {
          line: 4,
          cells: ['3', 'D', 'Dinas'],
          faults: [{ type: 'cells-beyond-heading', column: null, count: 2 }],
        },
      ],
    });
    expect(shape(gridOf(lines)).table.rows[0]).toEqual({ line: 2, cells: ['1', 'A, B', 'Dinas', 'UPT', ''] });
  });

  test('of text are found behind cells that a spreadsheet program left empty at the right', () => {
    const lines = ['No;Judul;Instansi;;', '1;A; B;Dinas;;', '2;C;Dinas;;'];
    expect(shape(gridOf(lines, { layout: 'text' })).table.rows.map(({ faults }) => faults)).toEqual([
      [{ type: 'cells-beyond-heading', column: null, count: 1 }],
      undefined,
    ]);
  });
});

test('as many rows as a national table of marks has come in, every one', () => {
  const cells = ['J1', '1', 'paparan', '80'];
  const rows = Array.from({ length: 200_000 }, (_, index) => ({ line: index + 2, cells }));
  const grid = gridOf([]);
  const shaped = toTable(
    { ...grid, rows: [{ line: 1, cells: ['judge', 'entry', 'criterion', 'mark'] }, ...rows] },
    { headings: { judge: ['judge'], mark: ['mark'] }, limits: { ...LIMITS, rows: 2_000_000 } },
  );
  expect(shaped.ok && shaped.value.table.rows).toHaveLength(200_000);
});
