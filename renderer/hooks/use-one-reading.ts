import { useEffect, useRef } from 'react';
import { unlessAborted } from '../application/receive/unless-aborted';

/**
 * One reading at a time: a second one cancels the first, and so does leaving. A cancelled one is over at once,
 * whatever it is that it waits for.
 */
export function useOneReading(): {
  /** @returns undefined when it was cancelled, or overtaken by a later one */
  readonly read: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T | undefined>;
  readonly cancel: () => void;
} {
  const running = useRef<AbortController | undefined>(undefined);
  const cancel = (): void => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  return {
    read: async (work) => {
      cancel();
      const own = new AbortController();
      running.current = own;
      return unlessAborted(work(own.signal), own.signal);
    },
    cancel,
  };
}
