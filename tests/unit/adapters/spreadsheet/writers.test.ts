import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getTable } from '../../../builders/a-table';

const folder = new URL('../../../fixtures/writers/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const read = (name: string) => getTable(new Uint8Array(readFileSync(new URL(name, folder))));

/** What a person sees in Excel: `_x0041_` is the letter A unless the writer escaped its underscore. */
const ESCAPED = ['excel-writer-xlsx', 'libreoffice', 'xlsxwriter', 'xlsxwriter-constant-memory'];
/** Its cells for points in time show the day alone. */
const DAYS_ONLY = ['hucre'];
/** It refuses JavaScript's dates cell by cell and writes the rest. */
const WITHOUT_DAYS = ['excelize'];

const expected = (writer: string) => {
  const days = WITHOUT_DAYS.includes(writer)
    ? ['', '']
    : ['2026-03-16', DAYS_ONLY.includes(writer) ? '2026-03-16' : '2026-03-16 08:30'];
  return {
    header: ['No Urut', 'Judul Inovasi', 'Instansi', 'Kategori', 'Tanggal', 'Nilai', 'Keterangan'],
    rows: [
      ['1', 'Antar Obat Sore', 'Puskesmas Melati', 'Kesehatan', days[0], '87.5', 'baris satu\nbaris dua'],
      ['2', 'Baca, Tulis & Hitung <1>', 'Perpustakaan "Kota"', 'Pendidikan', days[1], '90', '=SAPA 1'],
      ['3', 'spasi depan', 'D’Arjuno & Anak', '', '', '0.3', 'TRUE'],
      [
        '4',
        `Ngalam ꦗꦮ 🎉 ${ESCAPED.includes(writer) ? '_x0041_' : 'A'}`,
        'Ærøskøbing Ñ',
        'Kesehatan',
        '',
        '87.456',
        '',
      ],
    ].map((cells, index) => ({ line: index + 2, cells })),
  };
};

describe('one table, whatever program wrote it', () => {
  test('at least eight writers are tried', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });

  test.each(files)('%s comes in cell by cell', async (name) => {
    expect(await read(name)).toEqual(expected(name.replace('.xlsx', '')));
  });
});
