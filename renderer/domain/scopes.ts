import type { Competition, Entry, Option, Round } from './competition';
import { rankRows } from './rank-rows';
import { assertNever } from './result';
import type { ExactScore } from './score';
import type { Row, Tabulation } from './tabulate';

/** Within what entries are ranked. */
export const SCOPES = ['all', 'category', 'group', 'panel'] as const;
export type Scope = (typeof SCOPES)[number];
/** What ranks within parts of the field. */
export type PartScope = Exclude<Scope, 'all'>;

/** The entries of one category, group or panel, ranked among themselves. */
export interface ScopedRanking<Of extends AnyRow = Row> {
  readonly type: PartScope;
  /** Of the category, group or panel. */
  readonly id: string | null;
  /** Null for entries of no category, or no group: they come last. */
  readonly name: string | null;
  /** As those of a tabulation, ties broken anew: who is preferred by more judges depends on who else is tied. */
  readonly rows: readonly Of[];
}

/** Of one round, or of rounds together. */
type AnyRow = Row<ExactScore>;
type Lists = Pick<Competition, 'categories' | 'groups'>;

/** In the order of the competition's lists; parts without entries are left out. An entry of two panels stands in both. */
export function rankWithin<Of extends AnyRow>(
  { rows, round, others }: Tabulation<Of>,
  lists: Lists,
  type: PartScope,
): readonly ScopedRanking<Of>[] {
  return partsOf(round, lists, type).flatMap(({ id, name, has }): ScopedRanking<Of>[] => {
    const own = rows.filter(({ entry }) => has(entry));
    return own.length === 0 ? [] : [{ type, id, name, rows: rankRows(own, round, others) }];
  });
}

/** Scopes that tell more than the ranking of all does: something to tell entries apart by. */
export const scopesOf = (tabulation: Tabulation<AnyRow>, lists: Lists): readonly Scope[] =>
  SCOPES.filter((scope) => scope === 'all' || rankWithin(tabulation, lists, scope).length > 1);

interface Part {
  readonly id: string | null;
  readonly name: string | null;
  readonly has: (entry: Entry) => boolean;
}

function partsOf({ panels }: Round, { categories, groups }: Lists, type: PartScope): readonly Part[] {
  switch (type) {
    case 'category':
      return byOption(categories, ({ category }) => category);
    case 'group':
      return byOption(groups, ({ group }) => group);
    case 'panel':
      return panels.map(({ id: panel, name, entries }): Part => {
        const ids = entries === 'all' ? undefined : new Set(entries);
        return { id: panel, name, has: ({ id }) => ids?.has(id) ?? true };
      });
    default:
      return assertNever(type);
  }
}

function byOption(options: readonly Option[], of: (entry: Entry) => string | null): readonly Part[] {
  const known = new Set<string>(options.map(({ id }) => id));
  return [
    ...options.map(({ id, name }): Part => ({ id, name, has: (entry) => of(entry) === id })),
    { id: null, name: null, has: (entry) => !known.has(of(entry) ?? '') },
  ];
}
