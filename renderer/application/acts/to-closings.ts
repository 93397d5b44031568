import { actHadCome, type Closing, type Closings, NO_CLOSINGS, toStrikeName } from '../../domain/closing';
import type { Competition } from '../../domain/competition';
import type { Stored } from '../../domain/revision';
import { isAct } from './act';
import { foldSubjects, statesOf } from './fold-acts';
import { withoutStruck } from './struck-laptops';
import { toStatusesBefore } from './to-participation';

/**
 * The rounds that are closed now; one about which two tables disagree is not.
 * @param competition as it is kept, without what acts say
 */
export function toClosings(written: readonly Stored[], { entries }: Pick<Competition, 'entries'>): Closings {
  const acts = withoutStruck(written.filter(isAct));
  if (!acts.some(({ revision }) => revision.act === 'round-closing')) return NO_CLOSINGS;
  const kept = new Map(entries.map(({ id, status }) => [id, status]));
  const closings = statesOf(foldSubjects(acts), 'round-closing').flatMap((state): Closing[] => {
    if (state.type === 'conflict' || state.head.revision.says.type !== 'closed') return [];
    const { round, wall, says, by } = state.head.revision;
    const lastActs = new Map(says.counted.map(({ device, lastAct }) => [device, lastAct]));
    const since = acts.filter(({ revision }) => !actHadCome({ lastActs }, revision));
    return [
      {
        ...{ round, at: wall, table: says.table, lastActs },
        ...(by !== undefined && { by }),
        lastSeqs: new Map(says.counted.map(({ device, lastSeq }) => [device, lastSeq])),
        statuses: toStatusesBefore(acts, new Set(since), kept),
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
