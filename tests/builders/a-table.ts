import { readFileSync } from 'node:fs';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import type {
  ExpectedHeadings,
  Table,
  TableChoices,
  TableProblem,
  TableReading,
} from '../../renderer/application/ports/spreadsheet';
import { ENTRY_HEADINGS } from '../../renderer/application/tables/columns/entry-columns';
import type { Result } from '../../renderer/domain/result';

/** A table from rows of text, header first; lines are counted as a spreadsheet program does. */
export const aTable = (header: readonly string[], ...rows: readonly (readonly string[])[]): Table => ({
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});

/** The bytes of a file in tests/fixtures/tables. */
export const tableFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/tables/${name}`, import.meta.url)));

/** The bytes of a file in assets/sample. */
export const sampleFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../assets/sample/${name}`, import.meta.url)));

/** new-1, new-2 … */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

/** Reads a file as the program does; a table of entries unless told otherwise. */
export const readTable = (
  bytes: Uint8Array,
  headings: ExpectedHeadings = ENTRY_HEADINGS,
  choices: TableChoices = {},
): Promise<Result<TableReading, TableProblem>> => createSpreadsheet().read(bytes, { headings, choices });

/** The table alone. @throws for what can't be read */
export async function getTable(bytes: Uint8Array, headings?: ExpectedHeadings): Promise<Table> {
  const reading = await readTable(bytes, headings);
  if (!reading.ok) throw new Error(`not read: ${JSON.stringify(reading.error)}`);
  return reading.value.table;
}
