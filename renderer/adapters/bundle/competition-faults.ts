import type { Credential } from '../../domain/access';
import type { Competition, Round } from '../../domain/competition';
import { findRubricProblems } from '../../domain/rubric';

/** The first thing in a competition that keeps it from being used, or undefined when it is sound. */
export const findCompetitionFault = (competition: Competition): string | undefined =>
  findStructureFault(competition) ?? findUnfinished(competition);

/** What may be so while a competition is being set up, and no file may carry. */
const findUnfinished = ({ entries, judges, rounds }: Competition): string | undefined =>
  findRepeated(
    'entry number',
    entries.map(({ number }) => number),
  ) ??
  findRepeated(
    'judge code',
    // As tables of marks name judges: in any case.
    judges.map(({ code }) => code.trim().toUpperCase()),
  ) ??
  firstOf(rounds, ({ rubric }) => findRubricProblems(rubric)[0]?.type);

/** The first thing in a competition that doesn't hang together, be it finished or not. */
export function findStructureFault(competition: Competition): string | undefined {
  const { categories, groups, institutionKinds, entries, judges, rounds, excusals } = competition;
  const entryIds = new Set<string>(entries.map(({ id }) => id));
  const judgeIds = new Set<string>(judges.map(({ id }) => id));
  const roundIds = new Set<string>(rounds.map(({ id }) => id));
  const known = {
    category: new Set<string>(categories.map(({ id }) => id)),
    group: new Set<string>(groups.map(({ id }) => id)),
    kind: new Set<string>(institutionKinds.map(({ id }) => id)),
  };
  return (
    findRepeated(
      'category',
      categories.map(({ id }) => id),
    ) ??
    findRepeated(
      'group',
      groups.map(({ id }) => id),
    ) ??
    findRepeated(
      'institution kind',
      institutionKinds.map(({ id }) => id),
    ) ??
    findRepeated(
      'entry',
      entries.map(({ id }) => id),
    ) ??
    findRepeated(
      'judge',
      judges.map(({ id }) => id),
    ) ??
    findUnknown(
      'category',
      known.category,
      entries.map(({ category }) => category),
    ) ??
    findUnknown(
      'group',
      known.group,
      entries.map(({ group }) => group),
    ) ??
    findUnknown(
      'institution kind',
      known.kind,
      entries.map(({ institution }) => institution.kind),
    ) ??
    (rounds.length === 0 ? 'no round' : undefined) ??
    firstOf(rounds, (round) => findRoundFault(round, entryIds, judgeIds)) ??
    findUnknown(
      'judge',
      judgeIds,
      excusals.map(({ judge }) => judge),
    ) ??
    findUnknown(
      'entry',
      entryIds,
      excusals.map(({ entry }) => entry),
    ) ??
    findUnknown(
      'round',
      roundIds,
      excusals.map(({ round }) => round),
    ) ??
    findHistoryFault(competition) ??
    findAccessFault(competition.access?.credentials ?? [], judgeIds)
  );
}

function findAccessFault(
  credentials: readonly Credential[],
  judgeIds: ReadonlySet<string>,
): string | undefined {
  return (
    findRepeated(
      'credential',
      credentials.map(({ key }) => key),
    ) ??
    findUnknown(
      'judge',
      judgeIds,
      credentials.map(({ judge }) => judge),
    ) ??
    findRepeated(
      'valid credential of judge',
      credentials.filter(({ status }) => status.type === 'valid').map(({ judge }) => judge),
    )
  );
}

function findRoundFault(
  { rubric, tieBreaks, panels }: Round,
  entryIds: ReadonlySet<string>,
  judgeIds: ReadonlySet<string>,
): string | undefined {
  const criteria = rubric.criteria.map(({ id }) => id);
  return (
    findRepeated('criterion', criteria) ??
    findUnknown(
      'criterion',
      new Set<string>(criteria),
      tieBreaks.map(({ criterion }) => criterion),
    ) ??
    findRepeated(
      'panel',
      panels.map(({ id }) => id),
    ) ??
    firstOf(
      panels,
      ({ judges, entries }) =>
        findRepeated('judge', judges) ??
        findUnknown('judge', judgeIds, judges) ??
        (entries === 'all'
          ? undefined
          : (findRepeated('entry', entries) ?? findUnknown('entry', entryIds, entries))),
    )
  );
}

function findHistoryFault({ ruleBook }: Competition): string | undefined {
  if (ruleBook.type === 'open') return undefined;
  const rising = ruleBook.history.every(
    ({ version }, index) => version > (ruleBook.history[index - 1]?.version ?? 0),
  );
  return rising ? undefined : 'rule-book versions out of order';
}

function findRepeated(what: string, values: readonly (string | number)[]): string | undefined {
  const seen = new Set<string | number>();
  for (const value of values) {
    if (seen.has(value)) return `${what} ${value} repeated`;
    seen.add(value);
  }
  return undefined;
}

function findUnknown(
  what: string,
  known: ReadonlySet<string>,
  named: readonly (string | null)[],
): string | undefined {
  const unknown = named.find((id) => id !== null && !known.has(id));
  return unknown === undefined ? undefined : `${what} ${unknown} unknown`;
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
