import type { Credential } from '../../domain/access';
import type { Competition, Round } from '../../domain/competition';
import { PLAN_LIMITS, type Plan } from '../../domain/plan';
import { FULL_WEIGHT } from '../../domain/quantities';
import { sumOfWeights } from '../../domain/round-weights';
import { findRubricProblems } from '../../domain/rubric';
import { namedIn } from '../../domain/tie-breaks/tie-breaks';

/** The first thing in a competition that keeps it from being used, or undefined when it is sound. */
export const findCompetitionFault = (competition: Competition): string | undefined =>
  findStructureFault(competition) ?? findUnfinished(competition);

/** What may be so while a competition is being set up, and no file may carry. */
const findUnfinished = ({ entries, judges, rounds, combination }: Competition): string | undefined =>
  findRepeated('entry number', entries, ({ number }) => number) ??
  // As tables of marks name judges: in any case.
  findRepeated('judge code', judges, ({ code }) => code.trim().toUpperCase()) ??
  firstOf(rounds, ({ rubric }) => findRubricProblems(rubric)[0]?.type) ??
  (combination !== undefined && sumOfWeights(combination) !== FULL_WEIGHT
    ? 'weights of the rounds do not add up'
    : undefined);

/** The first thing in a competition that doesn't hang together, be it finished or not. */
export function findStructureFault(competition: Competition): string | undefined {
  const {
    categories,
    groups,
    institutionKinds,
    entries,
    judges,
    rounds,
    excusals,
    combination = [],
  } = competition;
  const known = {
    category: toIds(categories),
    group: toIds(groups),
    kind: toIds(institutionKinds),
    entry: toIds(entries),
    judge: toIds(judges),
    round: toIds(rounds),
  };
  return (
    findRepeated('category', categories, byId) ??
    findRepeated('group', groups, byId) ??
    findRepeated('institution kind', institutionKinds, byId) ??
    findRepeated('entry', entries, byId) ??
    findRepeated('judge', judges, byId) ??
    findUnknown('category', known.category, entries, ({ category }) => category) ??
    findUnknown('group', known.group, entries, ({ group }) => group) ??
    findUnknown('institution kind', known.kind, entries, ({ institution }) => institution.kind) ??
    (rounds.length === 0 ? 'no round' : undefined) ??
    firstOf(rounds, (round) => findRoundFault(round, known)) ??
    findRepeated('weight of round', combination, ({ round }) => round) ??
    findUnknown('round', known.round, combination, ({ round }) => round) ??
    findUnknown('judge', known.judge, excusals, ({ judge }) => judge) ??
    findUnknown('entry', known.entry, excusals, ({ entry }) => entry) ??
    findUnknown('round', known.round, excusals, ({ round }) => round) ??
    findHistoryFault(competition) ??
    findAccessFault(competition.access?.credentials ?? [], known.judge) ??
    (competition.plan && findPlanFault(competition.plan, competition, known.entry))
  );
}

function findPlanFault(
  { rooms, sessions }: Plan,
  { rounds }: Competition,
  entryIds: ReadonlySet<string>,
): string | undefined {
  // A panel has its id among those of its round.
  const panels = new Map(rounds.map(({ id, panels }) => [id, toIds(panels)]));
  return (
    (rooms.length > PLAN_LIMITS.rooms ? 'too many rooms' : undefined) ??
    (sessions.length > PLAN_LIMITS.sessions ? 'too many sessions' : undefined) ??
    findRepeated('room', rooms, byId) ??
    findRepeated('session', sessions, byId) ??
    findUnknown('room', toIds(rooms), sessions, ({ room }) => room) ??
    firstOf(sessions, ({ id, round, panel, stages, breaks, order }) => {
      if (panels.get(round)?.has(panel) !== true) return `panel ${panel} of session ${id} unknown`;
      if (stages.length > PLAN_LIMITS.stages) return `too many stages in session ${id}`;
      if (breaks.length > PLAN_LIMITS.breaks) return `too many breaks in session ${id}`;
      if (order.length > PLAN_LIMITS.order) return `too many entries in session ${id}`;
      return findRepeated('entry', order, itself) ?? findUnknown('entry', entryIds, order, itself);
    })
  );
}

function findAccessFault(
  credentials: readonly Credential[],
  judgeIds: ReadonlySet<string>,
): string | undefined {
  const valid = credentials.filter(({ status }) => status.type === 'valid');
  return (
    findRepeated('credential', credentials, ({ key }) => key) ??
    findUnknown('judge', judgeIds, credentials, ({ judge }) => judge) ??
    findRepeated('valid credential of judge', valid, ({ judge }) => judge)
  );
}

function findRoundFault(
  { id, entrants = [], rubric, tieBreaks, panels }: Round,
  known: { readonly [what in 'entry' | 'judge' | 'round']: ReadonlySet<string> },
): string | undefined {
  const criteria = toIds(rubric.criteria);
  const asked = tieBreaks.flatMap((tieBreak) => namedIn(tieBreak, 'round'));
  return (
    findRepeated('criterion', rubric.criteria, byId) ??
    findUnknown(
      'criterion',
      criteria,
      tieBreaks.flatMap((tieBreak) => namedIn(tieBreak, 'criterion')),
      itself,
    ) ??
    findUnknown('round', known.round, asked, itself) ??
    (asked.includes(id) ? `round ${id} breaks its own ties` : undefined) ??
    findRepeated('entrant', entrants, itself) ??
    findUnknown('entry', known.entry, entrants, itself) ??
    findRepeated('panel', panels, byId) ??
    firstOf(
      panels,
      ({ judges, entries }) =>
        findRepeated('judge', judges, itself) ??
        findUnknown('judge', known.judge, judges, itself) ??
        (entries === 'all'
          ? undefined
          : (findRepeated('entry', entries, itself) ?? findUnknown('entry', known.entry, entries, itself))),
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

interface Identified {
  readonly id: string;
}

const byId = ({ id }: Identified): string => id;

const itself = (id: string): string => id;

const toIds = (items: readonly Identified[]): ReadonlySet<string> => new Set(items.map(byId));

function findRepeated<T>(
  what: string,
  items: readonly T[],
  by: (item: T) => string | number,
): string | undefined {
  const seen = new Set<string | number>();
  for (const value of items.map(by)) {
    if (seen.has(value)) return `${what} ${value} repeated`;
    seen.add(value);
  }
  return undefined;
}

function findUnknown<T>(
  what: string,
  known: ReadonlySet<string>,
  items: readonly T[],
  named: (item: T) => string | null,
): string | undefined {
  const unknown = items.map(named).find((id) => id !== null && !known.has(id));
  return unknown === undefined ? undefined : `${what} ${unknown} unknown`;
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
