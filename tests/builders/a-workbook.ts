import { readXlsx } from '../../renderer/adapters/spreadsheet/read-xlsx';
import { limitsOf } from '../../renderer/adapters/spreadsheet/reading-limits';
import { recogniseFormat } from '../../renderer/adapters/spreadsheet/recognise-format';
import { type ZipEntry, zip } from '../../renderer/adapters/spreadsheet/zip';
import type {
  ExpectedHeadings,
  TableChoices,
  TableProblem,
} from '../../renderer/application/ports/spreadsheet';
import { ENTRY_HEADINGS } from '../../renderer/application/tables/columns/entry-columns';
import type { GridReading } from '../../renderer/application/tables/shape/grid';
import { err, type Result } from '../../renderer/domain/result';

const OOXML = 'http://schemas.openxmlformats.org';
const SPREADSHEET = `${OOXML}/spreadsheetml/2006/main`;
const RELATIONSHIPS = `${OOXML}/officeDocument/2006/relationships`;

interface WorkbookFacts {
  /** What stands inside each `worksheet`. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  /** What stands inside `sst`. */
  readonly strings?: string;
  /** Format codes of the styles 1, 2 …; style 0 is General. */
  readonly formats?: readonly string[];
  /** What stands in `workbook` before the sheets, and after them. */
  readonly before?: string;
  readonly after?: string;
  /** Parts put in place of those made, or beside them. */
  readonly parts?: { readonly [name: string]: string | Uint8Array };
}

/** A workbook written by hand, part by part. */
export function aWorkbook({
  sheets = [''],
  names = sheets.map((_, index) => `Lembar${index + 1}`),
  strings,
  formats = [],
  before = '',
  after = '',
  parts = {},
}: WorkbookFacts): Uint8Array {
  const kinds = [
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['sharedStrings', 'sharedStrings.xml'] as const,
    ['styles', 'styles.xml'] as const,
  ];
  const made: { [name: string]: string | Uint8Array } = {
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">${before}<sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets>${after}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(kinds),
    'xl/sharedStrings.xml': `<sst xmlns="${SPREADSHEET}">${strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SPREADSHEET}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeQuotes(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${SPREADSHEET}">${sheet}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  const entries = Object.entries(made).map(
    ([name, content]): ZipEntry => ({
      name,
      content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }),
  );
  return zip(entries, 'deflated');
}

export const relations = (kinds: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${OOXML}/package/2006/relationships">${kinds
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const escapeQuotes = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The cells as the reader hands them on, before a heading is looked for. */
export function readGrid(
  bytes: Uint8Array,
  choices: TableChoices = {},
  headings: ExpectedHeadings = ENTRY_HEADINGS,
): Result<GridReading, TableProblem> {
  const file = recogniseFormat(bytes);
  if (!file.ok) return file;
  if (file.value.type !== 'workbook') return err({ type: 'table-unknown-format' });
  return readXlsx(file.value.pack, file.value.part, { headings, choices }, limitsOf({}));
}

/** @throws for what can't be read */
export function getGrid(bytes: Uint8Array, choices?: TableChoices): GridReading {
  const reading = readGrid(bytes, choices);
  if (!reading.ok) throw new Error(`not read: ${JSON.stringify(reading.error)}`);
  return reading.value;
}
