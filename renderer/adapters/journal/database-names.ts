/**
 * A database that turned out damaged is left where it is, and the one built anew gets the next name:
 * `pleno`, `pleno-2`, `pleno-3` …
 */
export interface DatabaseNames {
  /** Names there are, in the order of their numbers. */
  readonly all: readonly string[];
  readonly current: string;
  /** Free, and later than all of them. */
  readonly next: string;
}

const toNumber = (base: string, name: string): number | undefined => {
  if (name === base) return 1;
  const [, digits] = new RegExp(`^${base}-([1-9]\\d{0,5})$`).exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/**
 * @param inUse the name the sentinel knows, if there is a sentinel
 * @param skipped numbers that may be taken by databases not listed
 */
export function toDatabaseNames(
  base: string,
  existing: readonly string[],
  inUse: string | undefined,
  skipped = 0,
): DatabaseNames {
  const numbered = existing
    .flatMap((name) => {
      const number = toNumber(base, name);
      return number === undefined ? [] : [{ name, number }];
    })
    .toSorted((a, b) => a.number - b.number);
  const current = inUse ?? numbered.at(-1)?.name ?? base;
  const highest = Math.max(numbered.at(-1)?.number ?? 1, toNumber(base, current) ?? 1);
  return { all: numbered.map(({ name }) => name), current, next: `${base}-${highest + skipped + 1}` };
}
