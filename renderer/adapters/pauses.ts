import type { Beat } from './heartbeat';

/** Longest stretch of work without letting the screen breathe. */
const STRETCH_MS = 12;

export interface Pauses {
  readonly ifDue: () => Promise<void> | undefined;
}

/** None, where nothing else waits for the thread, as in a worker: the work goes on, and says so. */
export const withoutPauses = (beat: Beat): Pauses => ({
  ifDue: () => {
    beat();
    return undefined;
  },
});

/**
 * Gives the event loop a turn whenever a stretch of work has gone on for long enough. A message is
 * used because timers are held back for at least four milliseconds.
 * @param beat told at every turn, where somebody waits for a sign of life
 */
export function createPauses(beat?: Beat): Pauses {
  let since = performance.now();
  return {
    ifDue: () => {
      if (performance.now() - since < STRETCH_MS) return undefined;
      beat?.();
      return new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          since = performance.now();
          resolve();
        };
        port2.postMessage(null);
      });
    },
  };
}
