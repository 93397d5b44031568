import { describe, expect, test } from 'vitest';
import { createSpreadsheet } from '../../../../renderer/adapters/spreadsheet/spreadsheet';
import { openArchive } from '../../../../renderer/adapters/spreadsheet/unzip';
import type { ExportSheet } from '../../../../renderer/application/ports/spreadsheet';
import { getTable, readTable } from '../../../builders/a-table';
import { anExportSheet } from '../../../builders/an-export-sheet';

const { toXlsx } = createSpreadsheet();

function partsOf(workbook: Uint8Array): Map<string, string> {
  const opened = openArchive(workbook, () => true, 1_000_000);
  if (!opened.ok) throw new Error(opened.error.type);
  const { names, read } = opened.value;
  return new Map(
    names.map((name) => {
      const content = read(name);
      if (!content.ok) throw new Error(content.error.type);
      return [name, new TextDecoder().decode(content.value)];
    }),
  );
}

const sheetOf = async (sheet: ExportSheet): Promise<string> =>
  (await partsOf(await toXlsx([sheet]))).get('xl/worksheets/sheet1.xml') ?? '';

/** What a spreadsheet program would run, or a name that the writer's own tables could trip over. */
const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '=HYPERLINK("http://x.example","klik")',
  '<f>1+1</f>',
  '</t></is></c><c r="A9"><f>1</f></c>',
  '&lt;f&gt;',
  '_x003D_1+1',
  'constructor',
  '__proto__',
  'O\'Brien, "Kota" & <Desa>',
];

describe('a workbook we write', () => {
  test('comes back cell by cell, under its captions', async () => {
    const sheet = anExportSheet({
      caption: ['Rekapitulasi', 'DATA CONTOH'],
      rows: [
        [1, 'Café 日本 “x”', 87.125],
        [2, null, 90],
        [3, 'baris satu\nbaris dua', 0.5],
      ],
    });
    expect(await getTable(await toXlsx([sheet]))).toEqual({
      header: ['No', 'Judul', 'Skor'],
      rows: [
        { line: 5, cells: ['1', 'Café 日本 “x”', '87.125'] },
        { line: 6, cells: ['2', '', '90'] },
        { line: 7, cells: ['3', 'baris satu\nbaris dua', '0.5'] },
      ],
    });
  });

  test('holds no formula, whatever its texts say, in captions, header, cells and sheet name', async () => {
    for (const text of HOSTILE) {
      const sheet = anExportSheet({
        name: text,
        caption: [text],
        header: [text, 'B', 'C'],
        rows: [[text, text, 1]],
      });
      const parts = await partsOf(await toXlsx([sheet]));
      for (const xml of parts.values()) expect(xml).not.toMatch(/<f[ >/]/);
      const again = await readTable(await toXlsx([anExportSheet({ rows: [[1, text, 2]] })]));
      expect(again.ok && again.value.table.rows[0]?.cells[1]).toBe(text.trim());
    }
  });

  test('types text as text, also when somebody edits it: string cells in the text format', async () => {
    const xml = await sheetOf(anExportSheet({ rows: [[1, '=1+1', 2]] }));
    expect(xml).toContain('<c r="B2" s="4" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  });

  test('keeps its header in sight and bold, below the captions', async () => {
    const xml = await sheetOf(anExportSheet({ caption: ['Satu', 'Dua'] }));
    expect(xml).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<c r="A4" s="3" t="inlineStr">');
  });

  test('shows decimals in a column as soon as one number there has them', async () => {
    const xml = await sheetOf(
      anExportSheet({
        rows: [
          [1, 'a', 87],
          [2, 'b', 87.5],
        ],
      }),
    );
    expect(xml).toContain('<c r="A2" s="0"><v>1</v></c>');
    expect(xml).toContain('<c r="C2" s="5"><v>87</v></c>');
  });

  test('shows two, four or six places throughout a column, never three', async () => {
    const xml = await sheetOf(
      anExportSheet({
        header: ['A', 'B', 'C', 'D'],
        rows: [
          [1, { decimal: '79.69' }, 81.725, { decimal: '79.687500' }],
          [2, 79, 75.0375, 79],
        ],
      }),
    );
    const styles = (await partsOf(await toXlsx([anExportSheet()]))).get('xl/styles.xml') ?? '';
    const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"/g)].slice(1).map(([, format]) => format);
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="0.0000"/>');
    expect(styles).toContain('<numFmt numFmtId="165" formatCode="0.000000"/>');
    const shown = [...xml.matchAll(/<c r="(\w2)" s="(\d)">/g)].map(([, cell, style]) => [
      cell,
      formats[Number(style)],
    ]);
    expect(shown).toEqual([
      ['A2', '0'],
      ['B2', '2'],
      ['C2', '164'],
      ['D2', '165'],
    ]);
    expect(xml).toContain('<v>79.687500</v>');
  });

  test('goes past column Z', async () => {
    const header = Array.from({ length: 60 }, (_, index) => `K${index + 1}`);
    const result = await readTable(await toXlsx([anExportSheet({ header, rows: [header] })]));
    expect(result.ok && result.value.table.header).toEqual(header);
    expect(await sheetOf(anExportSheet({ header, rows: [] }))).toContain('r="BH1"');
  });

  test('gives every sheet a name that Excel takes, and none twice', async () => {
    const names = ['A/B:[c]*?', 'a b c', '', "'Kutip'", 'x'.repeat(40), 'x'.repeat(40)];
    const parts = await partsOf(await toXlsx(names.map((name) => anExportSheet({ name }))));
    const written = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/name="([^"]*)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(6);
    for (const name of written) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });

  test('drops what XML cannot hold, and nothing else', async () => {
    const result = await readTable(
      await toXlsx([anExportSheet({ rows: [[1, 'a\u0000b\u0007c\ud800d\u{1f3c6}', 2]] })]),
    );
    expect(result.ok && result.value.table.rows[0]?.cells[1]).toBe('abcd\u{1f3c6}');
  });

  test('is the same to the byte for the same sheets', async () => {
    expect(await toXlsx([anExportSheet()])).toEqual(await toXlsx([anExportSheet()]));
  });

  test('refuses a figure that is no number', async () => {
    await expect(toXlsx([anExportSheet({ rows: [[1, 'a', Number.NaN]] })])).rejects.toThrow(RangeError);
  });
});
