import { describe, expect, test } from 'vitest';
import { createSpreadsheet } from '../../../../renderer/adapters/spreadsheet/spreadsheet';
import { readTable, tableFile } from '../../../builders/a-table';
import { anExportSheet } from '../../../builders/an-export-sheet';

const { toCsv } = createSpreadsheet();

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('a CSV file we write', () => {
  test('opens in Indonesian Excel: byte order mark, semicolons, decimal commas, CRLF', () => {
    const sheet = anExportSheet({
      caption: ['Rekap', 'DATA CONTOH'],
      rows: [
        [1, 'Satu; "dua"', 87.5],
        [2, null, 90],
      ],
    });
    expect(textOf(toCsv(sheet))).toBe(
      '\ufeffRekap\r\nDATA CONTOH\r\n\r\nNo;Judul;Skor\r\n1;"Satu; ""dua""";87,5\r\n2;;90\r\n',
    );
  });

  test('has commas and decimal points when it is asked for commas', () => {
    expect(textOf(toCsv(anExportSheet({ rows: [[1, 'a, b', 87.5]] }), ','))).toBe(
      '\ufeffNo,Judul,Skor\r\n1,"a, b",87.5\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
    'leads %j in with an apostrophe, in cells, header and captions',
    async (text) => {
      const written = textOf(
        toCsv(anExportSheet({ caption: [text], header: [text, 'B', 'C'], rows: [[text, 'b', 1]] })),
      );
      const cells = written
        .replace('\ufeff', '')
        .split(/[;\n"]+/)
        .map((cell) => cell.replace(/\r$/, ''));
      expect(cells.filter((cell) => cell.startsWith(`'${text.slice(0, 1)}`))).toHaveLength(3);
      expect(cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([]);
    },
  );

  test('leaves negative numbers alone: they are numbers', () => {
    expect(textOf(toCsv(anExportSheet({ rows: [[-1, 'a', -0.5]] })))).toContain('-1;a;-0,5');
  });

  test.each([
    [';', '81,7250;77,65;79,687500;0,1250;-1234,5'],
    [',', '81.7250,77.65,79.687500,0.1250,-1234.5'],
  ] as const)(
    'with %j has one decimal mark, and never three places, which another language reads as thousands',
    (separator, line) => {
      const row = [81.725, 77.65, { decimal: '79.687500' }, { decimal: '0.125' }, -1234.5];
      const header = ['A', 'B', 'C', 'D', 'E'];
      expect(textOf(toCsv(anExportSheet({ header, rows: [row] }), separator)).split('\r\n')[1]).toBe(line);
    },
  );

  test('comes back without the apostrophe we put in, and with those that were there', async () => {
    const titles = ['=SAPA 1', "'=SAPA 2", "'Emas Hitam' di Balik Sampah", 'a;=1+1', 'x\t=1'];
    const rows = titles.map((title, index) => [index + 1, title, 'Dinas A']);
    const result = await readTable(toCsv(anExportSheet({ header: ['No', 'Judul', 'Instansi'], rows })));
    expect(result.ok && result.value.table.rows.map(({ cells }) => cells[1])).toEqual(titles);
  });

  test('a file of ours that somebody made smaller still gives back its titles', async () => {
    const result = await readTable(tableFile('own-csv-apostrophe.csv'));
    expect(result.ok && result.value.table.rows[0]?.cells).toEqual(['1', 'Dinas A', '=SAPA 1']);
  });

  test('comes back cell by cell, whatever the separator', async () => {
    const rows = [
      [1, 'Satu; "dua", tiga\nempat', 'x'],
      [2, "O'Brien", 'é'],
    ];
    for (const separator of [';', ','] as const) {
      const result = await readTable(toCsv(anExportSheet({ caption: ['Judul laporan'], rows }), separator));
      expect(result.ok && result.value.table.rows.map(({ cells }) => cells)).toEqual([
        ['1', 'Satu; "dua", tiga\nempat', 'x'],
        ['2', "O'Brien", 'é'],
      ]);
    }
  });
});
