import { describe, expect, test } from 'vitest';
import { JUDGE_HEADINGS } from '../../../../renderer/application/tables/columns/judge-columns';
import { readTable, tableFile } from '../../../builders/a-table';

const shapeOf = async (name: string, kind: 'entries' | 'judges' = 'entries', hidden?: 'take' | 'skip') => {
  const headings = kind === 'judges' ? JUDGE_HEADINGS : undefined;
  const reading = await readTable(tableFile(name), headings, hidden && { hidden });
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.error)}`);
  const { table, notes, doubts } = reading.value;
  const rows = table.rows.map(({ line, cells }) => `${line}: ${cells.join(';')}`);
  return {
    header: table.header.join(';'),
    rows,
    notes,
    doubts,
    faults: table.rows.map(({ faults }) => faults),
  };
};

const THREE = ['7: Antar Obat Sore', '3: Baca Keliling', '5: Cek Air Mandiri'];

describe('tables as people make them', () => {
  test.each(['two-heading-rows.csv', 'two-heading-rows.xlsx'])(
    'with headings on two rows keep their numbers and all seven columns (%s)',
    async (name) => {
      expect(await shapeOf(name)).toMatchObject({
        header: 'No Urut;Judul Inovasi;Kategori;Kelompok;Instansi;Jenis Instansi;Keterangan',
        rows: [
          '3: 7;Antar Obat Sore;Kesehatan;Umum;Puskesmas Melati;UPT;-',
          '4: 3;Baca Keliling;Pendidikan;Umum;Perpustakaan Kota;OPD;-',
          '5: 5;Cek Air Mandiri;Lingkungan;Khusus;Dinas Lingkungan;OPD;-',
        ],
        notes: [{ type: 'heading-on-two-rows', lines: [1, 2] }],
        doubts: [],
      });
    },
  );

  test.each([
    ['column-numbers.xlsx', 'entries', 3, [{ type: 'column-numbers', line: 2 }]],
    ['column-numbers-no-number.csv', 'entries', 2, [{ type: 'column-numbers', line: 2 }]],
    ['column-numbers-judges.csv', 'judges', 2, [{ type: 'column-numbers', line: 2 }]],
    ['total-row.csv', 'entries', 2, [{ type: 'total-row', line: 4, text: 'Jumlah' }]],
    ['total-row-judges.csv', 'judges', 2, [{ type: 'total-row', line: 4, text: 'Jumlah' }]],
  ] as const)(
    'with numbers of columns or a sum have their own rows only (%s)',
    async (name, kind, count, notes) => {
      const shape = await shapeOf(name, kind);
      expect(shape.rows).toHaveLength(count);
      expect(shape.notes).toEqual(notes);
    },
  );

  test('with rows filtered away ask for them, and leave them out until then', async () => {
    const shape = await shapeOf('filtered-rows.xlsx');
    expect(shape.rows).toEqual([
      '2: 7;Antar Obat Sore;Puskesmas Melati;Kesehatan;Lolos',
      '4: 5;Cek Air Mandiri;Dinas Lingkungan;Lingkungan;Lolos',
    ]);
    expect(shape.doubts).toEqual([{ type: 'hidden-undecided', lines: [3], columns: [] }]);
    expect((await shapeOf('filtered-rows.xlsx', 'entries', 'take')).rows).toHaveLength(3);
  });

  test('with a hidden column ask for it by its heading', async () => {
    const shape = await shapeOf('hidden-column.xlsx');
    expect(shape.header).toBe('No Urut;Judul (final);Instansi');
    expect(shape.rows.map((row) => row.split(';').slice(0, 2).join(': '))).toEqual(
      THREE.map((row, index) => `${index + 2}: ${row}`),
    );
    expect(shape.doubts).toEqual([{ type: 'hidden-undecided', lines: [], columns: ['Judul'] }]);
  });

  test.each([
    ['merged-category.xlsx', '3: 3;Baca Keliling;Perpustakaan Kota;Pelayanan Dasar'],
    ['merged-institution.xlsx', '3: 3;Baca Keliling;Puskesmas Melati;Pendidikan'],
  ])('with merged cells give every row their value (%s)', async (name, row) => {
    const shape = await shapeOf(name);
    expect(shape.rows[1]).toBe(row);
    expect(shape.notes).toEqual([{ type: 'merged-filled', lines: [3] }]);
  });

  test('with error words name them by row and take none of them', async () => {
    expect(await shapeOf('error-words.csv')).toMatchObject({
      rows: ['2: 1;Antar Obat Sore;;Kesehatan', '3: 2;;Perpustakaan Kota;'],
      faults: [
        [{ type: 'cell-error', column: 2, text: '#N/A' }],
        [
          { type: 'cell-error', column: 1, text: '#REF!' },
          { type: 'cell-error', column: 3, text: '#VALUE!' },
        ],
      ],
    });
  });
});
