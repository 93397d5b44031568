import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../../renderer/adapters/spreadsheet/to-csv';
import { guardFormulas, unguardFormulas } from '../../../../renderer/application/tables/formula-guard';
import { runsOf } from '../../../builders/runs-of';

/** Texts made of what matters to a spreadsheet program, so that every neighbourhood comes up. */
const riskyText = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      "'",
      '"',
      ' ',
      '\u00a0',
      ';',
      '|',
      ',',
      '\t',
      '\n',
      '\r',
      'a',
      '1',
    ),
  )
  .map((signs) => signs.join(''));
const options = { seed: 20_260_316, numRuns: runsOf(1_000) };

const SEPARATORS = [';', ',', '|', '\t'] as const;

describe('what could be taken for a formula', () => {
  test.each([
    ['=SAPA 1', "'=SAPA 1"],
    [' =1+1', "' =1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a, -1', "a,' -1"],
    ['x\t=1', "x\t'=1"],
    ['satu\n=1\r\n@dua', "satu\n'=1\r\n'@dua"],
    ['x;"=1+1";y', 'x;\'"=1+1";y'],
    ['\t=1', "'\t'=1"],
    ["'=1", "''=1"],
  ])('%j is written as %j, and comes back', (text, written) => {
    expect(guardFormulas(text)).toBe(written);
    expect(unguardFormulas(written)).toBe(text);
  });

  test.each(["'Emas Hitam' di Balik Sampah", "Jum'at", 'Skor 1-2', 'a;b', "''", '', 'a = b', "'"])(
    '%j is none, and an apostrophe of its own stays',
    (text) => {
      expect(guardFormulas(text)).toBe(text);
      expect(unguardFormulas(text)).toBe(text);
    },
  );

  test('every text comes back', () => {
    fc.assert(
      fc.property(fc.oneof(riskyText, fc.string()), (text) => {
        expect(unguardFormulas(guardFormulas(text))).toBe(text);
      }),
      options,
    );
  });

  test('no cell of a file begins with one, whichever separator it is read with, trimmed or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(riskyText, riskyText), { maxLength: 4 }),
        fc.constantFrom(';' as const, ',' as const),
        (rows, written) => {
          const sheet = { name: 'x', caption: [], header: ['No', 'Judul'], rows };
          const csv = new TextDecoder().decode(toCsv(sheet, written));
          for (const delimiter of SEPARATORS) {
            const { data } = Papa.parse<string[]>(csv, { delimiter });
            for (const cell of data.flat()) expect(cell.trim()).not.toMatch(/^[=+\-@＝]/);
          }
          // As a program without any notion of quotation marks cuts it.
          for (const cell of csv.split(/[;,|\t\r\n]/)) {
            expect(cell.replace(/^[\s"]+/, '')).not.toMatch(/^[=+\-@＝]/);
          }
        },
      ),
      options,
    );
  });
});
