interface Waiting<T> {
  readonly signal: AbortSignal | undefined;
  /** What it comes to when it is stopped before its turn. */
  readonly stopped: T;
}

/** Does a piece of work at once where there is room, else in its turn. */
export type InTurn = <T>(work: () => Promise<T>, waiting: Waiting<T>) => Promise<T>;

/** @param most pieces of work that go on at a time */
export function createTurns(most: number): InTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
  return (work, { signal, stopped }) => {
    if (running < most) return run(work);
    return new Promise((resolve, reject) => {
      const start = (): void => {
        signal?.removeEventListener('abort', stop);
        run(work).then(resolve, reject);
      };
      const stop = (): void => {
        waiting.splice(waiting.indexOf(start), 1);
        resolve(stopped);
      };
      signal?.addEventListener('abort', stop, { once: true });
      waiting.push(start);
    });
  };
}
