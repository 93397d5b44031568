import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zip } from '../../../../renderer/adapters/spreadsheet/zip';
import type { ForeignFormat } from '../../../../renderer/application/ports/spreadsheet';
import { foreignFormats as english } from '../../../../renderer/strings/en/foreign-formats';
import { foreignFormats as indonesian } from '../../../../renderer/strings/id/foreign-formats';
import { readTable, tableFile } from '../../../builders/a-table';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const archive = (files: { readonly [name: string]: string }): Uint8Array =>
  zip(
    Object.entries(files).map(([name, content]) => ({ name, content: text(content) })),
    'stored',
  );

const refused = (format: ForeignFormat) => ({ ok: false, error: { type: 'table-unknown-format', format } });

describe('a file that no table is read from', () => {
  test.each<[string, ForeignFormat]>([
    ['photo.jpg', 'picture'],
    ['photo.png', 'picture'],
    ['not-a-table.pdf', 'pdf'],
    ['old.xls', 'xls'],
    ['letter.docx', 'word'],
    ['table.ods', 'ods'],
  ])('is named for what it is: %s', async (name, format) => {
    expect(await readTable(tableFile(name))).toEqual(refused(format));
  });

  test.each<[ForeignFormat, string]>([
    ['rtf', '{\\rtf1\\ansi No Urut}'],
    ['html', '<html><table><tr><td>1</td></tr></table></html>'],
    [
      'html',
      '\ufeff\r\n<!DOCTYPE html PUBLIC "x"><html xmlns:x="urn:schemas-microsoft-com:office:excel"></html>',
    ],
    ['html', '<table border="1"><tr><th>No</th></tr></table>'],
    [
      'fods',
      '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
    ],
    ['gnumeric', '<?xml version="1.0"?><gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd">'],
    ['xls', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
  ])('is named for what it is by its first words: %s', async (format, content) => {
    expect(await readTable(text(content))).toEqual(refused(format));
  });

  test('is named for what it is by its parts: a binary workbook, a spreadsheet of Numbers or Gnumeric', async () => {
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>';
    expect(await readTable(archive({ '_rels/.rels': relationships, 'xl/workbook.bin': '' }))).toEqual(
      refused('xlsb'),
    );
    expect(await readTable(archive({ 'Index/Document.iwa': 'x' }))).toEqual(refused('numbers'));
    expect(await readTable(gzipSync(text('<gnm:Workbook/>')))).toEqual(refused('gnumeric'));
  });

  test('is of no known format when it is an archive of anything else', async () => {
    expect(await readTable(archive({ 'a.txt': 'x' }))).toEqual({
      ok: false,
      error: { type: 'table-unknown-format' },
    });
  });

  test('comes with a sentence that says how it becomes an .xlsx, in both languages', () => {
    for (const sentences of [indonesian, english]) {
      for (const sentence of Object.values(sentences)) expect(sentence).toContain('.xlsx');
    }
    expect(indonesian.ods).toContain('Berkas > Simpan Sebagai…');
    expect(english.ods).toContain('File > Save As…');
  });
});
