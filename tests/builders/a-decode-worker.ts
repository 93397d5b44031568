import { createDecodeAnswers } from '../../renderer/adapters/bundle/answer-decode-job';
import { createOpener } from '../../renderer/adapters/bundle/decode';
import { createDecoderInWorker, type DecodeWorker } from '../../renderer/adapters/bundle/decode-in-worker';
import type { DecodeJob, DecodeReport } from '../../renderer/adapters/bundle/decode-messages';
import type { Alive } from '../../renderer/adapters/heartbeat';
import { verifyEd25519 } from '../../renderer/adapters/keys/ed25519';
import type { Codec } from '../../renderer/application/ports/pleno-file';
import { listenTo } from './worker-listeners';

/** `works`: as the real one does. `silent`: takes its jobs and says nothing. */
export type WorkerConduct = 'works' | 'silent' | ((job: DecodeJob, worker: DecodeWorkerStand) => void);

export interface DecodeWorkerStand {
  readonly worker: DecodeWorker;
  readonly jobs: DecodeJob[];
  readonly countEnded: () => number;
  readonly report: (data: DecodeReport | Alive) => void;
  readonly fail: (type: 'error' | 'messageerror') => void;
}

/** A decode worker without a thread: everything is cloned on its way in and out, as between threads. */
export function aDecodeWorker(conduct: WorkerConduct = 'works'): DecodeWorkerStand {
  const { addEventListener, tell } = listenTo();
  const jobs: DecodeJob[] = [];
  let ended = 0;
  const stand: DecodeWorkerStand = {
    jobs,
    countEnded: () => ended,
    report: (data) => tell('message', { data: structuredClone(data) }),
    fail: (type) => tell(type, {}),
    worker: {
      postMessage: (message, transfer) => {
        const job = structuredClone(message, { transfer });
        jobs.push(job);
        if (conduct === 'works') void answer(job);
        else if (conduct !== 'silent') queueMicrotask(() => conduct(job, stand));
      },
      addEventListener,
      terminate: () => {
        ended += 1;
      },
    },
  };
  const open = createOpener({ verify: verifyEd25519 });
  const answer = createDecodeAnswers(open, (data) => {
    if (ended === 0) stand.report(data);
  });
  return stand;
}

/** Decodes whatever its size with such a worker; on this thread nothing is read. */
export const createWorkerOnlyDecoder = (): Codec['decode'] =>
  createDecoderInWorker({ createWorker: () => aDecodeWorker().worker });
