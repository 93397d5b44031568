import type { Spreadsheet } from '../../application/ports/spreadsheet';
import { createReaderInWorker, type TableWorker } from './read-in-worker';
import { toCsv, toCsvRows } from './to-csv';

/** By itself: a judge writes no workbook. @throws where it can't be had, and may be tried again */
export const loadToXlsx = () => import('./to-xlsx');

/**
 * Tables in and out of a page, which doesn't even load what reads them, and what writes workbooks when one is written.
 * @param createWorker a fresh worker running `table-worker.ts`
 */
export const createPageSpreadsheet = (createWorker: () => TableWorker): Spreadsheet => ({
  read: createReaderInWorker(createWorker),
  toXlsx: async (sheets) => (await loadToXlsx()).toXlsx(sheets),
  toCsv,
  toCsvRows,
});
