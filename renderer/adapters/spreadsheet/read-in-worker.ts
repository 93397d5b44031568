import type { Spreadsheet, TableProblem, TableReading, TableRow } from '../../application/ports/spreadsheet';
import { assertNever, err, ok, type Result } from '../../domain/result';
import { type JobWorker, runInWorker } from '../run-in-worker';
import { isTooLarge } from './limits';
import { readHere } from './read-here';
import type { TableJob, TableReport } from './table-messages';

export type TableWorker = JobWorker<TableJob, TableReport>;

/** How long a worker may say nothing: the largest table takes a slow laptop a good part of it. */
const SILENCE_MS = 120_000;

type Answer = Result<TableReading, TableProblem> | 'never-started';

/**
 * Reads tables off the UI thread. Where a worker doesn't even start, the table is read here: slower to
 * answer, and right. One that breaks down while it reads would break down here too.
 * @param createWorker a fresh worker running `table-worker.ts`
 */
export const createReaderInWorker =
  (createWorker: () => TableWorker): Spreadsheet['read'] =>
  async (bytes, request, signal) => {
    // Copying one that nobody will read would hold the screen up.
    if (isTooLarge(bytes, request)) return readHere(bytes, request);
    // A copy of its own: the caller's bytes stay.
    const copy = bytes.slice();
    const rows: TableRow[] = [];
    let hasStarted = false;
    const answer = await runInWorker<TableJob, TableReport, Answer>({
      createWorker,
      job: { bytes: copy, request },
      transfer: [copy.buffer],
      signal,
      cancelled: err({ type: 'table-cancelled' }),
      silenceMs: SILENCE_MS,
      onFailure: () => (hasStarted ? NOT_FINISHED : 'never-started'),
      onReport: (report, finish) => {
        switch (report.type) {
          case 'started':
            hasStarted = true;
            return;
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
    return answer === 'never-started' ? readHere(bytes, request) : answer;
  };

const NOT_FINISHED: Result<never, TableProblem> = err({ type: 'table-unreadable', detail: 'not-finished' });
