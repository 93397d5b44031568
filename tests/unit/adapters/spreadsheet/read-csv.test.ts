import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../renderer/application/ports/spreadsheet';
import { getTable, readTable, sampleFile, tableFile } from '../../../builders/a-table';

const readText = (text: string): Promise<Table> => getTable(new TextEncoder().encode(text));

describe('a CSV file', () => {
  test('of the sample has its 46 entries, commas and quotes in the names intact', async () => {
    const { header, rows } = await getTable(sampleFile('peserta-contoh-46.csv'));
    expect(header).toEqual([
      'No Urut',
      'Instansi',
      'Jenis Instansi',
      'Judul Inovasi',
      'Kategori',
      'Kelompok',
      'Keterangan',
    ]);
    expect(rows).toHaveLength(46);
    expect(rows[0]?.cells[1]).toBe('Dinas Koperasi, Perindustrian dan Perdagangan (Diskopindag)');
    expect(rows[2]?.cells[3]).toBe("Bank Sampah Malang 'Emas Hitam di Balik Tumpukan Sampah'");
    expect(rows[13]).toMatchObject({
      line: 15,
      cells: [
        '14',
        expect.anything(),
        expect.anything(),
        'PATROLI RAMAH (Patroli Ramah, Mendengar, Menata)',
        expect.anything(),
        expect.anything(),
        'fiktif',
      ],
    });
  });

  test('of Indonesian Excel is told apart by its semicolons; the decimal commas stay in their cells', async () => {
    expect(await getTable(tableFile('semicolon-bom.csv'))).toEqual({
      header: ['No Urut', 'Instansi', 'Judul Inovasi', 'Nilai'],
      rows: [
        { line: 2, cells: ['1', 'Dinas Kesehatan, Kota', 'Café Sehat', '87,5'] },
        { line: 3, cells: ['2', 'Kelurahan "Maju"', 'Rumah Baca', '90,25'] },
      ],
    });
  });

  test('in Windows-1252 keeps typographic quotes, dashes, accents and the euro sign', async () => {
    const { rows } = await getTable(tableFile('windows-1252.csv'));
    expect(rows.map(({ cells }) => cells[1])).toEqual(['Warung “Amanah” – Jum’at', 'Café €']);
  });

  test.each(['utf-16le-tab.txt', 'utf-16be-tab.txt'])('in UTF-16 with tabs is read (%s)', async (name) => {
    const { header, rows } = await getTable(tableFile(name));
    expect(header).toEqual(['Nomor', 'Judul', 'Unit']);
    expect(rows[0]?.cells).toEqual(['1', 'Ruang Cerita, Remaja', 'Puskesmas Contoh']);
    expect(rows[1]?.cells[1]).toBe('Lápor');
  });

  test('may begin with the separator line of Excel, which is no row', async () => {
    expect(await getTable(tableFile('sep-hint.csv'))).toEqual({
      header: ['No', 'Judul', 'Instansi'],
      rows: [{ line: 2, cells: ['1', 'Satu, dua, tiga', 'A, B'] }],
    });
  });

  test('counts lines as a spreadsheet program shows them: blank rows count, quoted line breaks do not', async () => {
    const { rows } = await getTable(tableFile('quoted-lines.csv'));
    expect(rows).toEqual([
      { line: 3, cells: ['1', 'Baris satu\nbaris dua, lanjut', 'Dinas A'] },
      { line: 6, cells: ['2', 'Kata "Emas"', 'Dinas B'] },
    ]);
  });

  test('may have titles above the header, ragged rows, and empty columns at the right', async () => {
    expect(await getTable(tableFile('titled-ragged.csv'))).toEqual({
      header: ['No', 'Judul', 'Instansi', 'Kategori', ''],
      rows: [
        { line: 5, cells: ['1', 'Pendek', 'Dinas A', '', ''] },
        { line: 6, cells: ['2', 'Panjang', 'Dinas B', 'Kesehatan', 'lebih'] },
      ],
    });
  });

  test('with a quotation mark that is never closed has one row in doubt, and the others are read', async () => {
    expect((await getTable(tableFile('quote-open.csv'))).rows).toEqual([
      {
        line: 2,
        cells: ['1', '"Tidak ditutup', 'Dinas A'],
        faults: [{ type: 'quote-doubtful', column: null }],
      },
      { line: 3, cells: ['2', 'Berikut', 'Dinas B'] },
    ]);
  });

  test('of one column is a table', async () => {
    expect(await readText('Judul\nSatu\nDua\n')).toEqual({
      header: ['Judul'],
      rows: [
        { line: 2, cells: ['Satu'] },
        { line: 3, cells: ['Dua'] },
      ],
    });
  });

  test.each([
    ['\r\n', 'of Windows'],
    ['\r', 'of old Macs'],
    ['\n', 'of Unix'],
  ])('has the line ends %j (%s)', async (end) => {
    expect((await readText(['A,B', '1,2', '3,4'].join(end))).rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('that ends with the end-of-file mark of DOS is read without it', async () => {
    expect((await readText('A,B\r\n1,2\r\n\u001a')).rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
  });

  test('is recognised by its commas when decimal commas are quoted', async () => {
    expect((await readText('No,Nilai\n1,"87,5"\n2,"90,25"')).rows[1]?.cells).toEqual(['2', '90,25']);
  });

  test('keeps a cell that is too long long enough to be refused', async () => {
    const { rows } = await readText(`No,Judul\n1,${'a'.repeat(5_000)}`);
    expect(rows[0]?.cells[1]).toHaveLength(4_001);
  });
});

describe('a file that is no table', () => {
  test.each(['', '\ufeff', ' \n\n ; ; \n'])('is empty when it holds nothing (%j)', async (text) => {
    expect(await readTable(new TextEncoder().encode(text))).toEqual({
      ok: false,
      error: { type: 'table-empty' },
    });
  });

  test('is of an unknown format when JSON is called a table', async () => {
    const text = '{"pleno":1}\n{"type":"entry"}';
    expect(await readTable(new TextEncoder().encode(text))).toEqual({
      ok: false,
      error: { type: 'table-unknown-format' },
    });
  });

  test('is too large above 32 MB, before it is read', async () => {
    expect(await readTable(new Uint8Array(32 * 1024 * 1024 + 1))).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'file-too-large' },
    });
  });

  test('is too large above 30 000 rows', async () => {
    const rows = (count: number): Uint8Array => new TextEncoder().encode(`A,B\n${'1,2\n'.repeat(count)}`);
    expect((await getTable(rows(30_000))).rows).toHaveLength(30_000);
    expect(await readTable(rows(30_001))).toEqual({
      ok: false,
      error: { type: 'table-too-large', rows: 30_001 },
    });
  });

  test('is refused above 256 columns', async () => {
    expect(await readTable(new TextEncoder().encode(`${'a,'.repeat(256)}a\n1,2`))).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'too-many-columns' },
    });
  });
});
