import { useRef, useState } from 'react';

/** Runs one thing at a time: a second click while the first is under way does nothing. */
export function useAction(): {
  readonly busy: boolean;
  readonly run: (action: () => Promise<void>) => void;
} {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  return {
    busy,
    run: (action) => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      void action().finally(() => {
        running.current = false;
        setBusy(false);
      });
    },
  };
}
