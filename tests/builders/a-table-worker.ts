import type { Alive } from '../../renderer/adapters/heartbeat';
import { answerTableJob } from '../../renderer/adapters/spreadsheet/answer-table-job';
import type { TableWorker } from '../../renderer/adapters/spreadsheet/read-in-worker';
import type { TableJob, TableReport } from '../../renderer/adapters/spreadsheet/table-messages';
import { listenTo } from './worker-listeners';

export interface TableWorkerStand {
  readonly worker: TableWorker;
  readonly reports: (TableReport | Alive)[];
  readonly countEnded: () => number;
  readonly report: (data: TableReport | Alive) => void;
  readonly fail: (type: 'error' | 'messageerror') => void;
}

/**
 * A worker that reads tables without a thread: everything is cloned on its way in and out, as between threads.
 * @param conduct `works`: as the real one does. `silent`: takes its job and says nothing.
 */
export function aTableWorker(conduct: 'works' | 'silent' = 'works'): TableWorkerStand {
  const listening = listenTo();
  const reports: (TableReport | Alive)[] = [];
  let ended = 0;
  const tell = (type: string, event: unknown): void => {
    if (ended === 0) listening.tell(type, event);
  };
  const stand: TableWorkerStand = {
    reports,
    countEnded: () => ended,
    report: (data) => {
      reports.push(data);
      tell('message', { data: structuredClone(data) });
    },
    fail: (type) => tell(type, {}),
    worker: {
      postMessage: (message: TableJob, transfer) => {
        const job = structuredClone(message, { transfer });
        if (conduct === 'works') queueMicrotask(() => answerTableJob(job, stand.report));
      },
      addEventListener: listening.addEventListener,
      terminate: () => {
        ended += 1;
      },
    },
  };
  return stand;
}
