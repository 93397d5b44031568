import { readSheet } from 'read-excel-file/universal';
import type { TableProblem } from '../../application/ports/spreadsheet';
import type { GridReading, GridRow } from '../../application/tables/grid';
import { assertNever, err, ok, type Result } from '../../domain/result';
import { LARGEST_UNPACKED, type ReadingLimits } from './limits';
import { unzip } from './unzip';
import { type ZipEntry, zip } from './zip';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The parts that can say what the cells hold; pictures, charts and other people's data stay packed. */
const isWanted = (name: string): boolean =>
  name === RELATIONS ||
  (/^xl\/.+\.xml$/.test(name) && !/^xl\/(?:theme|drawings|charts|pivot\w*|externalLinks)\//.test(name));

/** Rows above the header that may be blank or titles, on top of the rows allowed. */
const SLACK = 1_000;

/** Reads the first visible sheet of a workbook. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<GridReading, TableProblem>> {
  const unpacked = await unzip(bytes, isWanted, LARGEST_UNPACKED);
  if (!unpacked.ok) {
    switch (unpacked.error.type) {
      case 'zip-damaged':
        return err({ type: 'table-unreadable', detail: 'damaged' });
      case 'zip-too-large':
        return err({ type: 'table-unreadable', detail: 'unpacked-too-large' });
      default:
        return assertNever(unpacked.error);
    }
  }
  const files = unpacked.value;
  if (!files.has(WORKBOOK)) return err({ type: 'table-unknown-format' });
  const sheet = findFirstSheet(files);
  if (!sheet) return err({ type: 'table-unreadable', detail: 'damaged' });
  const extent = measure(decode(files.get(sheet.path)));
  if (extent.columns > limits.columns) return err({ type: 'table-unreadable', detail: 'too-many-columns' });
  if (extent.rows > limits.rows + SLACK) return err({ type: 'table-too-large', rows: extent.rows });

  const parts = [...files].filter(([name]) => name === sheet.path || !name.startsWith('xl/worksheets/'));
  const rows = await readRows(parts, sheet.position);
  if (!rows) return err({ type: 'table-unreadable', detail: 'damaged' });
  return ok({
    grid: { rows, hiddenColumns: [], merges: [], layout: 'cells' },
    source: { type: 'workbook', sheet: sheet.name, sheets: [sheet.name] },
    notes: [],
    doubts: [],
  });
}

/**
 * Hands the parts to the reader in a new archive without compression. The reader would unpack a
 * large part in a worker made from a blob, which our content security policy forbids; a stored part
 * it takes as it is.
 */
async function readRows(
  parts: readonly (readonly [string, Uint8Array])[],
  position: number,
): Promise<GridRow[] | undefined> {
  const archive = await zip(
    parts.map(([name, content]): ZipEntry => ({ name, content })),
    'stored',
  );
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(archive.buffer, position);
    return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(toText) }));
  } catch (error) {
    // Its errors have no class in common; all it has seen is the file, so the file is what is wrong.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

interface SheetPlace {
  readonly path: string;
  readonly name: string;
  /** Counted from 1 over all sheets, hidden ones included. */
  readonly position: number;
}

function findFirstSheet(files: ReadonlyMap<string, Uint8Array>): SheetPlace | undefined {
  const sheets = [...decode(files.get(WORKBOOK)).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  const index = sheets.findIndex((tag) => !/\bstate="(?:hidden|veryHidden)"/.test(tag));
  const id = /\s\w+:id="([^"]*)"/.exec(sheets[index] ?? '')?.[1];
  const relations = [...decode(files.get(RELATIONS)).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)];
  const relation = relations.map(([tag]) => tag).find((tag) => /\sId="([^"]*)"/.exec(tag)?.[1] === id);
  const target = /\sTarget="([^"]*)"/.exec(relation ?? '')?.[1];
  if (id === undefined || target === undefined) return undefined;
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return files.has(path)
    ? { path, name: /\sname="([^"]*)"/.exec(sheets[index] ?? '')?.[1] ?? '', position: index + 1 }
    : undefined;
}

/**
 * The lowest and rightmost cell with something in it, before anything is laid out in memory: one
 * stray character in the last cell of a sheet would make 17 thousand million empty ones.
 */
function measure(sheetXml: string): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const match of sheetXml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>/g)) {
    if (match[0].endsWith('/>')) continue;
    rows = Math.max(rows, Number(match[2]));
    columns = Math.max(columns, columnNumber(match[1] as string));
  }
  return { rows, columns };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const decode = (content: Uint8Array | undefined): string =>
  content ? new TextDecoder().decode(content) : '';

/** A cell as the person sees it, as far as the file tells: numbers with at most 15 digits, like Excel. */
function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date && !Number.isNaN(value.getTime()) ? toDateText(value) : '';
}

/** `2021-03-16`, `2021-03-16 08:30`, or `08:30` for a time without a day (Excel's day 0). */
function toDateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  const day = rounded.slice(0, 10);
  const time = rounded.slice(11, 16);
  if (day < '1900-01-01') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}
