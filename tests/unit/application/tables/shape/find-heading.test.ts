import { describe, expect, test } from 'vitest';
import { ENTRY_HEADINGS } from '../../../../../renderer/application/tables/columns/entry-columns';
import { JUDGE_HEADINGS } from '../../../../../renderer/application/tables/columns/judge-columns';
import { findHeading, scoreHeading } from '../../../../../renderer/application/tables/shape/find-heading';

/** Rows from lines of text, cells separated by semicolons. */
const rowsOf = (...lines: readonly string[]) =>
  lines.map((text, index) => ({ line: index + 1, cells: text.split(';') }));

const find = (...lines: readonly string[]) => {
  const found = findHeading(rowsOf(...lines), ENTRY_HEADINGS);
  return found && { rows: [found.first, found.last], names: found.names.join(';') };
};

describe('the heading of a table', () => {
  test('is the row with the expected headings, under titles as wide as the table', () => {
    expect(
      find('Pemerintah;Kota;Contoh', 'Daftar;Peserta;2021', 'No;Judul Inovasi;Instansi', '1;Loket;Dinas A'),
    ).toEqual({ rows: [2, 2], names: 'No;Judul Inovasi;Instansi' });
  });

  test('is the first row that fills most of the columns where no heading is known', () => {
    expect(find('Daftar;;', 'Satu;Dua;Tiga', '1;2;3')).toEqual({ rows: [1, 1], names: 'Satu;Dua;Tiga' });
  });

  test('is not a row of data that holds a word of a heading', () => {
    expect(find('Ini;Itu;Anu', '1;Loket;OPD', '2;Baca;UPT')?.rows).toEqual([0, 0]);
  });

  test('may be a single known word under a title', () => {
    const rows = rowsOf('Daftar juri', 'Nama', 'Ani');
    expect(findHeading(rows, JUDGE_HEADINGS)).toMatchObject({ first: 1, names: ['Nama'] });
  });

  test('may stand on two rows: the lower cell is the name where it has one, else the upper', () => {
    expect(
      find(
        'No Urut;Inovasi;;;Peserta;;',
        ';Judul Inovasi;Kategori;Kelompok;Instansi;Jenis Instansi;Keterangan',
        '7;Antar Obat Sore;Kesehatan;Umum;Puskesmas Melati;UPT;-',
      ),
    ).toEqual({
      rows: [0, 1],
      names: 'No Urut;Judul Inovasi;Kategori;Kelompok;Instansi;Jenis Instansi;Keterangan',
    });
  });

  test('may stand on three rows', () => {
    expect(
      find('No;Peserta;;', ';Inovasi;;Pengusul', ';Judul Inovasi;Kategori;Instansi', '1;Loket;Umum;Dinas A'),
    ).toEqual({ rows: [0, 2], names: 'No;Judul Inovasi;Kategori;Instansi' });
  });

  test('goes on in a row below that has words under unnamed columns only', () => {
    expect(
      find('No;Judul;Instansi;Nilai;', ';;;Paparan;Materi', '1;Loket;Dinas A;80;90', '2;Baca;Dinas B;70;75'),
    ).toEqual({ rows: [0, 1], names: 'No;Judul;Instansi;Paparan;Materi' });
  });

  test('takes the group into names that repeat, so that they differ', () => {
    expect(
      find('No;Ketua;;Pengusul;', ';Judul;Instansi;Judul;Instansi', '1;Loket;Dinas A;Baca;Dinas B'),
    ).toEqual({
      rows: [0, 1],
      names: 'No;Ketua – Judul;Ketua – Instansi;Pengusul – Judul;Pengusul – Instansi',
    });
  });

  test('does not take a title above for a part of itself', () => {
    expect(find('Daftar Peserta;;', ';Judul;Instansi', '1;Loket;Dinas A')?.rows).toEqual([1, 1]);
  });

  test.each([
    'Judul\nInovasi',
    'Judul\u00a0Inovasi',
    'Judul Inovasi:',
    'Judul Inovasi *',
    'JUDUL INOVASI (wajib diisi)',
    'A. Judul Inovasi',
    '2) Judul_Inovasi',
    '(3) Judul\u200b Inovasi [opsional]',
  ])('is known however it is dressed: %j', (title) => {
    const rows = [{ line: 1, cells: ['x', title, 'Instansi'] }];
    expect(scoreHeading(rows, ENTRY_HEADINGS)).toBe(
      scoreHeading([{ line: 1, cells: ['x', 'Judul Inovasi', 'Instansi'] }], ENTRY_HEADINGS),
    );
  });

  test('of known words as a whole weighs more than of their beginnings', () => {
    const whole = scoreHeading(rowsOf('No;Judul Inovasi;Instansi'), ENTRY_HEADINGS);
    const begun = scoreHeading(rowsOf('No;Judul Inovasi 2026;Instansi Pengusul'), ENTRY_HEADINGS);
    expect(whole).toBeGreaterThan(begun);
    expect(begun).toBeGreaterThan(scoreHeading(rowsOf('No;Lain;Hal'), ENTRY_HEADINGS));
  });

  test('is worth nothing where nothing is known', () => {
    expect(scoreHeading(rowsOf('Satu;Dua', '1;2'), ENTRY_HEADINGS)).toBe(0);
    expect(scoreHeading([], ENTRY_HEADINGS)).toBe(0);
    expect(findHeading(rowsOf(';;', ''), ENTRY_HEADINGS)).toBeUndefined();
  });
});
