import type { Competition, Excusal } from '../../domain/competition';
import { sheetId } from '../../domain/revision';
import { type ActStates, statesOf } from './fold-acts';

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
