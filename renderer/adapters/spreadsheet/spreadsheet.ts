import type { Spreadsheet } from '../../application/ports/spreadsheet';
import { err } from '../../domain/result';
import { readHere } from './read-here';
import { createReaderInWorker, type TableWorker } from './read-in-worker';
import { toCsv, toCsvRows } from './to-csv';
import { toXlsx } from './to-xlsx';

interface SpreadsheetSettings {
  /** A fresh worker running `table-worker.ts`, where a screen has to go on answering. */
  readonly createWorker?: () => TableWorker;
}

/** Tables in and out, the same in a window, a worker and Node. */
export const createSpreadsheet = ({ createWorker }: SpreadsheetSettings = {}): Spreadsheet => ({
  read: createWorker ? createReaderInWorker(createWorker) : read,
  toXlsx,
  toCsv,
  toCsvRows,
});

const read: Spreadsheet['read'] = async (bytes, request, signal) =>
  signal?.aborted ? err({ type: 'table-cancelled' }) : readHere(bytes, request);
