import { describe, expect, test } from 'vitest';
import { findNewestCompetition } from '../../../renderer/application/newest-competition';
import type { Sha256 } from '../../../renderer/domain/ids';
import { aCompetition, anIdentity } from '../../builders/a-competition';
import { aJudgeWorkspace, aSecretariatWorkspace } from '../../builders/a-workspace';

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

  test('a competition that is still being set up counts from its beginning', () => {
    const workspace = aSecretariatWorkspace({
      competition: named('A'),
      createdAt: '2026-03-01T00:00:00.000Z',
    });
    expect(findNewestCompetition([workspace])).toEqual({ name: 'A', at: '2026-03-01T00:00:00.000Z' });
  });

  test('the latest version of a file counts, also when this laptop opened it earlier by its own clock', () => {
    const workspace = aJudgeWorkspace({
      competition: named('B', '2026-03-10T00:00:00.000Z', '2026-03-12T00:00:00.000Z'),
      createdAt: '2020-01-01T00:00:00.000Z',
    });
    expect(findNewestCompetition([workspace])?.at).toBe('2026-03-12T00:00:00.000Z');
  });

  test('of several competitions the one made last is named', () => {
    const old = aSecretariatWorkspace({ competition: named('Old', '2025-03-10T00:00:00.000Z') });
    const young = aSecretariatWorkspace({ competition: named('Young', '2026-04-10T00:00:00.000Z') });
    expect(findNewestCompetition([old, young, old])?.name).toBe('Young');
  });
});
