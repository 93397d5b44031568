import type { Spreadsheet } from '../../application/ports/spreadsheet';
import { err } from '../../domain/result';
import { readHere } from './read-here';
import { toCsv, toCsvRows } from './to-csv';
import { toXlsx } from './to-xlsx';

/** Tables in and out, on this thread: for Node, and for workers. */
export const createSpreadsheet = (): Spreadsheet => ({ read, toXlsx, toCsv, toCsvRows });

const read: Spreadsheet['read'] = async (bytes, request, signal) =>
  signal?.aborted ? err({ type: 'table-cancelled' }) : readHere(bytes, request);
