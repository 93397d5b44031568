import { Session } from 'node:inspector/promises';

/**
 * Work counted in steps instead of seconds: the same on every machine, however busy. A step is a block of
 * the program's own code that was entered (V8 counts them: every call, every turn of a loop), or an item that
 * a method of the language looked at, of those that look at many: spreading, `includes`, `indexOf` …
 *
 * Code is counted block by block only if it runs for the first time after {@link startCounting}.
 */
export interface StepCounter {
  readonly count: (work: () => unknown) => Promise<number>;
  readonly stop: () => Promise<void>;
}

interface Coverage {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
}

export async function startCounting(): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return (result as readonly Coverage[])
      .filter(({ url }) => /\/(?:renderer|electron|zod)\//.test(url))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  };
  return {
    count: async (work) => {
      // What was run before this piece of work.
      await take();
      const items = watchItems();
      try {
        await work();
      } finally {
        items.stop();
      }
      return items.seen() + (await take());
    },
    stop: async () => {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

type Method = (this: unknown, ...values: unknown[]) => unknown;
type Owner = Record<PropertyKey, unknown>;

const TYPED: object = Object.getPrototypeOf(Uint8Array.prototype);
const ITERATOR: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

/** Methods that look at as many items as come before what they find. */
const SEARCHES = [Array.prototype, TYPED].flatMap((owner) =>
  ['includes', 'indexOf', 'lastIndexOf'].map((name) => [owner, name] as const),
);
/** Methods that copy: as many items as come out. */
const COPIES = [
  ...['slice', 'concat', 'flat', 'splice'].map((name) => [Array.prototype, name] as const),
  [TYPED, 'slice'] as const,
];
const ITERATORS = [Array.prototype, Map.prototype, Set.prototype].flatMap((owner) =>
  [Symbol.iterator, 'values', 'entries', 'keys'].map((name) => [owner, name] as const),
);

function watchItems(): { readonly seen: () => number; readonly stop: () => void } {
  let seen = 0;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: PropertyKey, make: (original: Method) => Method): void => {
    const original = (owner as Owner)[name] as Method;
    undo.push(() => {
      (owner as Owner)[name] = original;
    });
    (owner as Owner)[name] = make(original);
  };
  for (const [owner, name] of SEARCHES) {
    replace(
      owner,
      name,
      (original) =>
        function (this: unknown, ...values) {
          const found = original.apply(this, values);
          const { length } = this as ArrayLike<unknown>;
          const from = typeof values[1] === 'number' ? values[1] : 0;
          seen += 1 + (typeof found === 'number' && found >= 0 ? found : length) - from;
          return found;
        },
    );
  }
  for (const [owner, name] of COPIES) {
    replace(
      owner,
      name,
      (original) =>
        function (this: unknown, ...values) {
          const copied = original.apply(this, values);
          seen += 1 + (copied as ArrayLike<unknown>).length;
          return copied;
        },
    );
  }
  for (const [owner, name] of ITERATORS) {
    replace(
      owner,
      name,
      (original) =>
        function (this: unknown) {
          const items = original.apply(this, []) as Iterator<unknown>;
          const watched = Object.create(ITERATOR) as { next: () => IteratorResult<unknown> };
          watched.next = () => {
            seen += 1;
            return items.next();
          };
          return watched;
        },
    );
  }
  return {
    seen: () => seen,
    stop: () => {
      for (let at = undo.length - 1; at >= 0; at -= 1) undo[at]?.();
    },
  };
}
