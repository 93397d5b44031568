import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface OneLine {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly state: 'closed' | 'open';
  /** Whether the line is longer than its place, as long as it is closed; kept while it is open. */
  readonly length: 'cut' | 'whole';
  readonly toggle: () => void;
}

/** Words that take one line, and all of theirs once they are opened. */
export function useOneLine(): OneLine {
  const ref = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<OneLine['state']>('closed');
  const [length, setLength] = useState<OneLine['length']>('whole');
  // After every drawing: other words may be longer.
  useLayoutEffect(() => {
    const line = ref.current;
    if (!line || state === 'open') return;
    const measure = (): void => setLength(line.scrollWidth > line.clientWidth ? 'cut' : 'whole');
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(line);
    return () => sizes.disconnect();
  });
  return { ref, state, length, toggle: () => setState(state === 'open' ? 'closed' : 'open') };
}
