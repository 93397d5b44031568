import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../renderer/adapters/spreadsheet/decode-text';
import { getTable, readTable, tableFile } from '../../../builders/a-table';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const latin = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const wide = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) => [
    unit & 255,
    unit >> 8,
  ]);
const swapped = (bytes: readonly number[]): number[] =>
  bytes.flatMap((_, at) => (at % 2 === 0 ? [bytes[at + 1] ?? 0, bytes[at] ?? 0] : []));
const decode = (...bytes: readonly number[]) => decodeText(new Uint8Array(bytes));

const TEXT = 'No;Judul;Instansi\n1;“Sore” – Café;Dinas\n';

describe('the bytes of a text', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 with a mark', wide(`\ufeff${TEXT}`)],
    ['UTF-16 without one', wide(TEXT)],
    ['UTF-16, high byte first, with a mark', swapped(wide(`\ufeff${TEXT}`))],
    ['UTF-16, high byte first, without one', swapped(wide(TEXT))],
    ['Windows-1252', latin('No;Judul;Instansi\n1;\x93Sore\x94 \x96 Caf\xe9;Dinas\n')],
  ])('are decoded as what they are: %s', (_, bytes) => {
    expect(decode(...bytes)).toEqual({ text: TEXT, foreignLines: [] });
  });

  test('of UTF-8 with a single foreign one keep all other letters; its line is named', async () => {
    const reading = await readTable(tableFile('one-foreign-byte.csv'));
    expect(reading.ok && reading.value).toMatchObject({
      table: {
        rows: [
          { line: 2, cells: ['7', 'Antar Obat “Sore”', 'Puskesmas Melati'] },
          { line: 3, cells: ['3', 'Baca Keliling', 'Kedai Café'] },
        ],
      },
      notes: [{ type: 'foreign-bytes', lines: [3] }],
    });
  });

  test('of Windows-1252 that make a letter of UTF-8 by chance are still Windows-1252', () => {
    expect(decode(...latin('\x93CAF\xc9\x94 CAF\xc9\x96BAR'))?.text).toBe('“CAFÉ” CAFÉ–BAR');
  });

  test('of files that were joined are decoded part by part', async () => {
    const first = `No;Judul;Instansi\r\n1;“Pagi”;Dinas\r\n`;
    for (const second of [
      utf8('\ufeff2;“Sore”;UPT\r\n'),
      wide('\ufeff2;“Sore”;UPT\r\n'),
      swapped(wide('\ufeff2;“Sore”;UPT\r\n')),
    ]) {
      for (const before of [utf8(`\ufeff${first}`), wide(`\ufeff${first}`), utf8(first)]) {
        const { rows } = await getTable(new Uint8Array([...before, ...second]));
        expect(rows.map(({ cells }) => cells[1])).toEqual(['“Pagi”', '“Sore”']);
      }
    }
  });

  test('of two encodings in one file are both read, and those that aren’t UTF-8 named by line', () => {
    const half = latin('2;\x93Sore\x94;UPT\n3;Baca;UPT\n4;Caf\xe9;UPT');
    expect(decode(...utf8(TEXT), ...half)).toEqual({
      text: `${TEXT}2;“Sore”;UPT\n3;Baca;UPT\n4;Café;UPT`,
      foreignLines: [3, 5],
    });
  });

  test('of a file cut in the middle of a letter are read but for that letter, and its line named', () => {
    const whole = utf8('a“\nb\nc”');
    expect(decode(...whole.slice(0, -1))?.foreignLines).toEqual([3]);
    expect(decode(...whole.slice(0, -1))?.text.startsWith('a“\nb\nc')).toBe(true);
    const cut = decode(...wide(`\ufeff${TEXT}2;Baca`).slice(0, -1));
    expect(cut?.text.startsWith(`${TEXT}2;Bac`)).toBe(true);
    expect(cut?.foreignLines).toEqual([3]);
  });

  test('that another program lost letters of before are named', () => {
    expect(decode(...utf8('a\r\nb\rKedai Caf\ufffd\r\n'))?.foreignLines).toEqual([3]);
  });

  test('are named by the rows a spreadsheet program shows', async () => {
    const lines = [
      'sep=;',
      'No;Judul;Instansi',
      '1;"a',
      'b";Dinas',
      '',
      '2;Caf\xe9;Dinas',
      '3;"x',
      'Caf\xe9',
      '";Dinas',
    ];
    const bytes = new Uint8Array([...latin(lines.join('\r\n')), ...utf8('\r\n4;“Sore”;Dinas')]);
    const reading = await readTable(bytes);
    expect(reading.ok && reading.value.notes).toEqual([{ type: 'foreign-bytes', lines: [4, 5] }]);
    expect(reading.ok && reading.value.table.rows.map(({ line }) => line)).toEqual([2, 4, 5, 6]);
  });

  test.each([
    [[0xc0, 0xaf], 'À¯'],
    [[0xed, 0xa0, 0x80], 'í\u00a0€'],
    [[0xf4, 0x90, 0x80, 0x80], 'ô\u0090€€'],
    [[0xe0, 0x80, 0xaf], 'à€¯'],
    [[0xff], 'ÿ'],
  ])('%j are no UTF-8', (bytes, text) => {
    expect(decode(...utf8('é '), ...bytes)).toEqual({ text: `é ${text}`, foreignLines: [1] });
  });
});
