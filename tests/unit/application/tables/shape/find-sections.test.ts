import { describe, expect, test } from 'vitest';
import { JUDGE_HEADINGS } from '../../../../../renderer/application/tables/columns/judge-columns';
import { gridOf, shape } from '../../../../builders/a-grid';

const HEADING = 'No;Judul Inovasi;Instansi';

describe('rows that stand alone over others', () => {
  test('become a column that is called by their word', () => {
    const lines = ['Kategori Kesehatan;;', '1;A;Dinas', '2;B;UPT', 'KATEGORI: Pendidikan;;', '3;C;Dinas'];
    expect(shape(gridOf([HEADING, ...lines]))).toMatchObject({
      header: 'No;Judul Inovasi;Instansi;Kategori',
      rows: ['3: 1;A;Dinas;Kesehatan', '4: 2;B;UPT;Kesehatan', '6: 3;C;Dinas;Pendidikan'],
      notes: [
        {
          type: 'sections-to-column',
          lines: [2, 5],
          texts: ['Kategori Kesehatan', 'KATEGORI: Pendidikan'],
          heading: 'Kategori',
        },
      ],
    });
  });

  test('become a column without a name where nothing names it, or another column has the name', () => {
    const lettered = [HEADING, 'A.;KESEHATAN;', '1;A;Dinas', 'B.;PENDIDIKAN;', '2;B;UPT'];
    expect(shape(gridOf(lettered))).toMatchObject({
      header: 'No;Judul Inovasi;Instansi;',
      rows: ['3: 1;A;Dinas;KESEHATAN', '5: 2;B;UPT;PENDIDIKAN'],
    });
    const named = [`${HEADING};Kategori`, 'Kategori Kesehatan', '1;A;Dinas;Umum', '2;B;UPT;Umum'];
    expect(shape(gridOf(named)).header).toBe('No;Judul Inovasi;Instansi;Kategori;');
  });

  test('are recognised without a column of numbers where one word names them all', () => {
    const lines = ['Nama;Jabatan', 'PANEL A;', 'Ani;Ketua', 'PANEL B;', 'Budi;Ketua', 'Citra;Anggota'];
    expect(shape(gridOf(lines), undefined, JUDGE_HEADINGS)).toMatchObject({
      header: 'Nama;Jabatan;PANEL',
      rows: ['3: Ani;Ketua;A', '5: Budi;Ketua;B', '6: Citra;Anggota;B'],
    });
  });

  test('are recognised by being merged across the columns', () => {
    const across = [2, 4].map((line) => ({ firstLine: line, lastLine: line, firstColumn: 0, lastColumn: 1 }));
    const lines = ['Judul Inovasi;Instansi', 'Puskesmas;', 'A;UPT', 'Perangkat Daerah;', 'B;Dinas'];
    expect(shape(gridOf(lines, { merges: across })).rows).toEqual([
      '3: A;UPT;Puskesmas',
      '5: B;Dinas;Perangkat Daerah',
    ]);
    expect(shape(gridOf(lines)).rows).toHaveLength(4);
  });

  test('may begin above the heading, where each has a table of its own', () => {
    const lines = ['Kategori Kesehatan;;', HEADING, '1;A;Dinas', 'Kategori Pendidikan;;', HEADING, '2;B;UPT'];
    expect(shape(gridOf(lines))).toMatchObject({
      header: 'No;Judul Inovasi;Instansi;Kategori',
      rows: ['3: 1;A;Dinas;Kesehatan', '6: 2;B;UPT;Pendidikan'],
    });
  });

  test.each([
    ['not at the top', ['1;A;Dinas', 'Kategori Pendidikan;;', '2;B;UPT']],
    ['over nothing', ['Kategori Kesehatan;;', 'Kelompok Umum;;', '1;A;Dinas', '2;B;UPT']],
    ['the only one, and may be incomplete', [';Kelompok Tani Mandiri;', '2;B;UPT']],
    ['a continued text', ['1;A;Dinas', ';lanjutan judul;', '2;B;UPT']],
  ])('are left as they are, to be refused by their line: %s', (_, lines) => {
    expect(shape(gridOf([HEADING, ...lines]))).toMatchObject({ header: HEADING, notes: [] });
    expect(shape(gridOf([HEADING, ...lines])).rows).toHaveLength(lines.length);
  });
});
