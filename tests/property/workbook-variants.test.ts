import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getTable } from '../builders/a-table';
import { runsOf } from '../builders/runs-of';
import { anyManner, writeVariant } from '../builders/workbook-variants';

const HEADING = ['No Urut', 'Judul Inovasi', 'Instansi', 'Kategori'];

/** Letters of titles and institutions; a text begins and ends with one that isn't a space. */
const anyText = fc
  .array(fc.constantFrom(...'abzÆÑé 0179,;"\'&<>()[]{}-–’“”ꦗꦮ🎉\n=+@#%'), { maxLength: 30 })
  .map((letters) => `K${letters.join('').normalize('NFC')}k`);

const anyRows = fc.array(fc.tuple(anyText, fc.option(anyText, { nil: '' })), { minLength: 1, maxLength: 12 });

describe('a workbook', () => {
  test('says the same table in every manner in which sound programs write it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyManner, async (pairs, manner) => {
        const rows = pairs.map(([title, category], index) => [
          String(index + 1),
          title,
          `Dinas ${index + 1}`,
          category,
        ]);
        const table = await getTable(writeVariant([HEADING, ...rows], manner));
        expect(table.header).toEqual(HEADING);
        expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: runsOf(300) },
    );
  });
});
