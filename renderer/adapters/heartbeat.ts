/** From a worker, out of the middle of its work: it goes on. */
export interface Alive {
  readonly type: 'alive';
}

/** Said where work goes on; as often as one likes. */
export type Beat = () => void;

/** Seldom enough to cost nothing, often enough for whoever waits. */
const EVERY_MS = 500;

/**
 * A worker's sign of life. It has to come out of the work itself, between one piece and the next: a timer would
 * go on ticking beside work that never ends. The first is heard at once, and says that the worker has started.
 */
export function createHeartbeat(post: (message: Alive) => void, now = () => performance.now()): Beat {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    if (at - last < EVERY_MS) return;
    last = at;
    post({ type: 'alive' });
  };
}

interface Silence {
  /** How long nothing may be heard. */
  readonly silenceMs: number;
  readonly onSilent: () => void;
}

const TICK_MS = 1_000;

/**
 * Waits for signs of life. Counted in turns of this thread instead of by the clock: a laptop that was put to
 * sleep, or a thread that was busy itself, is no silence.
 */
export function watchSilence({ silenceMs, onSilent }: Silence): {
  readonly heard: () => void;
  readonly stop: () => void;
} {
  const tickMs = Math.min(TICK_MS, silenceMs / 4);
  let silentMs = 0;
  const timer = setInterval(() => {
    silentMs += tickMs;
    if (silentMs < silenceMs) return;
    clearInterval(timer);
    onSilent();
  }, tickMs);
  return {
    heard: () => {
      silentMs = 0;
    },
    stop: () => clearInterval(timer),
  };
}
