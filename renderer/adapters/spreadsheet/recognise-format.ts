import type { ForeignFormat, TableProblem } from '../../application/ports/spreadsheet';
import { haveAt } from '../../domain/bytes';
import { err, ok, type Result } from '../../domain/result';
import { recogniseCompound } from './compound-file';
import { type OfficePackage, openPackage, type PartProblem, toTableDamage } from './open-package';
import { LARGEST_UNPACKED } from './reading-limits';

/** What a file is by its first bytes and its contents; its name says nothing. */
export type TableFile =
  | { readonly type: 'workbook'; readonly pack: OfficePackage; readonly part: string }
  /** Anything that isn't known as something else. */
  | { readonly type: 'text' };

const STARTS: readonly (readonly [format: ForeignFormat, start: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  // Gnumeric packs its XML with gzip; nothing else people keep tables in does.
  ['gnumeric', [0x1f, 0x8b, 0x08]],
];

const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

const COMPOUND_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** BIFF 2 to 5, the oldest workbooks, come without a container. */
const OLD_SHEET_STARTS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00, 0x00, 0x05],
];

export function recogniseFormat(bytes: Uint8Array): Result<TableFile, TableProblem> {
  const known = STARTS.find(([, start]) => haveAt(bytes, start));
  if (known) return foreign(known[0]);
  if (OLD_SHEET_STARTS.some((start) => haveAt(bytes, start))) return foreign('xls');
  if (haveAt(bytes, COMPOUND_START)) {
    const content = recogniseCompound(bytes);
    if (content === 'protected') return err({ type: 'table-unreadable', detail: 'protected' });
    return content === undefined ? err({ type: 'table-unknown-format' }) : foreign(content);
  }
  if (ZIP_STARTS.some((start) => haveAt(bytes, start))) return recogniseZip(bytes);
  const markup = recogniseMarkup(bytes);
  return markup ? foreign(markup) : ok({ type: 'text' });
}

const foreign = (format: ForeignFormat): Result<never, TableProblem> =>
  err({ type: 'table-unknown-format', format });

const damaged = (problem: PartProblem): Result<never, TableProblem> =>
  err({ type: 'table-unreadable', detail: toTableDamage(problem) });

function recogniseZip(bytes: Uint8Array): Result<TableFile, TableProblem> {
  const opened = openPackage(bytes, LARGEST_UNPACKED);
  if (!opened.ok) return damaged(opened.error);
  const pack = opened.value;
  if (pack.has('index/document.iwa') || pack.has('index.zip')) return foreign('numbers');
  if (pack.has('mimetype') && pack.has('content.xml')) return foreign('ods');
  const relationships = pack.relationships('');
  if (!relationships.ok) return damaged(relationships.error);
  const leadsTo = relationships.value.find(({ kind }) => kind === 'officeDocument')?.target;
  const part = leadsTo ?? USUAL_PARTS.find(pack.has);
  if (part === undefined) return err({ type: 'table-unknown-format' });
  const type = pack.contentType(part);
  if (!type.ok) return damaged(type.error);
  const contentType = type.value ?? '';
  if (contentType.includes('sheet.binary') || part.endsWith('.bin')) return foreign('xlsb');
  if (contentType.includes('wordprocessingml') || part === 'word/document.xml') return foreign('word');
  const isWorkbook = contentType.includes('spreadsheetml') || part.endsWith('workbook.xml');
  return isWorkbook ? ok({ type: 'workbook', pack, part }) : err({ type: 'table-unknown-format' });
}

/** Where the main part stands when no relationship leads there. */
const USUAL_PARTS = ['xl/workbook.xml', 'xl/workbook.bin', 'word/document.xml'];

/** How much of a text is looked at for the names of its elements. */
const MARKUP_WITHIN = 4_096;

function recogniseMarkup(bytes: Uint8Array): ForeignFormat | undefined {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const start = new TextDecoder(isWide ? 'utf-16le' : 'utf-8')
    .decode(bytes.subarray(0, MARKUP_WITHIN))
    .trimStart()
    .toLowerCase();
  if (!start.startsWith('<')) return undefined;
  if (start.includes('urn:oasis:names:tc:opendocument')) return 'fods';
  if (start.includes('http://www.gnumeric.org/')) return 'gnumeric';
  // Excel's own XML of 2003, and pages that web programs save under the name .xls.
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xls';
  return /<(?:!doctype\s+html|html|head|body|table|meta)\b/.test(start) ? 'html' : undefined;
}
