import { useEffect, useRef, useState } from 'react';
import type { DoneSoFar } from '../../application/ports/done-so-far';
import type { ImportOutcome, IncomingFile } from '../../application/receive/import-outcome';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';

export interface Intake {
  readonly running: DoneSoFar | undefined;
  /** Of the files taken last. */
  readonly outcomes: readonly ImportOutcome[];
  readonly ended: 'whole' | 'cancelled';
  /** Files that come while others are being read wait for their turn. @returns what became of them */
  readonly take: (files: readonly IncomingFile[]) => Promise<readonly ImportOutcome[]>;
  readonly cancel: () => void;
}

/** Often enough to be seen moving, seldom enough not to be what takes the time. */
const PROGRESS_MS = 100;

/** Takes score files in, with progress and a way to stop. */
export function useIntake(workspace: WorkspaceId): Intake {
  const { services } = useApp();
  const [running, setRunning] = useState<DoneSoFar>();
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([]);
  const [ended, setEnded] = useState<'whole' | 'cancelled'>('whole');
  const abort = useRef<AbortController>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => () => abort.current?.abort(), []);

  async function run(files: readonly IncomingFile[]): Promise<readonly ImportOutcome[]> {
    const controller = new AbortController();
    abort.current = controller;
    let shownAt = performance.now();
    setRunning({ done: 0, total: files.length });
    try {
      const report = await services.importBundles(workspace, files, {
        onProgress: (progress) => {
          if (performance.now() - shownAt < PROGRESS_MS) return;
          shownAt = performance.now();
          setRunning(progress);
        },
        signal: controller.signal,
      });
      setOutcomes(report);
      setEnded(controller.signal.aborted ? 'cancelled' : 'whole');
      return report;
    } finally {
      setRunning(undefined);
    }
  }

  return {
    running,
    outcomes,
    ended,
    take: (files) => {
      if (files.length === 0) return Promise.resolve([]);
      const taken = queue.current.then(() => run(files));
      // One that fails unexpectedly is told to its caller, and doesn't hold up the next.
      queue.current = taken.catch(() => undefined);
      return taken;
    },
    cancel: () => abort.current?.abort(),
  };
}
