import { type Closing, type Closings, hadCome, NO_CLOSINGS } from '../../domain/closing';
import type { EntryStatus } from '../../domain/competition';
import type { EntryId } from '../../domain/ids';
import type { Stored } from '../../domain/revision';
import { isAct, type StoredAct } from './act';
import { foldSubjects, statesOf } from './fold-acts';

/** The rounds that are closed now; one about which two tables disagree is not. */
export function toClosings(written: readonly Stored[]): Closings {
  const acts = written.filter(isAct);
  if (!acts.some(({ revision }) => revision.act === 'round-closing')) return NO_CLOSINGS;
  const closings = statesOf(foldSubjects(acts), 'round-closing').flatMap((state): Closing[] => {
    if (state.type === 'conflict' || state.head.revision.says.type !== 'closed') return [];
    const { round, wall, says } = state.head.revision;
    const lastSeqs = new Map(says.counted.map(({ device, lastSeq }) => [device, lastSeq]));
    const closing = { round, at: wall, lastSeqs, table: says.table, statuses: new Map() };
    return [{ ...closing, statuses: statusesThen(closing, acts) }];
  });
  return new Map(closings.map((closing) => [closing.round, closing]));
}

/** Of entries about which something was said since. */
function statusesThen(closing: Closing, acts: readonly StoredAct[]): ReadonlyMap<EntryId, EntryStatus> {
  const withdrawals = acts.filter(({ revision }) => revision.act === 'withdrawal');
  const since = withdrawals.filter(({ revision }) => !hadCome(closing, revision));
  if (since.length === 0) return new Map();
  const then = new Map(
    statesOf(
      foldSubjects(withdrawals.filter(({ revision }) => hadCome(closing, revision))),
      'withdrawal',
    ).flatMap((state) =>
      state.type === 'settled' ? [[state.head.revision.entry, state.head.revision] as const] : [],
    ),
  );
  return new Map(
    since.flatMap(({ revision }) => {
      if (revision.act !== 'withdrawal') return [];
      const before = then.get(revision.entry);
      const status: EntryStatus =
        before?.says === 'withdrawn' ? { type: 'withdrawn', reason: before.reason } : { type: 'active' };
      return [[revision.entry, status] as const];
    }),
  );
}
