import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextSeparator } from '../../../../renderer/application/ports/spreadsheet';
import { ENTRY_HEADINGS } from '../../../../renderer/application/tables/columns/entry-columns';
import { JUDGE_HEADINGS } from '../../../../renderer/application/tables/columns/judge-columns';
import { getTable, readTable, tableFile } from '../../../builders/a-table';
import { runsOf } from '../../../builders/runs-of';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const cellsOf = ({ rows }: { readonly rows: readonly { readonly cells: readonly string[] }[] }) =>
  rows.map(({ cells }) => cells.join('|'));

describe('what separates the cells of a text', () => {
  test('is what makes the heading known, though trailing cells are left off', async () => {
    expect(cellsOf(await getTable(tableFile('ragged-semicolons.csv')))).toEqual([
      '1|Antar, Obat|Puskesmas Melati|',
      '2|Baca, Keliling|Perpustakaan Kota|ada',
      '3|Cek, Air|Dinas Lingkungan|',
    ]);
  });

  test('is what makes the heading known, under a title and over names with two degrees', async () => {
    const { header, rows } = await getTable(tableFile('judges-title-line.csv'), JUDGE_HEADINGS);
    expect(header).toEqual(['Kode', 'Nama']);
    expect(rows[0]).toEqual({ line: 3, cells: ['J1', 'Dr. A, S.T., M.T.'] });
  });

  test('may be a bar where that makes the heading known, and only there', async () => {
    expect(cellsOf(await getTable(encode('No|Judul|Instansi\n1|A, B|Dinas; C')))).toEqual([
      '1|A, B|Dinas; C',
    ]);
    expect((await getTable(encode('Satu|Dua\n1|2'))).header).toEqual(['Satu|Dua']);
  });

  test('is what a person says', async () => {
    const reading = await readTable(encode('No;Judul,Instansi\n1;A,Dinas'), ENTRY_HEADINGS, {
      separator: ',',
    });
    expect(reading.ok && reading.value).toMatchObject({
      table: { header: ['No;Judul', 'Instansi'] },
      source: { type: 'text', separator: ',' },
      doubts: [],
    });
  });

  test('is asked for where several fit equally well', async () => {
    for (const text of ['a,b;c\n1,2;3\n4,5;6', 'x;Judul,Instansi;x\n1;A,Dinas;y\n2;B,UPT;z']) {
      const reading = await readTable(encode(text));
      expect(reading.ok && reading.value.doubts).toEqual([
        { type: 'separator-undecided', separators: [';', ','] },
      ]);
    }
  });

  test('is in no doubt where there is nothing to separate', async () => {
    const reading = await readTable(encode('Judul\nSatu, dua\nTiga'));
    expect(reading.ok && reading.value).toMatchObject({
      table: { header: ['Judul'], rows: [{ cells: ['Satu, dua'] }, { cells: ['Tiga'] }] },
      doubts: [],
    });
  });
});

describe('one table, however it is written as text, comes in the same', () => {
  const text = fc
    .array(
      fc.constantFrom('Antar', 'Obat', ' ', ',', ';', '|', '"', 'é', '“Sore”', '–', '\n', '5', '.', '%', '&'),
      { maxLength: 8 },
    )
    // A line that begins with a number and has a cell for every column can't be told from a row.
    .map((parts) => `x${parts.join('').replaceAll('\n5', '\nx')}x`);
  const style = fc.record({
    separator: fc.constantFrom<TextSeparator>(';', ',', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom(
      'utf-8',
      'utf-8 marked',
      'utf-16le',
      'utf-16le marked',
      'utf-16be marked',
      '1252',
    ),
    quotes: fc.constantFrom('all', 'needed'),
    titles: fc.constantFrom<readonly string[]>(
      [],
      ['DAFTAR PESERTA'],
      ['Kota Contoh, 2021; "A"', '', 'Daftar, x'],
    ),
    headings: fc.constantFrom<readonly (readonly string[])[]>(
      [['No', 'Judul Inovasi', 'Instansi']],
      [
        ['No', 'Peserta', ''],
        ['', 'Judul Inovasi', 'Instansi'],
      ],
      [
        ['No', 'Judul Inovasi', 'Instansi'],
        ['1', '2', '3'],
      ],
    ),
    sums: fc.constantFrom<readonly (readonly string[])[]>([], [['', 'Jumlah', '3']]),
  });
  type Style = typeof style extends fc.Arbitrary<infer One> ? One : never;

  const CODES: { readonly [letter: string]: number } = { '“': 0x93, '”': 0x94, '–': 0x96 };
  function toBytes(content: string, encoding: string): Uint8Array {
    const marked = encoding.endsWith('marked') ? `\ufeff${content}` : content;
    if (encoding.startsWith('utf-8')) return encode(marked);
    if (encoding === '1252') return Uint8Array.from(content, (one) => CODES[one] ?? one.charCodeAt(0));
    const units = Array.from({ length: marked.length }, (_, at) => marked.charCodeAt(at));
    const pairs = units.map((unit) => [unit & 255, unit >> 8]);
    return new Uint8Array(
      pairs.flatMap((pair) => (encoding.startsWith('utf-16be') ? pair.toReversed() : pair)),
    );
  }

  function write(rows: readonly (readonly string[])[], { separator, end, encoding, quotes, ...more }: Style) {
    const cell = (value: string): string =>
      quotes === 'all' || /[";,|\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    const table = [...more.headings, ...rows, ...more.sums].map((cells) => cells.map(cell).join(separator));
    const lines = [...more.titles.map((title) => (title === '' ? '' : cell(title))), ...table];
    return toBytes(lines.join(end), encoding);
  }

  test('with every separator, encoding, line end, way of quoting, title, heading and sum', async () => {
    const tables = fc.array(fc.tuple(text, text), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(tables, style, async (pairs, one) => {
        const rows = pairs.map(([title, institution], index) => [String(index + 1), title, institution]);
        const reading = await readTable(write(rows, one));
        if (!reading.ok) throw new Error(JSON.stringify(reading.error));
        const { table, source, doubts } = reading.value;
        expect(table.header).toEqual(['No', 'Judul Inovasi', 'Instansi']);
        expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
        expect(table.rows.flatMap(({ faults = [] }) => faults)).toEqual([]);
        expect(source).toEqual({ type: 'text', separator: one.separator });
        expect(doubts).toEqual([]);
      }),
      { seed: 20_260_316, numRuns: runsOf(300) },
    );
  });
});
