import type { Competition, Identity } from '../../renderer/domain/competition';
import type { CompetitionId } from '../../renderer/domain/ids';
import { ruleBookHash } from '../../renderer/domain/rule-book';
import { someJudges } from './a-judge';
import { aPanel, aRound } from './a-round';
import { someEntries } from './an-entry';
import { hashText } from './hash-text';

export const anIdentity = (facts: Partial<Identity> = {}): Identity => ({
  name: 'Test Competition',
  year: 2026,
  level: 'city',
  region: 'Test City',
  organiser: 'Organisation Division',
  venue: 'Town Hall',
  startsOn: '2026-03-16',
  endsOn: '2026-03-17',
  ...facts,
});

/** Two entries, and two judges who score both; with other judges and no rounds given, all judges score all. */
export function aCompetition(facts: Partial<Competition> = {}): Competition {
  const judges = facts.judges ?? someJudges(2);
  return {
    id: 'competition-1' as CompetitionId,
    nature: 'event',
    identity: anIdentity(),
    categories: [],
    groups: [],
    institutionKinds: [],
    entries: someEntries(2),
    judges,
    rounds: [aRound({ panels: [aPanel({ judges: judges.map(({ id }) => id) })] })],
    excusals: [],
    ruleBook: { type: 'open' },
    ...facts,
  };
}

/** Of these rules, as if their file had just gone out. */
export const aFrozenRuleBook = (competition: Competition = aCompetition()): Competition['ruleBook'] => ({
  type: 'frozen',
  history: [
    { version: 1, hash: ruleBookHash(competition, hashText), reason: '', at: '2026-03-15T02:00:00.000Z' },
  ],
});
