/** Longest stretch of work without letting the screen breathe. */
const STRETCH_MS = 12;

/**
 * Gives the event loop a turn whenever a stretch of work has gone on for long enough. A message is
 * used because timers are held back for at least four milliseconds.
 */
export function createPauses(): { readonly ifDue: () => Promise<void> | undefined } {
  let since = performance.now();
  return {
    ifDue: () => {
      if (performance.now() - since < STRETCH_MS) return undefined;
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
