interface DelayedProgressNeeds<T> {
  readonly initial: T;
  readonly show: (progress: T) => void;
  /** Milliseconds in which nothing is shown: what is over by then needs no words. */
  readonly delay?: number;
}

export interface DelayedProgress<T> {
  readonly report: (progress: T) => void;
  /** Nothing is shown any more. */
  readonly stop: () => void;
}

/** Progress that is shown only once the work has gone on for a noticeable time. */
export function createDelayedProgress<T>({
  initial,
  show,
  delay = 300,
}: DelayedProgressNeeds<T>): DelayedProgress<T> {
  let latest = initial;
  let phase: 'quiet' | 'shown' | 'over' = 'quiet';
  const timer = setTimeout(() => {
    phase = 'shown';
    show(latest);
  }, delay);
  return {
    report: (progress) => {
      latest = progress;
      if (phase === 'shown') show(progress);
    },
    stop: () => {
      phase = 'over';
      clearTimeout(timer);
    },
  };
}
