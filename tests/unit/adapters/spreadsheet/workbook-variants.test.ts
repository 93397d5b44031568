import { describe, expect, test } from 'vitest';
import { aWorkbook, getGrid, readGrid, relations } from '../../../builders/a-workbook';

const DAMAGED = { ok: false, error: { type: 'table-unreadable', detail: 'damaged' } };

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const text = (content: string): string => `<c t="inlineStr"><is>${content}</is></c>`;

type Facts = Parameters<typeof aWorkbook>[0];
const cellsOf = async (facts: Facts) =>
  getGrid(aWorkbook(facts)).grid.rows.map(({ line, cells }) => [line, ...cells]);
const oneRow = async (cells: string, facts: Facts = {}) =>
  getGrid(aWorkbook({ ...facts, sheets: [data(`<row>${cells}</row>`)] })).grid.rows[0];
const readSheetXml = async (sheet: string) => readGrid(aWorkbook({ sheets: [sheet] }));

describe('texts', () => {
  test('are whole across entities, comments, CDATA and instructions', async () => {
    const row = await oneRow(
      text(
        '<t>A &amp; B &#38; C &#x26;<!-- & --> D<![CDATA[ <E> ]]><?x y?>F &#128512; &lt;&gt;&quot;&apos;</t>',
      ),
    );
    expect(row?.cells).toEqual(['A & B & C & D <E> F 😀 <>"\'']);
  });

  test('join their runs, and leave reading aids out', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>Antar </t></r><r><t xml:space="preserve">Obat </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si><si/>';
    const row = await oneRow('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>', { strings });
    expect(row?.cells).toEqual(['Antar Obat ', '東京']);
  });

  test('have the characters that XML can not hold, and line breaks as one character', async () => {
    const row = await oneRow(`${text('<t>a_x000D_\r\nb_x005F_x0041_</t>')}<c t="str"><v>x_x0009_y</v></c>`);
    expect(row?.cells).toEqual(['a\r\nb_x0041_', 'x\ty']);
  });

  test('that a cell refers to must be there', async () => {
    for (const index of ['1', '-1', 'x', '0.5']) {
      const bytes = aWorkbook({
        strings: '<si><t>A</t></si>',
        sheets: [data(`<row><c t="s"><v>${index}</v></c></row>`)],
      });
      expect(readGrid(bytes)).toEqual(DAMAGED);
    }
  });
});

describe('values', () => {
  test('are truths, errors, days and numbers by their type', async () => {
    const row = await oneRow(
      '<c t="b"><v>1</v></c><c t="b"><v>false</v></c><c t="e"><v>#DIV/0!</v></c><c t="d"><v>2021-03-16T08:30:15.2Z</v></c><c t="d"><v>2021-03-16</v></c><c><v> 1.50E1 </v></c><c t="str"><v> x </v></c>',
    );
    expect(row?.cells).toEqual([
      'TRUE',
      'FALSE',
      '#DIV/0!',
      '2021-03-16 08:30:15',
      '2021-03-16',
      '15',
      ' x ',
    ]);
    expect(row?.faults).toEqual([{ type: 'cell-error', column: 2, text: '#DIV/0!' }]);
  });

  test.each([
    '<c t="b"><v>2</v></c>',
    '<c t="d"><v>2021-02-30</v></c>',
    '<c t="d"><v>25:00:00</v></c>',
    '<c><v>dua</v></c>',
    '<c><v>1,5</v></c>',
    '<c><v>NaN</v></c>',
    '<c><v>0x10</v></c>',
    '<c t="z"><v>1</v></c>',
  ])('that say nothing readable are a fault of this cell alone: %s', async (cell) => {
    const row = await oneRow(`<c><v>7</v></c>${cell}`);
    expect(row?.cells[0]).toBe('7');
    expect(row?.faults).toEqual([{ type: 'cell-unreadable', column: 1, text: row?.cells[1] }]);
  });

  test('are counted from 1904, and shown by formats, where the workbook says so', async () => {
    const facts = { formats: ['yyyy-mm-dd', '"J"0'], before: '<workbookPr date1904="true"/>' };
    const row = await oneRow('<c s="1"><v>42809</v></c><c s="2"><v>3</v></c><c s="9"><v>3</v></c>', facts);
    expect(row?.cells).toEqual(['2021-03-16', 'J3', '3']);
  });

  test('of formulas are those calculated last; without one the cell is named', async () => {
    const row = await oneRow(
      '<c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c><c t="str"><f>A1</f><v>x</v></c><c><f>A1</f></c><c t="str"><f>A1</f></c><c><f t="shared" si="0"/><v/></c><c><f>A1-A1</f><v>0</v></c>',
    );
    expect(row?.cells).toEqual(['2', '', 'x', '', '', '', '0']);
    expect(row?.faults).toEqual([3, 4, 5].map((column) => ({ type: 'cell-uncalculated', column })));
  });

  test('of 0 are placeholders where all is still to be calculated, as XlsxWriter leaves them', async () => {
    const after = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
    const row = await oneRow('<c><f>1+1</f><v>0</v></c><c><f>1+1</f><v>2</v></c><c><v>0</v></c>', { after });
    expect(row?.cells).toEqual(['', '2', '0']);
    expect(row?.faults).toEqual([{ type: 'cell-uncalculated', column: 0 }]);
  });
});

