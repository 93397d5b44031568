import type { ExportSheet } from '../../application/ports/spreadsheet';
import { sheetXml } from './sheet-xml';
import { escapeXml, XML_DECLARATION } from './xml';
import { type ZipEntry, zip } from './zip';

const OOXML = 'http://schemas.openxmlformats.org';
const RELATIONSHIPS = `${OOXML}/officeDocument/2006/relationships`;
const PACKAGE = `${OOXML}/package/2006`;
const SPREADSHEET = `${OOXML}/spreadsheetml/2006/main`;
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const LONGEST_SHEET_NAME = 31;

/**
 * Writes a workbook: captions, then a bold header that stays in sight, then typed cells. There is no
 * way to write a formula. Same sheets, same bytes (on the same engine).
 */
export async function toXlsx(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const names = toSheetNames(sheets);
  const file = (name: string, xml: string): ZipEntry => ({
    name,
    content: new TextEncoder().encode(XML_DECLARATION + xml),
  });
  return zip(
    [
      file('[Content_Types].xml', contentTypesXml(sheets.length)),
      file(
        '_rels/.rels',
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      file('xl/workbook.xml', workbookXml(names)),
      file('xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets.length)),
      file('xl/styles.xml', STYLES_XML),
      ...sheets.map((sheet, index) =>
        file(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0)),
      ),
    ],
    'deflated',
  );
}

/** Excel allows 31 characters, none of `[]:*?/\`, no apostrophe at either end, and no name twice. */
function toSheetNames(sheets: readonly ExportSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = name
      .replace(/[[\]:*?/\\]+/g, ' ')
      .slice(0, LONGEST_SHEET_NAME)
      .replace(/^[\s']+|[\s']+$/g, '');
    const repeated = plain === '' || taken.has(plain.toLowerCase());
    const free = repeated ? `${plain.slice(0, LONGEST_SHEET_NAME - 4)} ${index + 1}`.trim() : plain;
    taken.add(free.toLowerCase());
    return free;
  });
}

const positions = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const contentTypesXml = (sheetCount: number): string =>
  [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/>`,
    ...positions(sheetCount).map(
      (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${PART}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('');

const workbookXml = (names: readonly string[]): string =>
  [
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>`,
    ...names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`),
    '</sheets></workbook>',
  ].join('');

const workbookRelationsXml = (sheetCount: number): string =>
  [
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...positions(sheetCount).map(
      (n) =>
        `<Relationship Id="rId${n}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    ),
    `<Relationship Id="rId${sheetCount + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>`,
    '</Relationships>',
  ].join('');

/** In the order of `STYLE` in sheet-xml.ts. Format 49 is "text": a cell edited by hand stays text. */
const STYLES_XML = [
  `<styleSheet xmlns="${SPREADSHEET}">`,
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0000"/><numFmt numFmtId="165" formatCode="0.000000"/></numFmts>',
  '<fonts count="3">',
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>',
  '</fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE9E6DF"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF6B665C"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="8">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '</cellXfs>',
  '</styleSheet>',
].join('');
