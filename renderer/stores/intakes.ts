import { createStore, type StoreApi } from 'zustand';
import type { Services } from '../application/create-services';
import type { DoneSoFar } from '../application/ports/done-so-far';
import type { ImportOutcome, IncomingFile } from '../application/receive/import-outcome';
import type { WorkspaceId } from '../application/workspace/workspace';

/** Of the files taken in last. */
export interface IntakeState {
  readonly running: DoneSoFar | undefined;
  readonly outcomes: readonly ImportOutcome[];
  readonly ended: 'whole' | 'cancelled';
  /** How often files were taken in so far. */
  readonly round: number;
}

/**
 * Files being taken in, one run after another in a competition, while the program runs: also behind other screens. What was
 * chosen is taken wherever one is by then, and what became of it is still said when one comes back.
 */
export interface Intakes {
  readonly states: Readonly<Record<WorkspaceId, IntakeState>>;
  /** Files that come while others are being read wait for their turn. @returns what became of them */
  readonly take: (
    workspace: WorkspaceId,
    files: readonly IncomingFile[],
  ) => Promise<readonly ImportOutcome[]>;
  /** Ends the run that is under way. */
  readonly cancel: (workspace: WorkspaceId) => void;
}

export const NOTHING_TAKEN: IntakeState = { running: undefined, outcomes: [], ended: 'whole', round: 0 };

/** Often enough to be seen moving, seldom enough not to be what takes the time. */
const PROGRESS_MS = 100;

export function createIntakes(
  importBundles: Services['importBundles'],
  now: () => number = () => performance.now(),
): StoreApi<Intakes> {
  const running = new Map<WorkspaceId, AbortController>();
  const queues = new Map<WorkspaceId, Promise<unknown>>();
  return createStore<Intakes>()((set, get) => {
    const change = (workspace: WorkspaceId, to: Partial<IntakeState>): void => {
      const { states } = get();
      set({ states: { ...states, [workspace]: { ...(states[workspace] ?? NOTHING_TAKEN), ...to } } });
    };

    async function run(
      workspace: WorkspaceId,
      files: readonly IncomingFile[],
    ): Promise<readonly ImportOutcome[]> {
      const controller = new AbortController();
      running.set(workspace, controller);
      let shownAt = now();
      const { round } = get().states[workspace] ?? NOTHING_TAKEN;
      change(workspace, { running: { done: 0, total: files.length }, round: round + 1 });
      try {
        const outcomes = await importBundles(workspace, files, {
          onProgress: (progress) => {
            if (now() - shownAt < PROGRESS_MS) return;
            shownAt = now();
            change(workspace, { running: progress });
          },
          signal: controller.signal,
        });
        change(workspace, { outcomes, ended: controller.signal.aborted ? 'cancelled' : 'whole' });
        return outcomes;
      } finally {
        running.delete(workspace);
        change(workspace, { running: undefined });
      }
    }

    return {
      states: {},
      take: (workspace, files) => {
        if (files.length === 0) return Promise.resolve([]);
        const taken = (queues.get(workspace) ?? Promise.resolve()).then(() => run(workspace, files));
        // One that fails unexpectedly is told to its caller, and doesn't hold up the next.
        queues.set(
          workspace,
          taken.catch(() => undefined),
        );
        return taken;
      },
      cancel: (workspace) => running.get(workspace)?.abort(),
    };
  });
}
