import type { Access } from '../../domain/access';
import type { Aggregation } from '../../domain/aggregation/aggregations';
import type { Competition, Entry, Identity, Judge, Option, Round } from '../../domain/competition';
import type { EntryId, JudgeId, OptionId, RoundId } from '../../domain/ids';
import { withoutEntry } from '../../domain/plan';
import type { Rubric } from '../../domain/rubric';
import { namedIn } from '../../domain/tie-breaks/tie-breaks';
import { moved } from './moved';

/*
 * Every edit the set-up screens make, as pure functions from competition to competition for
 * `changeCompetition` and `amendRuleBook`. What is not there is left alone.
 */

export const setIdentity = (competition: Competition, identity: Identity): Competition => ({
  ...competition,
  identity,
});

// Entries

/** Adds entries as they are; their numbers are checked for repeats by `findSetUpProblems`. */
export const addEntries = (competition: Competition, entries: readonly Entry[]): Competition => ({
  ...competition,
  entries: [...competition.entries, ...entries],
});

export const addEntry = (competition: Competition, entry: Entry): Competition =>
  addEntries(competition, [entry]);

export const updateEntry = (
  competition: Competition,
  id: EntryId,
  change: Partial<Omit<Entry, 'id'>>,
): Competition => ({
  ...competition,
  entries: competition.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
});

/** Takes the entry out with everything that names it; once the file is out, it is withdrawn instead (`acts/`). */
export const removeEntry = (competition: Competition, id: EntryId): Competition => ({
  ...competition,
  entries: competition.entries.filter((entry) => entry.id !== id),
  excusals: competition.excusals.filter((excusal) => excusal.entry !== id),
  ...(competition.plan && { plan: withoutEntry(competition.plan, id) }),
  rounds: competition.rounds.map((round) => ({
    ...round,
    ...(round.entrants && { entrants: round.entrants.filter((entrant) => entrant !== id) }),
    panels: round.panels.map((panel) =>
      panel.entries === 'all' ? panel : { ...panel, entries: panel.entries.filter((entry) => entry !== id) },
    ),
  })),
});

/** The number after the highest one in use. */
export const nextEntryNumber = (competition: Competition): number =>
  competition.entries.reduce((highest, entry) => Math.max(highest, entry.number), 0) + 1;

// Judges

/** Adds the judge, and puts the judge on the panel of every round that has just one. */
export const addJudge = (competition: Competition, judge: Judge): Competition => ({
  ...competition,
  judges: [...competition.judges, judge],
  rounds: competition.rounds.map((round) => {
    const [panel, ...others] = round.panels;
    if (!panel || others.length > 0) return round;
    return { ...round, panels: [{ ...panel, judges: [...panel.judges, judge.id] }] };
  }),
});

export const updateJudge = (
  competition: Competition,
  id: JudgeId,
  change: Partial<Omit<Judge, 'id'>>,
): Competition => ({
  ...competition,
  judges: competition.judges.map((judge) => (judge.id === id ? { ...judge, ...change } : judge)),
});

const withoutCards = (access: Access, judge: JudgeId): Access => ({
  ...access,
  credentials: access.credentials.filter((credential) => credential.judge !== judge),
});

export const removeJudge = (competition: Competition, id: JudgeId): Competition => ({
  ...competition,
  judges: competition.judges.filter((judge) => judge.id !== id),
  excusals: competition.excusals.filter((excusal) => excusal.judge !== id),
  ...(competition.access && { access: withoutCards(competition.access, id) }),
  rounds: competition.rounds.map((round) => ({
    ...round,
    panels: round.panels.map((panel) => ({
      ...panel,
      judges: panel.judges.filter((judge) => judge !== id),
    })),
  })),
});

/** "J1", "J2" …: the first code of that pattern nobody has. */
export function nextJudgeCode(competition: Competition): string {
  const taken = new Set(competition.judges.map((judge) => judge.code.toUpperCase()));
  let number = 1;
  while (taken.has(`J${number}`)) number += 1;
  return `J${number}`;
}

// Rounds

export const updateRound = (
  competition: Competition,
  id: RoundId,
  change: (round: Round) => Round,
): Competition => ({
  ...competition,
  rounds: competition.rounds.map((round) => (round.id === id ? change(round) : round)),
});

/** Sets the rubric; tie-breaks on criteria that are gone go with them. */
export function setRubric(competition: Competition, id: RoundId, rubric: Rubric): Competition {
  const criteria = new Set<string>(rubric.criteria.map((criterion) => criterion.id));
  return updateRound(competition, id, (round) => ({
    ...round,
    rubric,
    tieBreaks: round.tieBreaks.filter((tieBreak) =>
      namedIn(tieBreak, 'criterion').every((criterion) => criteria.has(criterion)),
    ),
  }));
}

export const setTieBreaks = (
  competition: Competition,
  id: RoundId,
  tieBreaks: Round['tieBreaks'],
): Competition => updateRound(competition, id, (round) => ({ ...round, tieBreaks }));

export const setAggregation = (
  competition: Competition,
  id: RoundId,
  aggregation: Aggregation,
): Competition => updateRound(competition, id, (round) => ({ ...round, aggregation }));

// Editable lists

export type OptionList = 'categories' | 'groups' | 'institutionKinds';

export const addOption = (competition: Competition, list: OptionList, option: Option): Competition => ({
  ...competition,
  [list]: [...competition[list], option],
});

export const renameOption = (
  competition: Competition,
  list: OptionList,
  id: OptionId,
  name: string,
): Competition => ({
  ...competition,
  [list]: competition[list].map((option) => (option.id === id ? { ...option, name } : option)),
});

/** Moves the option one place up or down; at the end of the list nothing happens. */
export function moveOption(
  competition: Competition,
  list: OptionList,
  id: OptionId,
  by: -1 | 1,
): Competition {
  const options = competition[list];
  const index = options.findIndex((option) => option.id === id);
  return { ...competition, [list]: moved(options, index, by) };
}

/** Puts back an option that was removed, where it was; no entry had chosen it. */
export function restoreOption(
  competition: Competition,
  list: OptionList,
  removed: { readonly option: Option; readonly index: number },
): Competition {
  if (competition[list].some(({ id }) => id === removed.option.id)) return competition;
  return { ...competition, [list]: competition[list].toSpliced(removed.index, 0, removed.option) };
}

const usesOption = (entry: Entry, list: OptionList, id: OptionId): boolean => {
  if (list === 'categories') return entry.category === id;
  if (list === 'groups') return entry.group === id;
  return entry.institution.kind === id;
};

/** Entries that would lose their choice if the option went: what to name before asking. */
export const findOptionUses = (competition: Competition, list: OptionList, id: OptionId): Entry[] =>
  competition.entries.filter((entry) => usesOption(entry, list, id));

/** Removes the option, and the choice from the entries that had made it. */
export const removeOption = (competition: Competition, list: OptionList, id: OptionId): Competition => ({
  ...competition,
  [list]: competition[list].filter((option) => option.id !== id),
  entries: competition.entries.map((entry) =>
    usesOption(entry, list, id) ? clearOption(entry, list) : entry,
  ),
});

const clearOption = (entry: Entry, list: OptionList): Entry => {
  if (list === 'categories') return { ...entry, category: null };
  if (list === 'groups') return { ...entry, group: null };
  return { ...entry, institution: { ...entry.institution, kind: null } };
};
