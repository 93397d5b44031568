import { assertNever, type Result } from '../domain/result';

/** Where the latest content is. `saved` is said only when the disk has all of it. */
export type Saving<P> =
  | { readonly type: 'idle' }
  /** `after`: the last try failed, and what failed is still not on the disk. */
  | { readonly type: 'pending'; readonly after?: P }
  | { readonly type: 'saved'; readonly at: string }
  | { readonly type: 'failed'; readonly problem: P };

/** What keeps the latest from the disk: a failed try stands until another one has gone through. */
export function findFailure<P>(saving: Saving<P>): P | undefined {
  switch (saving.type) {
    case 'failed':
      return saving.problem;
    case 'pending':
      return saving.after;
    case 'idle':
    case 'saved':
      return undefined;
    default:
      return assertNever(saving);
  }
}

/** On its way to the disk, with the failure that still stands. */
export function toPending<P>(before: Saving<P>): Saving<P> {
  const after = findFailure(before);
  return after === undefined ? { type: 'pending' } : { type: 'pending', after };
}

interface SaveQueueNeeds<C, P extends { readonly type: string }> {
  readonly write: (content: C) => Promise<Result<{ readonly savedAt: string }, P>>;
  readonly onChange: (saving: Saving<P>) => void;
  /** Called after each write that reached the disk, before `onChange`. */
  readonly onWritten?: (content: C) => void;
  /** How to put a write that threw, which is a defect; the throw goes on to the window's own handler. */
  readonly describeThrow: (error: unknown) => P;
  /** Milliseconds of quiet before a write starts by itself. */
  readonly delay?: number;
}

export interface SaveQueue<C> {
  /** Takes what is on the screen now; written after a moment of quiet. Only the latest is kept. */
  readonly put: (content: C) => void;
  /** Writes at once what waits; resolves when nothing waits or a write has failed. */
  readonly flush: () => Promise<void>;
  /** Nothing waits and nothing is being written. */
  readonly isSettled: () => boolean;
}

/** One writer a sheet, for what is typed while a save is under way: writes follow each other, the latest content wins, a failure keeps it for another try. */
export function createSaveQueue<C, P extends { readonly type: string }>({
  write,
  onChange,
  onWritten,
  describeThrow,
  delay = 250,
}: SaveQueueNeeds<C, P>): SaveQueue<C> {
  let waiting: { readonly content: C } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let said: Saving<P> = { type: 'idle' };

  function say(saving: Saving<P>): void {
    said = saving;
    onChange(saving);
  }

  /** Refused or thrown: what was to be written waits again, unless something newer does. */
  function fail(content: C, problem: P): void {
    waiting ??= { content };
    say({ type: 'failed', problem });
  }

  /** Writes until nothing waits. */
  async function drain(): Promise<void> {
    try {
      while (waiting) {
        const { content } = waiting;
        waiting = undefined;
        say(toPending(said));
        const written = await write(content).catch((error: unknown) => {
          fail(content, describeThrow(error));
          throw error;
        });
        if (!written.ok) {
          fail(content, written.error);
          return;
        }
        onWritten?.(content);
        // Said even where more waits: a failure before this write is over.
        say(waiting ? { type: 'pending' } : { type: 'saved', at: written.value.savedAt });
      }
    } finally {
      running = undefined;
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return running ?? Promise.resolve();
    running ??= drain();
    return running;
  }

  return {
    put: (content) => {
      waiting = { content };
      say(toPending(said));
      clearTimeout(timer);
      timer = setTimeout(flush, delay);
    },
    flush,
    isSettled: () => !waiting && !running,
  };
}
