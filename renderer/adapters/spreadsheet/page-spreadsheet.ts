import type { Spreadsheet } from '../../application/ports/spreadsheet';
import { createReaderInWorker, type TableWorker } from './read-in-worker';
import { toCsv, toCsvRows } from './to-csv';
import { toXlsx } from './to-xlsx';

/**
 * Tables in and out of a page, which doesn't even load what reads them.
 * @param createWorker a fresh worker running `table-worker.ts`
 */
export const createPageSpreadsheet = (createWorker: () => TableWorker): Spreadsheet => ({
  read: createReaderInWorker(createWorker),
  toXlsx,
  toCsv,
  toCsvRows,
});
