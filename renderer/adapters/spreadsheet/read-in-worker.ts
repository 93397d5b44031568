import type { Spreadsheet, TableProblem, TableReading, TableRow } from '../../application/ports/spreadsheet';
import { assertNever, err, ok, type Result } from '../../domain/result';
import { freshWorkers, type JobWorker, runInWorker } from '../run-in-worker';
import { isTooLarge } from './reading-limits';
import type { TableJob, TableReport } from './table-messages';

export type TableWorker = JobWorker<TableJob, TableReport>;

/**
 * Reads tables off the UI thread, and nowhere else.
 * @param createWorker a fresh worker running `table-worker.ts`
 */
export const createReaderInWorker =
  (createWorker: () => TableWorker): Spreadsheet['read'] =>
  async (bytes, request, signal) => {
    // Copying one that nobody will read would hold the screen up.
    if (isTooLarge(bytes, request)) return TOO_LARGE;
    // A copy of its own: the caller's bytes stay.
    const copy = bytes.slice();
    const rows: TableRow[] = [];
    return runInWorker<TableJob, TableReport, Result<TableReading, TableProblem>>({
      workers: freshWorkers(createWorker),
      job: { bytes: copy, request },
      transfer: [copy.buffer],
      signal,
      cancelled: err({ type: 'table-cancelled' }),
      onFailure: ({ cause }) => (cause === 'broken' ? NOT_FINISHED : err({ type: 'worker-failed', cause })),
      onReport: (report, { finish }) => {
        switch (report.type) {
          case 'rows':
            for (const row of report.rows) rows.push(row);
            return;
          case 'failed':
            return finish(NOT_FINISHED);
          case 'done': {
            if (!report.result.ok) return finish(report.result);
            const { header, ...rest } = report.result.value;
            return finish(ok({ ...rest, table: { header, rows } }));
          }
          default:
            return assertNever(report);
        }
      },
    });
  };

const TOO_LARGE: Result<never, TableProblem> = err({ type: 'table-unreadable', detail: 'file-too-large' });
const NOT_FINISHED: Result<never, TableProblem> = err({ type: 'table-unreadable', detail: 'not-finished' });
