import { useEffect, useRef } from 'react';

/** A way to stop what was begun last; leaving the screen stops it, too. */
export function useStopSignal(): { readonly begin: () => AbortSignal; readonly cancel: () => void } {
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    begin: () => {
      running.current = new AbortController();
      return running.current.signal;
    },
    cancel: () => running.current?.abort(),
  };
}
