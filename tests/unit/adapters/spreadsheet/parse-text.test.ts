import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../renderer/adapters/spreadsheet/parse-text';
import type { TableRow } from '../../../../renderer/application/ports/spreadsheet';
import { getTable, readTable, tableFile } from '../../../builders/a-table';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = async (...lines: readonly string[]): Promise<readonly TableRow[]> =>
  (await getTable(encode(lines.join('\n')))).rows;
const faultsOf = (rows: readonly TableRow[]) =>
  rows.flatMap(({ line, faults = [] }) => faults.map(({ type }) => `${line}: ${type}`));

const HEADING = 'No,Judul Inovasi,Instansi';

describe('a row of text', () => {
  test('with more cells than the heading is at fault, at its line', async () => {
    const { rows } = await getTable(tableFile('unquoted-comma.csv'));
    expect(rows.map(({ line, faults }) => [line, faults])).toEqual([
      [2, undefined],
      [3, [{ type: 'cells-beyond-heading', column: null, count: 1 }]],
      [4, undefined],
    ]);
  });

  test('with a blank before its quotation marks isn’t quoted', async () => {
    const { rows } = await getTable(tableFile('space-before-quote.csv'));
    expect(faultsOf(rows)).toEqual(['2: quote-doubtful', '2: cells-beyond-heading']);
    expect(rows[1]).toEqual({ line: 3, cells: ['2', 'Baca Keliling', 'Perpustakaan Kota'] });
  });

  test.each([
    ['1,"Kopi" Tubruk,Dinas', ['1', '"Kopi" Tubruk', 'Dinas']],
    ['1, "Kopi",Dinas', ['1', '"Kopi"', 'Dinas']],
    ['1,"Kopi "Tubruk" enak",Dinas', ['1', '"Kopi "Tubruk" enak"', 'Dinas']],
    ['1,Kopi "A,B" enak', ['1', 'Kopi "A', 'B" enak']],
    ['1,"Kopi,Dinas', ['1', '"Kopi', 'Dinas']],
  ])('is in doubt where quotation marks aren’t quoting: %s', async (line, cells) => {
    expect(await rowsOf(HEADING, line, '2,Baca,Dinas')).toEqual([
      { line: 2, cells, faults: [{ type: 'quote-doubtful', column: null }] },
      { line: 3, cells: ['2', 'Baca', 'Dinas'] },
    ]);
  });

  test.each([
    ['1,"Kopi ""Tubruk""",Dinas', ['1', 'Kopi "Tubruk"', 'Dinas']],
    ['1,"Kopi" ,Dinas', ['1', 'Kopi', 'Dinas']],
    ['1,Kelurahan "Maju",Dinas', ['1', 'Kelurahan "Maju"', 'Dinas']],
    ['1,Layar 32",Meja 5"', ['1', 'Layar 32"', 'Meja 5"']],
    ['1,"",""', ['1', '', '']],
    ['"1","Satu\ndua, tiga\nempat","Dinas"', ['1', 'Satu\ndua, tiga\nempat', 'Dinas']],
  ])('is sound where they are, or are letters: %j', async (line, cells) => {
    expect(await rowsOf(HEADING, line, '2,Baca,Dinas')).toEqual([
      { line: 2, cells },
      { line: 3, cells: ['2', 'Baca', 'Dinas'] },
    ]);
  });

  test('that swallows whole lines of the table is named, with how many', async () => {
    const rows = await rowsOf(
      HEADING,
      '1,"Antar,Dinas A',
      '2,Baca,Dinas B',
      '3,Cek",Dinas C',
      '4,Dua,Dinas D',
    );
    expect(rows.map(({ line, faults }) => [line, faults])).toEqual([
      [2, [{ type: 'lines-swallowed', column: null, lines: 2 }]],
      [3, undefined],
    ]);
    const judges = await getTable(encode('Kode;Nama\nJ1;"Ani\nJ2;Budi\nJ3;Cici"\nJ4;Dedi'), {
      name: ['Nama'],
      code: ['Kode'],
    });
    expect(faultsOf(judges.rows)).toEqual(['2: lines-swallowed']);
  });

  test('that is a text of several lines has swallowed nothing', async () => {
    expect(
      faultsOf([
        ...(await rowsOf(HEADING, '1,"Ya, satu\ndua, tiga",Dinas', '2,"Jalan A, Kota B\nJawa, Timur",Dinas')),
        ...(await rowsOf('No;Judul;Instansi', '1;"Satu; dua\ntiga; empat";Dinas', '2;"a\n\nb";Dinas')),
      ]),
    ).toEqual([]);
  });

  test('before the table that swallows the heading’s lines makes the file unreadable, naming it', async () => {
    expect(await readTable(tableFile('quote-in-heading.csv'))).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'quote-open', line: 1 },
    });
  });

  test('that sums up is no sum while it is in doubt', async () => {
    expect(faultsOf(await rowsOf(HEADING, '1,Satu,Dinas', ',"Jumlah" 2,')).at(-1)).toBe('3: quote-doubtful');
  });
});

describe('megabytes of text are answered for, whatever they are made of', () => {
  const SIZE = 2 * 1024 * 1024;
  const fill = (piece: string): string => piece.repeat(Math.floor((SIZE - 64) / piece.length));
  test.each([
    ['quotation marks', '"'],
    ['separators', ';'],
    ['line ends', '\n'],
    ['lines of a quotation mark and a letter', '"a\n'],
    ['lines of three quotation marks', '"""\n'],
    ['quoted line ends', ';"\n"'],
    ['quotation marks and blanks', '"   '],
    ['apostrophes', "'"],
    ['byte order marks', '\n\ufeff'],
    ['lost letters', '\ufffd\n'],
  ])('%s', async (_, piece) => {
    const bytes = encode(`No;Judul;Instansi\n1;A;B\n${fill(piece)}`).subarray(0, SIZE);
    expect(await readTable(bytes)).toHaveProperty('ok');
  });

  test('and keeps no more rows than are wanted, but counts them', () => {
    const { rows, count } = parseText('a;b\n'.repeat(1_000), ';', { rows: 10, cells: 5 });
    expect([rows.length, count]).toEqual([10, 1_000]);
  });

  test('and says that something stands beyond the cells it looks at', () => {
    const wanted = { rows: 10, cells: 3 };
    expect(parseText('a;;;;;;x', ';', wanted).rows[0]?.cells).toEqual(['a', '', '', 'x']);
    expect(parseText('"a";;;;;;x', ';', wanted).rows[0]?.cells).toEqual(['a', '', '', 'x']);
    expect(parseText('a;;;;;;', ';', wanted).rows[0]?.cells).toEqual(['a', '', '', '']);
  });
});
