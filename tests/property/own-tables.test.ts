import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import type { ExportSheet } from '../../renderer/application/ports/spreadsheet';
import { readTable } from '../builders/a-table';
import { runsOf } from '../builders/runs-of';

/** More with PLENO_RUNS=100000. */
const RUNS = Number(process.env.PLENO_RUNS ?? 400);
const options = { seed: 20_260_316, numRuns: runsOf(RUNS) };
const TIMEOUT = 60_000 + RUNS * 20;

const { toCsv, toXlsx } = createSpreadsheet();

/** Letters of many scripts, and among them what separates, quotes, breaks lines, leads in, calculates. */
const aText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ' ',
        ';',
        ',',
        '\t',
        '\n',
        '\r\n',
        '_x0041_',
        '&',
        '<',
        '.',
      ),
      fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 4 }),
      fc.constantFrom('SAPA', 'Jum’at', 'é', '日本', '🏆', '1.000', '12,5'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const aNumber = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => millionths / 1_000_000),
  fc.constantFrom(79.688, 81.725, 0.125, 1.005, 100),
);

const aRow = fc.record({ number: aNumber, text: aText, places: fc.integer({ min: 0, max: 6 }) });

const toSheet = (rows: readonly { number: number; text: string; places: number }[]): ExportSheet => ({
  name: 'Tabel',
  caption: ['Tabel uji', 'DATA CONTOH'],
  header: ['No Urut', 'Judul Inovasi', 'Instansi', 'Skor', 'Skor rinci'],
  rows: rows.map(({ number, text, places }, index) => [
    `n${index + 1}`,
    text,
    null,
    number,
    { decimal: number.toFixed(places) },
  ]),
});

/** As it stands in a table that was read: line breaks are one sign, and a cell has no spaces around it. */
const asRead = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

async function cellsOf(bytes: Uint8Array, separator?: ';' | ','): Promise<readonly (readonly string[])[]> {
  const read = await readTable(bytes, undefined, separator === undefined ? {} : { separator });
  if (!read.ok) throw new Error(read.error.type);
  return read.value.table.rows.map(({ cells }) => cells);
}

describe('a table we wrote comes back', () => {
  test(
    'from CSV, text by text and number by number, with either separator',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(aRow, { minLength: 1, maxLength: 6 }),
          fc.constantFrom(';' as const, ',' as const),
          async (rows, separator) => {
            const cells = await cellsOf(toCsv(toSheet(rows), separator), separator);
            expect(cells.map(([first, title, none]) => [first, title, none])).toEqual(
              rows.map(({ text }, index) => [`n${index + 1}`, asRead(text), '']),
            );
            const mark = separator === ';' ? ',' : '.';
            const numbers = cells.map(([, , , number = '', decimal = '']) => [number, decimal]);
            for (const written of numbers.flat()) {
              expect(written).not.toContain(mark === ',' ? '.' : ',');
              expect(written).not.toMatch(/[.,]\d{3}$/);
            }
            expect(numbers.map((pair) => pair.map((text) => Number(text.replace(mark, '.'))))).toEqual(
              rows.map(({ number, places }) => [number, Number(number.toFixed(places))]),
            );
          },
        ),
        options,
      ),
    TIMEOUT,
  );

  test(
    'from XLSX, text by text and number by number',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(aRow, { minLength: 1, maxLength: 6 }), async (rows) => {
          const cells = await cellsOf(await toXlsx([toSheet(rows)]));
          expect(cells.map(([first, title, none]) => [first, title, none])).toEqual(
            rows.map(({ text }, index) => [`n${index + 1}`, asRead(text), '']),
          );
          expect(cells.map(([, , , number, decimal]) => [Number(number), Number(decimal)])).toEqual(
            rows.map(({ number, places }) => [number, Number(number.toFixed(places))]),
          );
        }),
        options,
      ),
    TIMEOUT,
  );
});
