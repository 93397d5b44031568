import { describe, expect, test } from 'vitest';
import { findNewestCompetition } from '../../../../renderer/application/laptop/newest-competition';
import type { Competition, Excusal } from '../../../../renderer/domain/competition';
import type { CompetitionId, RoundId, Sha256 } from '../../../../renderer/domain/ids';
import { aCompetition, anIdentity } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { aJudgeWorkspace, aSecretariatWorkspace } from '../../../builders/a-workspace';
import { entryId } from '../../../builders/an-entry';

const named = (name: string, ...madeAt: readonly string[]) => {
  const [first, ...later] = madeAt.map((at, index) => ({
    version: index + 1,
    hash: 'h' as Sha256,
    reason: '',
    at,
  }));
  return aCompetition({
    identity: anIdentity({ name }),
    ruleBook: first ? { type: 'frozen', history: [first, ...later] } : { type: 'open' },
  });
};

describe('findNewestCompetition', () => {
  test('an empty laptop has none', () => {
    expect(findNewestCompetition([])).toBeUndefined();
  });

  test('what this laptop’s own clock wrote does not count: opening a file, keeping a competition', () => {
    const createdAt = '2026-05-01T00:00:00.000Z';
    const opened = aJudgeWorkspace({ competition: named('A', '2026-03-10T00:00:00.000Z'), createdAt });
    expect(findNewestCompetition([opened])?.at).toBe('2026-03-10T00:00:00.000Z');
    const competition = named('A', createdAt);
    expect(findNewestCompetition([aSecretariatWorkspace({ competition, createdAt })])).toBeUndefined();
    const own = [aJudgeWorkspace({ competition }), aSecretariatWorkspace({ competition })];
    expect(findNewestCompetition(own)).toBeUndefined();
  });

  test('the sample does not count, because it is made here', () => {
    const competition: Competition = { ...named('A', '2026-03-10T00:00:00.000Z'), nature: 'sample' };
    expect(findNewestCompetition([aJudgeWorkspace({ competition })])).toBeUndefined();
  });

  test('the latest version in the file counts, and so does an excusal after it', () => {
    const competition = named('B', '2026-03-10T00:00:00.000Z', '2026-03-12T00:00:00.000Z');
    expect(findNewestCompetition([aJudgeWorkspace({ competition })])?.at).toBe('2026-03-12T00:00:00.000Z');
    const excusal: Excusal = {
      judge: judgeId('J1'),
      entry: entryId(1),
      round: 'r1' as RoundId,
      reason: 'Keluarga',
      at: '2026-03-13T00:00:00.000Z',
    };
    const later = aJudgeWorkspace({ competition: { ...competition, excusals: [excusal] } });
    expect(findNewestCompetition([later])).toEqual({ name: 'B', at: excusal.at });
  });

  test('of several competitions the one made last is named', () => {
    const of = (name: string, at: string) =>
      aJudgeWorkspace({ competition: { ...named(name, at), id: name as CompetitionId } });
    const old = of('Old', '2025-03-10T00:00:00.000Z');
    expect(findNewestCompetition([old, of('Young', '2026-04-10T00:00:00.000Z'), old])?.name).toBe('Young');
  });
});
