/** The number behind N. Unknown for a number that isn't written out. */
type Next<N extends number, Counted extends readonly unknown[] = []> = number extends N
  ? never
  : Counted['length'] extends N
    ? [...Counted, unknown]['length'] & number
    : Next<N, [...Counted, unknown]>;

/**
 * The versions of a format, from the first to the newest, N: what each is read by, and how what it says becomes
 * what the next one says. A version that is left out, or an upgrade that ends elsewhere, doesn't compile. What
 * stands in a chain is frozen: files of every version there ever was are about.
 */
export interface Versions<N extends number, Source, Read> {
  readonly newest: N;
  /** What reads this version, and tells it as the newest does; undefined for one of later. */
  readonly find: (version: number) => ((source: Source) => Read) | undefined;
  readonly upgraded: <Later>(
    version: Next<N>,
    read: (source: Source) => Later,
    upgrade: (before: Read) => Later,
  ) => Versions<Next<N>, Source, Later>;
}

export const firstVersion = <Source, Read>(read: (source: Source) => Read): Versions<1, Source, Read> =>
  chainOf(1, (version) => (version === 1 ? read : undefined));

const chainOf = <N extends number, Source, Read>(
  newest: N,
  find: Versions<N, Source, Read>['find'],
): Versions<N, Source, Read> => ({
  newest,
  find,
  upgraded: (later, read, upgrade) =>
    chainOf(later, (version) => {
      if (version === later) return read;
      const before = find(version);
      return before && ((source) => upgrade(before(source)));
    }),
});
