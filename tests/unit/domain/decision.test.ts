import { describe, expect, test } from 'vitest';
import { toHeadsDigest, toWhole } from '../../../renderer/domain/decision';
import { aStoredRevision, deviceKey } from '../../builders/a-revision';
import { hashText } from '../../builders/hash-text';

const first = aStoredRevision({ device: deviceKey('K'), reason: 'By telephone.', supersedes: [] });
const follow = (facts: Parameters<typeof aStoredRevision>[0] = {}) =>
  aStoredRevision({
    ...first.revision,
    seq: 2,
    prev: first.id,
    lamport: 2,
    supersedes: [first.id],
    ...facts,
  });

describe('one writing in several revisions', () => {
  test('counts once, by its last part', () => {
    const last = follow();
    expect(toWhole([first, last])).toEqual([last]);
    expect(toWhole([last, first])).toEqual([last]);
    const further = aStoredRevision({ ...last.revision, seq: 3, prev: last.id, supersedes: [last.id] });
    expect(toWhole([further, first, last])).toEqual([further]);
  });

  test.each([
    ['says something else', { marks: {} }],
    ['has another reason', { reason: 'In writing.' }],
    ['was written at another moment', { wall: '2026-03-16T02:00:01.000Z' }],
    ['is about another sheet', { judge: 'J2' as typeof first.revision.judge }],
    ['doesn’t replace it', { supersedes: [] }],
    ['doesn’t follow it', { prev: hashText('another') as typeof first.id }],
  ])('is two where the later one %s', (_, facts) => {
    const other = follow(facts);
    expect(toWhole([first, other])).toEqual([first, other]);
  });
});

describe('the digest of a set of heads', () => {
  const [a, b] = [aStoredRevision({ device: deviceKey('A') }), aStoredRevision({ device: deviceKey('B') })];

  test('doesn’t depend on the order', () => {
    expect(toHeadsDigest([a, b], hashText)).toBe(toHeadsDigest([b, a], hashText));
  });

  test('is another with one head more, less, or exchanged', () => {
    const sets = [[a], [b], [a, b], [a, b, first], []];
    expect(new Set(sets.map((set) => toHeadsDigest(set, hashText))).size).toBe(sets.length);
  });
});