describe('places', () => {
  test('are those the cells name, in whatever order they come', async () => {
    const rows =
      '<row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>';
    expect(await cellsOf({ sheets: [data(rows)] })).toEqual([
      [2, '', '2'],
      [5, '1', '2', '3'],
    ]);
  });

  test('are counted on where they are left out; a row without a number has that of its cells', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row/><row><c r="B7"><v>2</v></c></row><row><c><v>8</v></c></row>';
    expect(await cellsOf({ sheets: [data(rows)] })).toEqual([
      [1, '1', '', '3', '4'],
      [7, '', '2'],
      [8, '8'],
    ]);
  });

  test.each([
    ['a cell in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['two values for one cell', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['two values in one cell', '<row><c><v>1</v><v>2</v></c></row>'],
    ['no address', '<row r="1"><c r="11"><v>1</v></c></row>'],
    ['a row of no number', '<row r="x"><c><v>1</v></c></row>'],
    ['a value outside a cell', '<row><v>1</v></row>'],
    ['a cell outside a row', '<c><v>1</v></c>'],
    ['text outside cells', '<row>7<c><v>1</v></c></row>'],
  ])('that contradict each other are damage, never half a table: %s', async (_, rows) => {
    expect(await readSheetXml(data(rows))).toEqual(DAMAGED);
  });

  test('hidden by row, by height, by column or by width are marked; merged areas end where the data ends', async () => {
    const sheet = `<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0" customWidth="1"/><col min="4" max="16384" hidden="true"/></cols>${data(
      '<row r="1" hidden="true"><c><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c><v>2</v></c></row><row r="3" hidden="0" ht="15"><c><v>3</v></c><c r="E3"><v>1</v></c></row>',
    )}<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A3:A1048576"/><mergeCell ref="E1:E3"/><mergeCell ref="Z1"/></mergeCells>`;
    const { grid } = getGrid(aWorkbook({ sheets: [sheet] }));
    expect(grid.rows.map(({ visibility }) => visibility)).toEqual(['hidden', 'hidden', undefined]);
    expect(grid.hiddenColumns).toEqual([1, 2, 3, 4]);
    expect(grid.merges).toEqual([
      { firstLine: 1, lastLine: 2, firstColumn: 0, lastColumn: 1 },
      { firstLine: 1, lastLine: 3, firstColumn: 4, lastColumn: 4 },
    ]);
  });

  test('styled to the last row and the last column, and empty, are nothing; a stray cell there is told', async () => {
    const styled = data(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1" t="n"></c><c r="XFD1048576" t="str"><v> </v></c></row>',
    );
    expect(await cellsOf({ sheets: [styled] })).toEqual([[1, '1']]);
    expect(await readSheetXml(data('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'too-many-columns' },
    });
    expect(await readSheetXml(data('<row r="1048576"><c><v>1</v></c></row>'))).toEqual({
      ok: false,
      error: { type: 'table-too-large', rows: 1_048_576 },
    });
  });
});

describe('parts', () => {
  const rows = data('<row><c t="s"><v>0</v></c></row>');
  const sheetXml = `<worksheet xmlns="${SPREADSHEET}">${rows}</worksheet>`;
  const moved = (target: string, name: string, content: string | Uint8Array = sheetXml) => ({
    strings: '<si><t>A</t></si>',
    parts: {
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', target],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
      [name]: content,
    },
  });

  test.each([
    ['worksheets/tab.xml', 'xl/worksheets/tab.xml'],
    ['./worksheets/../tab.xml', 'xl/tab.xml'],
    ['../tab.xml', 'tab.xml'],
    ['/xl/worksheets/tab.xml', 'xl/worksheets/tab.xml'],
    ['worksheets/TAB.xml', 'XL/Worksheets/Tab.XML'],
    ['worksheets\\tab.xml', 'xl\\worksheets\\tab.xml'],
    ['worksheets/tab%201.xml', 'xl/worksheets/tab 1.xml'],
    ['worksheets/tab 1.xml', '/xl/worksheets/tab%201.xml'],
  ])('are found where their relationship leads, as Excel takes names: %s', async (target, name) => {
    expect(await cellsOf(moved(target, name))).toEqual([[1, 'A']]);
  });

  test('may be in UTF-8 with a mark, in UTF-16, or in the encoding they declare', async () => {
    const withText = `<worksheet xmlns="${SPREADSHEET}">${data(`<row>${text('<t>Café 日本</t>')}</row>`)}</worksheet>`;
    const wide = (xml: string, isBig: boolean): Uint8Array => {
      const view = new DataView(new ArrayBuffer(xml.length * 2));
      for (let at = 0; at < xml.length; at += 1) view.setUint16(at * 2, xml.charCodeAt(at), !isBig);
      return new Uint8Array(view.buffer);
    };
    const bytes = new TextEncoder().encode(withText);
    for (const content of [
      Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]),
      wide(`\ufeff${withText}`, false),
      wide(`\ufeff${withText}`, true),
      wide(withText, false),
    ]) {
      expect(await cellsOf(moved('tab.xml', 'xl/tab.xml', content))).toEqual([[1, 'Café 日本']]);
    }
    const latin = `<?xml version='1.0' encoding='ISO-8859-1'?>${withText.replace(' 日本', '')}`;
    const narrow = Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
    expect(await cellsOf(moved('tab.xml', 'xl/tab.xml', narrow))).toEqual([[1, 'Café']]);
    expect(readGrid(aWorkbook(moved('tab.xml', 'xl/tab.xml', narrow.slice(44))))).toEqual(DAMAGED);
  });

  test('may call their namespace by any prefix, or be strict', async () => {
    const prefixed = `<x:worksheet xmlns:x="${SPREADSHEET}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await cellsOf(moved('tab.xml', 'xl/tab.xml', prefixed))).toEqual([[1, 'A']]);
    const strict = sheetXml.replace(SPREADSHEET, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(await cellsOf(moved('tab.xml', 'xl/tab.xml', strict))).toEqual([[1, 'A']]);
  });

  test.each([
    ['cut off', sheetXml.slice(0, -20)],
    ['of two roots', sheetXml + sheetXml],
    ['with an unknown entity', sheetXml.replace('0<', '&nbsp;<')],
    ['with a bare ampersand', sheetXml.replace('0<', '0 & 1<')],
    ['with a document type', `<!DOCTYPE worksheet [<!ENTITY a "b">]>${sheetXml}`],
    ['with crossed elements', sheetXml.replace('</v></c>', '</c></v>')],
    ['with an attribute twice', sheetXml.replace('t="s"', 't="s" t="n"')],
    ['with an attribute without quotes', sheetXml.replace('t="s"', 't=s')],
    ['with an open quote', sheetXml.replace('t="s"', 't="s')],
    ['without data', `<worksheet xmlns="${SPREADSHEET}"/>`],
    ['of two tables', sheetXml.replace(rows, rows + rows)],
    ['that is something else', '<html/>'],
    ['empty', ''],
  ])('that are no sound XML are damage: %s', async (_, content) => {
    expect(readGrid(aWorkbook(moved('tab.xml', 'xl/tab.xml', content)))).toEqual(DAMAGED);
  });

  test('that are missing are damage', async () => {
    expect(readGrid(aWorkbook(moved('nothing.xml', 'xl/tab.xml')))).toEqual(DAMAGED);
    const parts = {
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'gone.xml'],
      ]),
    };
    expect(readGrid(aWorkbook({ parts }))).toEqual(DAMAGED);
  });
});

describe('sheets', () => {
  const heading = (...names: readonly string[]): string =>
    data(`<row>${names.map((name) => text(`<t>${name}</t>`)).join('')}</row><row><c><v>1</v></c></row>`);
  const entries = heading('No', 'Judul Inovasi', 'Instansi');

  test('that fit equally well are asked for, and the first is proposed', async () => {
    const bytes = aWorkbook({
      sheets: [heading('Catatan'), entries, entries],
      names: ['Ket', 'Kesehatan', 'Pendidikan &amp; Kota'],
    });
    expect(getGrid(bytes)).toMatchObject({
      source: { sheet: 'Kesehatan', sheets: ['Ket', 'Kesehatan', 'Pendidikan & Kota'] },
      notes: [],
      doubts: [{ type: 'sheet-undecided', sheets: ['Kesehatan', 'Pendidikan & Kota'] }],
    });
    expect(getGrid(bytes, { sheet: 'pendidikan & kota' })).toMatchObject({
      source: { sheet: 'Pendidikan & Kota' },
      doubts: [],
    });
    expect(readGrid(bytes, { sheet: 'Lain' })).toEqual({
      ok: false,
      error: {
        type: 'table-sheet-missing',
        sheet: 'Lain',
        sheets: ['Ket', 'Kesehatan', 'Pendidikan & Kota'],
      },
    });
  });

  test('that are hidden are neither proposed nor chosen', async () => {
    const bytes = aWorkbook({
      sheets: [entries, heading('A', 'B')],
      names: ['S1" state="veryHidden', 'S2'],
    });
    expect(getGrid(bytes).source).toEqual({ type: 'workbook', sheet: 'S2', sheets: ['S2'] });
    expect(readGrid(bytes, { sheet: 'S1' })).toMatchObject({ error: { type: 'table-sheet-missing' } });
  });

  test('that are all hidden leave an empty table', async () => {
    const bytes = aWorkbook({ sheets: [entries], names: ['S1" state="hidden'] });
    expect(readGrid(bytes)).toEqual({ ok: false, error: { type: 'table-empty' } });
  });
});
