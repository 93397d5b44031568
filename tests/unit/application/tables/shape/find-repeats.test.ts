import { describe, expect, test } from 'vitest';
import { MARK_HEADINGS } from '../../../../../renderer/application/tables/columns/mark-columns';
import { gridOf, shape } from '../../../../builders/a-grid';

const HEADING = 'No;Judul Inovasi;Instansi';

describe('what a table printed on several pages says again', () => {
  test('is left out and named: its heading', () => {
    expect(shape(gridOf([HEADING, '1;A;Dinas', HEADING, '2;B;UPT']))).toMatchObject({
      rows: ['2: 1;A;Dinas', '4: 2;B;UPT'],
      notes: [{ type: 'heading-repeated', lines: [3] }],
    });
  });

  test('is left out where no column of numbers would have shown it to be none of the rows', () => {
    const lines = ['Judul Inovasi;Instansi', 'A;Dinas', '', 'JUDUL INOVASI:;INSTANSI:', 'B;UPT'];
    expect(shape(gridOf(lines)).rows).toEqual(['2: A;Dinas', '5: B;UPT']);
  });

  test('is left out with the numbers of its columns, its title and the numbers of the pages', () => {
    const page = ['DAFTAR PESERTA;;', HEADING, '(1);(2);(3)'];
    const next = ['DAFTAR PESERTA (lanjutan);;', ...page.slice(1)];
    const lines = [...page, '1;A;Dinas', 'Halaman 1 dari 2;;', ...next, '2;B;UPT', ';;Hal. 2 dari 2'];
    expect(shape(gridOf(lines))).toMatchObject({
      rows: ['4: 1;A;Dinas', '9: 2;B;UPT'],
      notes: expect.arrayContaining([{ type: 'heading-repeated', lines: [5, 6, 7, 8, 10] }]),
    });
  });

  test('is left out where the heading stands on two rows', () => {
    const heading = ['No;Inovasi;;Pengusul', ';Judul;Kategori;Instansi'];
    const lines = [...heading, '1;A;K;Dinas', ...heading, '2;B;K;UPT'];
    expect(shape(gridOf(lines)).rows).toEqual(['3: 1;A;K;Dinas', '6: 2;B;K;UPT']);
  });

  test('is left out of marks', () => {
    const heading = 'Juri;No Peserta;Kriteria;Nilai';
    const { rows } = shape(
      gridOf([heading, 'J1;1;paparan;80', heading, 'J2;1;paparan;70']),
      undefined,
      MARK_HEADINGS,
    );
    expect(rows).toEqual(['2: J1;1;paparan;80', '4: J2;1;paparan;70']);
  });

  test.each([
    'No;;',
    'No;Judul Inovasi;Dinas',
    '3;Judul Inovasi;Instansi',
    'Halaman 2;Buku;Dinas',
    '3;Halaman;UPT',
  ])('is one of the rows where it says anything else: %s', (row) => {
    const { rows, notes } = shape(gridOf([HEADING, '1;A;Dinas', row, '2;B;UPT']));
    expect(rows).toHaveLength(3);
    expect(notes).toEqual([]);
  });
});

describe('sums between the rows', () => {
  test('are left out and named', () => {
    expect(
      shape(gridOf([HEADING, '1;A;Dinas', 'Jumlah;;1', '2;B;UPT', 'Jumlah;;1', 'Total;;2'])),
    ).toMatchObject({
      rows: ['2: 1;A;Dinas', '4: 2;B;UPT'],
      notes: [
        { type: 'total-row', line: 3, text: 'Jumlah' },
        { type: 'total-row', line: 5, text: 'Jumlah' },
        { type: 'total-row', line: 6, text: 'Total' },
      ],
    });
  });

  test.each(['3;Jumlah;Dinas', ';Total;', ';Jumlah;2', 'Total Care;;2'])(
    'are rows where they may be one: %s',
    (row) => {
      expect(shape(gridOf([HEADING, '1;A;Dinas', row, '2;B;UPT'])).rows).toHaveLength(3);
    },
  );
});
