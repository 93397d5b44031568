import type { Competition, EntryStatus, Excusal } from '../../domain/competition';
import type { EntryId } from '../../domain/ids';
import { sheetId } from '../../domain/revision';
import type { StoredAct } from './act';
import { type ActStates, foldSubjects, statesOf } from './fold-acts';

/**
 * Who doesn't score what: by acts, and by what the competition file said before there were any. Of a sheet that acts
 * are about, they alone decide; while they disagree, the judge isn't excused.
 */
export function toExcusals(
  { excusals }: Pick<Competition, 'excusals'>,
  states: ActStates,
): readonly Excusal[] {
  const acts = statesOf(states, 'excusal');
  if (acts.length === 0) return excusals;
  const about = new Set(acts.flatMap(({ heads }) => heads.map(({ revision }) => sheetId(revision))));
  const byActs = acts.flatMap((state): Excusal[] => {
    if (state.type === 'conflict' || state.head.revision.says !== 'excused') return [];
    const { judge, entry, round, reason, wall } = state.head.revision;
    return [{ judge, entry, round, reason, at: wall }];
  });
  return [...excusals.filter((excusal) => !about.has(sheetId(excusal))), ...byActs];
}

type Statuses = ReadonlyMap<EntryId, EntryStatus>;

/** What acts say of entries. While they disagree, the entry takes part. */
export const toStatuses = (states: ActStates): Statuses =>
  new Map(
    statesOf(states, 'withdrawal').flatMap((state) => {
      const status: EntryStatus =
        state.type === 'settled' && state.head.revision.says === 'withdrawn'
          ? { type: 'withdrawn', reason: state.head.revision.reason }
          : { type: 'active' };
      return state.heads.map(({ revision }) => [revision.entry, status] as const);
    }),
  );

/**
 * What entries were when these acts hadn't come yet.
 * @param acts all of them
 * @param kept as the competition says itself: on a laptop that got it by file, what some of these acts said
 */
export function toStatusesBefore(
  acts: readonly StoredAct[],
  since: ReadonlySet<StoredAct>,
  kept: Statuses,
): Statuses {
  const changed = [...since].flatMap(({ revision }) =>
    revision.act === 'withdrawal' ? [revision.entry] : [],
  );
  if (changed.length === 0) return new Map();
  const then = toStatuses(foldSubjects(acts.filter((stored) => !since.has(stored))));
  // Nobody withdraws an entry that is withdrawn.
  const tookPart = new Set(
    [...since].flatMap(({ revision }) =>
      revision.act === 'withdrawal' && revision.supersedes.length === 0 && revision.says === 'withdrawn'
        ? [revision.entry]
        : [],
    ),
  );
  return new Map(
    changed.map((entry): readonly [EntryId, EntryStatus] => {
      const said = then.get(entry);
      if (said !== undefined) return [entry, said];
      if (tookPart.has(entry)) return [entry, { type: 'active' }];
      const before = kept.get(entry);
      return [entry, before?.type === 'withdrawn' ? before : { type: 'withdrawn', reason: '' }];
    }),
  );
}
