import fc from 'fast-check';
import { type ZipEntry, zip } from '../../renderer/adapters/spreadsheet/zip';

/** Ways in which sound writers differ; every combination says the same table. */
export interface Manner {
  readonly quote: '"' | "'";
  /** Prefix of the spreadsheet's own elements. */
  readonly prefix: '' | 'x:';
  readonly texts: 'shared' | 'rich' | 'inline' | 'formula';
  readonly section: 'plain' | 'cdata' | 'comment' | 'numeric';
  readonly addresses: 'all' | 'none' | 'rows';
  readonly target: 'relative' | 'dotted' | 'absolute';
  readonly spacing: '' | '\n    ';
  readonly empties: 'left-out' | 'styled';
  readonly packing: 'stored' | 'deflated';
  readonly names: 'usual' | 'capitals';
  readonly declaration: '' | '\ufeff' | 'declared';
}

export const anyManner: fc.Arbitrary<Manner> = fc.record({
  quote: fc.constantFrom('"', "'"),
  prefix: fc.constantFrom('', 'x:'),
  texts: fc.constantFrom('shared', 'rich', 'inline', 'formula'),
  section: fc.constantFrom('plain', 'cdata', 'comment', 'numeric'),
  addresses: fc.constantFrom('all', 'none', 'rows'),
  target: fc.constantFrom('relative', 'dotted', 'absolute'),
  spacing: fc.constantFrom('', '\n    '),
  empties: fc.constantFrom('left-out', 'styled'),
  packing: fc.constantFrom('stored', 'deflated'),
  names: fc.constantFrom('usual', 'capitals'),
  declaration: fc.constantFrom('', '\ufeff', 'declared'),
});

const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `${OOXML}/spreadsheetml/2006/main`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;
const PACKAGE = `${OOXML}/package/2006`;

/** The table as a workbook of one sheet, in that manner. Cells are texts; '' is an empty cell. */
export function writeVariant(rows: readonly (readonly string[])[], manner: Manner): Uint8Array {
  const { prefix: p, names, target, packing } = manner;
  const q = (value: string): string => manner.quote + value + manner.quote;
  const shared: string[] = [];
  const part = (name: string): string => (names === 'capitals' ? name.replace('sheet1', 'Sheet1') : name);
  const sheetPart = part('xl/worksheets/sheet1.xml');
  const sheet = `<${p}worksheet xmlns${p ? ':x' : ''}=${q(MAIN)}>${manner.spacing}<${p}sheetData>${rows
    .map((cells, index) => rowXml(cells, index + 1, manner, q, shared))
    .join('')}</${p}sheetData></${p}worksheet>`;
  const address = {
    relative: part('worksheets/sheet1.xml'),
    dotted: part('./worksheets/sheet1.xml'),
    absolute: `/${sheetPart}`,
  }[target];
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns=${q(`${PACKAGE}/content-types`)}><Default Extension=${q('rels')} ContentType=${q('application/vnd.openxmlformats-package.relationships+xml')}/><Default Extension=${q('xml')} ContentType=${q('application/xml')}/><Override PartName=${q('/xl/workbook.xml')} ContentType=${q('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')}/></Types>`,
    ],
    ['_rels/.rels', relations(q, [['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<${p}workbook xmlns${p ? ':x' : ''}=${q(MAIN)} xmlns:r=${q(OFFICE)}><${p}sheets><${p}sheet name=${q('Peserta')} sheetId=${q('1')} r:id=${q('rId1')}/></${p}sheets></${p}workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(q, [
        ['worksheet', address],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    [sheetPart, sheet],
    [
      'xl/sharedStrings.xml',
      `<${p}sst xmlns${p ? ':x' : ''}=${q(MAIN)}>${shared.map((text) => `<${p}si>${text}</${p}si>`).join('')}</${p}sst>`,
    ],
  ];
  return zip(
    parts.map(([name, xml]): ZipEntry => ({ name, content: encode(xml, manner) })),
    packing,
  );
}

const encode = (xml: string, { declaration, quote: q }: Manner): Uint8Array =>
  new TextEncoder().encode(
    `${declaration === 'declared' ? `<?xml version=${q}1.0${q} encoding=${q}UTF-8${q}?>\n` : declaration}${xml}`,
  );

const relations = (q: (value: string) => string, kinds: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns=${q(`${PACKAGE}/relationships`)}>${kinds
    .map(
      ([kind, target], index) =>
        `<Relationship Target=${q(target)} Id=${q(`rId${index + 1}`)} Type=${q(`${OFFICE}/${kind}`)}/>`,
    )
    .join('')}</Relationships>`;

function rowXml(
  cells: readonly string[],
  line: number,
  manner: Manner,
  q: (value: string) => string,
  shared: string[],
): string {
  const { prefix: p, addresses, empties, spacing } = manner;
  const row = addresses === 'none' ? '' : ` r=${q(String(line))}`;
  // Without addresses a cell's place is where it stands, so that empty ones have to stand there too.
  const all = cells.map((text, column) => {
    const place = addresses === 'all' ? ` r=${q(String.fromCharCode(65 + column) + line)}` : '';
    if (text !== '') return spacing + cellXml(text, place, manner, q, shared);
    return empties === 'styled' || addresses !== 'all' ? `${spacing}<${p}c${place} s=${q('0')}/>` : '';
  });
  return `<${p}row${row}>${all.join('')}${spacing}</${p}row>`;
}

function cellXml(
  text: string,
  place: string,
  manner: Manner,
  q: (value: string) => string,
  shared: string[],
): string {
  const { prefix: p, texts } = manner;
  const keep = ` xml:space=${q('preserve')}`;
  const written = write(text, manner);
  const t = (xml: string): string => `<${p}t${keep}>${xml}</${p}t>`;
  if (texts === 'inline') return `<${p}c${place} t=${q('inlineStr')}><${p}is>${t(written)}</${p}is></${p}c>`;
  if (texts === 'formula')
    return `<${p}c${place} t=${q('str')}><${p}f>A1</${p}f><${p}v${keep}>${written}</${p}v></${p}c>`;
  const half = Math.floor([...text].length / 2);
  const [start, end] = [[...text].slice(0, half).join(''), [...text].slice(half).join('')];
  shared.push(
    texts === 'rich'
      ? `<${p}r><${p}rPr><${p}b/></${p}rPr>${t(write(start, manner))}</${p}r><${p}r>${t(write(end, manner))}</${p}r>`
      : t(written),
  );
  return `<${p}c${place} t=${q('s')}><${p}v>${shared.length - 1}</${p}v></${p}c>`;
}

/** The text as XML: escaped, in a section of its own, torn by a comment, or in numbers. */
function write(text: string, { section }: Manner): string {
  const escapeXml = (part: string): string =>
    part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
  const [first = '', ...rest] = text;
  switch (section) {
    case 'cdata':
      return text.includes(']]>') || text.includes('\r') ? escapeXml(text) : `<![CDATA[${text}]]>`;
    case 'comment':
      return `${escapeXml(first)}<!-- catatan -->${escapeXml(rest.join(''))}`;
    case 'numeric':
      return [...text].map((letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`).join('');
    default:
      return escapeXml(text);
  }
}
