import { readFileSync } from 'node:fs';
import type { Table } from '../../renderer/application/ports';

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
