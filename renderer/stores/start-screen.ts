import type { StartProgress } from '../application/ports/safety';
import type { DatabaseOpenProblem, StorageProblem } from '../application/workspace/problem';

/** Why the program did not open. `start-broken`: nobody had thought of it. */
export type StartProblem = DatabaseOpenProblem | StorageProblem | { readonly type: 'start-broken' };

/** What stands on the screen until the first one of the program does. */
export type StartView =
  | { readonly type: 'working'; readonly progress: StartProgress }
  /** It goes on, and may still end well; nothing has been heard of it for long, or something else went wrong. */
  | { readonly type: 'in-doubt'; readonly progress: StartProgress; readonly errors: readonly unknown[] }
  | {
      readonly type: 'failed';
      readonly problem: StartProblem;
      /** How far it had come. */
      readonly progress: StartProgress;
      readonly errors: readonly unknown[];
    };

export interface StartScreen {
  /** The start has begun: from now on it may be shown. */
  readonly begin: () => void;
  readonly report: (progress: StartProgress) => void;
  /** An error that reached nobody: what waits for it may wait for ever. */
  readonly onStrayError: (error: unknown) => void;
  /** The start is over and did not end well; nothing paints over that any more. */
  readonly fail: (problem: StartProblem, error?: unknown) => void;
  /** The program takes the screen over. */
  readonly finish: () => void;
}

interface StartScreenNeeds {
  readonly show: (view: StartView) => void;
  /** Milliseconds in which nothing is shown: what is over by then needs no words. */
  readonly delay?: number;
  /** Milliseconds without any progress after which there have to be ways on. */
  readonly patience?: number;
}

export const PATIENCE_MS = 20_000;

/** Each of them is one screen; the last one shown is the one that holds. */
export function createStartScreen({
  show,
  delay = 300,
  patience = PATIENCE_MS,
}: StartScreenNeeds): StartScreen {
  let progress: StartProgress = { phase: 'reading', done: 0, total: 0 };
  let phase: 'waiting' | 'quiet' | 'working' | 'in-doubt' | 'over' = 'waiting';
  const errors: unknown[] = [];
  let appearing: ReturnType<typeof setTimeout> | undefined;
  let stalling: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(appearing);
    clearTimeout(stalling);
  };
  const showWork = (): void => {
    phase = errors.length > 0 ? 'in-doubt' : 'working';
    show(phase === 'in-doubt' ? { type: 'in-doubt', progress, errors } : { type: 'working', progress });
  };
  const doubt = (): void => {
    clearTimeout(appearing);
    phase = 'in-doubt';
    show({ type: 'in-doubt', progress, errors });
  };
  const watch = (): void => {
    clearTimeout(stalling);
    stalling = setTimeout(doubt, patience);
  };

  return {
    begin: () => {
      if (phase !== 'waiting') return;
      phase = 'quiet';
      appearing = setTimeout(showWork, delay);
      watch();
    },
    report: (next) => {
      if (phase === 'over') return;
      progress = next;
      if (phase === 'waiting') return;
      watch();
      if (phase !== 'quiet') showWork();
    },
    onStrayError: (error) => {
      if (phase === 'over') return;
      errors.push(error);
      if (phase !== 'waiting') doubt();
    },
    fail: (problem, error) => {
      stop();
      phase = 'over';
      if (error !== undefined) errors.push(error);
      show({ type: 'failed', problem, progress, errors });
    },
    finish: () => {
      stop();
      phase = 'over';
    },
  };
}
