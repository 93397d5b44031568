import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../../renderer/application/disputes/compare-versions';
import type { Revision } from '../../../../renderer/domain/revision';
import { rubricHash } from '../../../../renderer/domain/rule-book';
import { aStoredRevision, deviceKey, nameOfDevice } from '../../../builders/a-revision';
import { aRound } from '../../../builders/a-round';
import { aRubric, criterionId, someMarks } from '../../../builders/a-rubric';
import { hashText } from '../../../builders/hash-text';

const round = aRound();
const compare = (...heads: readonly Partial<Revision>[]) =>
  compareVersions(
    round.rubric,
    heads.map((facts) => aStoredRevision(facts)),
    rubricHash(round, hashText),
  );

describe('the two contents of a sheet in conflict', () => {
  test('stand beside each other by criterion, the differing ones marked', () => {
    const { criteria } = compare(
      { marks: someMarks({ a: 90, b: 80 }) },
      { device: deviceKey('2'), marks: someMarks({ a: 90, b: 75 }) },
    );
    expect(criteria.map(({ criterion, marks, agreement }) => [criterion.id, marks, agreement])).toEqual([
      ['a', [9000, 9000], 'same'],
      ['b', [8000, 7500], 'different'],
    ]);
  });

  test('say which laptop holds them, how they stand and when they were written', () => {
    const { versions } = compare(
      { device: deviceKey('2'), state: 'withdrawn', reason: 'salah ketik', wall: '2026-03-16T03:00:00.000Z' },
      {},
    );
    expect(
      versions.map(({ device, state, reason, wall }) => [...[nameOfDevice(device), state, reason, wall]]),
    ).toEqual([
      ['2', 'withdrawn', 'salah ketik', '2026-03-16T03:00:00.000Z'],
      ['1', 'submitted', '', '2026-03-16T02:00:00.000Z'],
    ]);
  });

  test('a mark that only one of them has is a difference, and leaves that one without a total', () => {
    const { versions, criteria } = compare({}, { device: deviceKey('2'), marks: someMarks({ a: 90 }) });
    expect(criteria.map(({ agreement }) => agreement)).toEqual(['same', 'different']);
    expect(versions[0]?.score?.sum).toBeGreaterThan(0);
    expect(versions[1]?.score).toBeUndefined();
  });

  test('a recusal shows no marks, although some were given before it', () => {
    const { versions, criteria } = compare({}, { device: deviceKey('2'), state: 'recused' });
    expect(criteria.map(({ marks }) => marks[1])).toEqual([undefined, undefined]);
    expect(versions[1]?.score).toBeUndefined();
  });

  test('carry what was noted, a recusal nothing', () => {
    const notes = { overall: 'clear', criteria: { [criterionId('b')]: 'shown live' } };
    const { versions, criteria } = compare({ notes }, { device: deviceKey('2'), state: 'recused', notes });
    expect(versions.map(({ note }) => note)).toEqual(['clear', '']);
    expect(criteria.map(({ notes: noted }) => noted)).toEqual([
      ['', ''],
      ['shown live', ''],
    ]);
  });

  test('marks by an earlier rubric are said to be so and not added up', () => {
    const earlier = rubricHash(aRound({ rubric: aRubric({ a: 20, b: 80 }) }), hashText);
    const { versions } = compare({}, { device: deviceKey('2'), rubricHash: earlier });
    expect(versions.map(({ rubric, score }) => [rubric, score !== undefined])).toEqual([
      ['in-force', true],
      ['earlier', false],
    ]);
  });
});
