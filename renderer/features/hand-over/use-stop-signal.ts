import { useRef } from 'react';

/** A way to stop what was begun last. Leaving the screen doesn't: a file that was chosen is taken, wherever one is by then. */
export function useStopSignal(): { readonly begin: () => AbortSignal; readonly cancel: () => void } {
  const running = useRef<AbortController | undefined>(undefined);
  return {
    begin: () => {
      running.current = new AbortController();
      return running.current.signal;
    },
    cancel: () => running.current?.abort(),
  };
}
