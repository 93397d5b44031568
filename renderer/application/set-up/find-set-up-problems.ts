import { type Competition, type Entry, isActive, type Judge } from '../../domain/competition';
import { findTooMany } from '../../domain/competition-size';
import { entrantsOf } from '../../domain/entrants';
import { judgesByEntry } from '../../domain/judges-by-entry';
import { FULL_WEIGHT } from '../../domain/quantities';
import { sumOfWeights } from '../../domain/round-weights';
import { findRubricProblems } from '../../domain/rubric';
import { TEXT_LIMIT } from '../workspace/limits';
import type { SetUpProblem } from '../workspace/problem';

/** Everything that keeps the competition file from being written, in the order of the set-up screens. */
export const findSetUpProblems = (competition: Competition): readonly SetUpProblem[] => [
  ...findIdentityProblems(competition),
  ...findRoundProblems(competition),
  ...findRubricsProblems(competition),
  ...findEntryProblems(competition),
  ...findJudgeProblems(competition.judges),
  ...findSizeProblems(competition),
  ...findUnjudged(competition),
  ...findLongTexts(competition),
];

function findIdentityProblems({ identity }: Competition): SetUpProblem[] {
  const problems: SetUpProblem[] = [];
  if (isBlank(identity.name)) problems.push({ type: 'competition-without-name' });
  if (identity.endsOn < identity.startsOn) problems.push({ type: 'dates-reversed' });
  if (!isWhole(identity.year, 9_999)) problems.push({ type: 'year-invalid' });
  return problems;
}

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

function findRubricsProblems({ rounds }: Competition): SetUpProblem[] {
  return rounds.flatMap(({ name, rubric }) =>
    findRubricProblems(rubric).map(
      (problem): SetUpProblem =>
        rounds.length > 1 ? { type: 'rubric-of-round', round: name, problem } : problem,
    ),
  );
}

function findRoundProblems({ rounds, entries, combination }: Competition): SetUpProblem[] {
  const total = sumOfWeights(combination ?? []);
  return [
    ...rounds.flatMap(({ name }, index) =>
      isBlank(name) ? [{ type: 'round-without-name' as const, position: index + 1 }] : [],
    ),
    // Where nobody takes part at all there is another word for it.
    ...rounds
      .filter((round) => round.entrants !== undefined && entrantsOf(round, entries).length === 0)
      .map(({ name }) => ({ type: 'round-without-entrants' as const, round: name })),
    ...(combination !== undefined && total !== FULL_WEIGHT
      ? [{ type: 'round-weights-not-full' as const, total }]
      : []),
  ];
}

function findEntryProblems({ entries }: Competition): SetUpProblem[] {
  const active = entries.filter(isActive);
  if (active.length === 0) return [{ type: 'no-entries' }];
  return [
    ...entries
      .filter((entry) => !isWhole(entry.number, 1_000_000))
      .map(({ number, title }) => ({ type: 'entry-number-invalid' as const, number, title })),
    ...repeated(entries.map((entry) => entry.number)).map((number) => ({
      type: 'entry-number-repeated' as const,
      number,
    })),
    ...active.flatMap(findTextProblems),
  ];
}

function findTextProblems({ number, title, institution }: Entry): SetUpProblem[] {
  const problems: SetUpProblem[] = [];
  if (isBlank(title)) problems.push({ type: 'entry-without-title', number });
  if (isBlank(institution.name)) problems.push({ type: 'entry-without-institution', number });
  return problems;
}

function findJudgeProblems(judges: readonly Judge[]): SetUpProblem[] {
  if (judges.length === 0) return [{ type: 'no-judges' }];
  const coded = judges.filter((judge) => !isBlank(judge.code));
  return [
    ...judges
      .filter((judge) => isBlank(judge.code))
      .map(({ name }) => ({ type: 'judge-without-code' as const, name })),
    ...judges
      .filter((judge) => isBlank(judge.name))
      .map(({ code }) => ({ type: 'judge-without-name' as const, code })),
    ...repeated(coded.map((judge) => judge.code.trim().toUpperCase())).map((code) => ({
      type: 'judge-code-repeated' as const,
      code,
    })),
  ];
}

function findSizeProblems(competition: Competition): SetUpProblem[] {
  const limit = findTooMany(competition);
  return limit === undefined ? [] : [{ type: 'competition-too-large', limit }];
}

/** Entries no panel reaches; without any judge there is nothing to say about single entries. */
function findUnjudged(competition: Competition): SetUpProblem[] {
  if (competition.judges.length === 0) return [];
  return competition.rounds.flatMap((round) => {
    const panelists = judgesByEntry(round);
    return entrantsOf(round, competition.entries)
      .filter((entry) => panelists(entry).length === 0)
      .map(({ number }) => ({
        ...{ type: 'entry-without-judge' as const, number },
        ...(competition.rounds.length > 1 && { round: round.name }),
      }));
  });
}

/** Every text of the competition, wherever it stands, against what one string of a file may hold. */
function findLongTexts(value: unknown): SetUpProblem[] {
  if (typeof value === 'string') {
    if (value.length <= TEXT_LIMIT) return [];
    return [{ type: 'text-too-long', start: value.slice(0, 40), limit: TEXT_LIMIT }];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(findLongTexts);
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Values that occur more than once, each named once, in order of appearance. */
function repeated<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].flatMap(([value, count]) => (count > 1 ? [value] : []));
}
