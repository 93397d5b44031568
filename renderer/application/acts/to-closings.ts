import { actHadCome, type Closing, type Closings, NO_CLOSINGS, toStrikeName } from '../../domain/closing';
import type { Competition, EntryStatus } from '../../domain/competition';
import type { EntryId } from '../../domain/ids';
import type { Stored } from '../../domain/revision';
import { isAct, type StoredAct } from './act';
import { foldSubjects, statesOf } from './fold-acts';

/**
 * The rounds that are closed now; one about which two tables disagree is not.
 * @param competition as it is kept, without what acts say
 */
export function toClosings(written: readonly Stored[], { entries }: Pick<Competition, 'entries'>): Closings {
  const acts = written.filter(isAct);
  if (!acts.some(({ revision }) => revision.act === 'round-closing')) return NO_CLOSINGS;
  const kept = new Map(entries.map(({ id, status }) => [id, status]));
  const closings = statesOf(foldSubjects(acts), 'round-closing').flatMap((state): Closing[] => {
    if (state.type === 'conflict' || state.head.revision.says.type !== 'closed') return [];
    const { round, wall, says } = state.head.revision;
    const lastActs = new Map(says.counted.map(({ device, lastAct }) => [device, lastAct]));
    const since = acts.filter(({ revision }) => !actHadCome({ lastActs }, revision));
    return [
      {
        ...{ round, at: wall, table: says.table, lastActs },
        lastSeqs: new Map(says.counted.map(({ device, lastSeq }) => [device, lastSeq])),
        statuses: statusesThen(acts, since, kept),
        strikesSince: new Set(
          since.flatMap(({ revision }) =>
            revision.act === 'strike'
              ? [toStrikeName({ device: revision.laptop, lastSeq: revision.lastSeq })]
              : [],
          ),
        ),
      },
    ];
  });
  return new Map(closings.map((closing) => [closing.round, closing]));
}

/** Of entries about which something was said since. */
function statusesThen(
  acts: readonly StoredAct[],
  since: readonly StoredAct[],
  kept: ReadonlyMap<EntryId, EntryStatus>,
): ReadonlyMap<EntryId, EntryStatus> {
  const changed = since.flatMap(({ revision }) => (revision.act === 'withdrawal' ? [revision.entry] : []));
  if (changed.length === 0) return new Map();
  const late = new Set(since);
  const then = new Map(
    statesOf(foldSubjects(acts.filter((stored) => !late.has(stored))), 'withdrawal').flatMap((state) =>
      state.type === 'settled' ? [[state.head.revision.entry, state.head.revision] as const] : [],
    ),
  );
  return new Map(
    changed.map((entry): readonly [EntryId, EntryStatus] => {
      const said = then.get(entry);
      if (said?.says === 'withdrawn') return [entry, { type: 'withdrawn', reason: said.reason }];
      return [entry, said === undefined ? (kept.get(entry) ?? { type: 'active' }) : { type: 'active' }];
    }),
  );
}
