import { describe, expect, test } from 'vitest';
import { toSheetStates } from '../../../renderer/domain/merge';
import { findReplacedElsewhere } from '../../../renderer/domain/replaced-elsewhere';
import type { Revision, StoredRevision } from '../../../renderer/domain/revision';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { judgeId } from '../../builders/a-judge';
import { aChain, aStoredRevision, deviceKey } from '../../builders/a-revision';
import { aRound, roundId } from '../../builders/a-round';
import { someMarks } from '../../builders/a-rubric';
import { entryId } from '../../builders/an-entry';
import { hashText } from '../../builders/hash-text';

const inForce = rubricHash(aRound(), hashText);
const secretariat = deviceKey('secretariat');

/** What is found, as "head < replaced replaced", each a device's name and its number there. */
function found(...revisions: readonly StoredRevision[]): readonly string[] {
  const states = toSheetStates(revisions, () => inForce, secretariat);
  const name = ({ revision: { device, seq } }: StoredRevision): string =>
    `${device.replace('device-', '')}${seq}`;
  return findReplacedElsewhere(revisions, states, secretariat).map(
    ({ head, replaced }) => `${name(head)} < ${replaced.map(name).join(' ')}`,
  );
}

const points = (mark: number) => someMarks({ a: mark, b: mark });
const over = (...replaced: readonly StoredRevision[]): Pick<Revision, 'supersedes'> => ({
  supersedes: replaced.map(({ id }) => id),
});
const [old] = aChain('A', { marks: points(80) }) as [StoredRevision];

/** Another laptop takes the sheet over: reopened there, then signed. */
const takeover = (device: string, from: StoredRevision, mark: number) =>
  aChain(
    device,
    { state: 'withdrawn', marks: from.revision.marks, reason: 'mistyped', lamport: 10, ...over(from) },
    { marks: points(mark), lamport: 11 },
  ) as [StoredRevision, StoredRevision];

describe('what another laptop had signed', () => {
  test('is found when it was reopened and signed anew elsewhere', () => {
    expect(found(old, ...takeover('B', old, 60))).toEqual(['B2 < A1']);
  });

  test('is found with the sheet it is about and both versions', () => {
    const revisions = [old, ...takeover('B', old, 60)];
    const states = toSheetStates(revisions, () => inForce, secretariat);
    expect(findReplacedElsewhere(revisions, states, secretariat)).toEqual([
      { judge: judgeId('J1'), entry: entryId(1), round: roundId(), head: revisions[2], replaced: [old] },
    ]);
  });

  test('is found in whatever order it comes', () => {
    const [reopened, signed] = takeover('B', old, 60);
    expect(found(signed, reopened, old)).toEqual(['B2 < A1']);
  });

  test('is found when the new version names it directly, without a reopening', () => {
    expect(found(old, aStoredRevision({ device: deviceKey('B'), ...over(old) }))).toEqual(['B1 < A1']);
  });

  test('is found when what lies between was left out of the file', () => {
    const [first, , last] = aChain(
      'B',
      { state: 'withdrawn', reason: 'mistyped', ...over(old) },
      { state: 'draft' },
      { marks: points(60) },
    ) as [StoredRevision, StoredRevision, StoredRevision];
    expect(found(old, first, last)).toEqual(['B3 < A1']);
  });

  test('is found behind several laptops, each with the last it had signed', () => {
    const [reopened, second] = takeover('B', old, 60);
    const third = aStoredRevision({
      device: deviceKey('C'),
      marks: points(50),
      lamport: 20,
      ...over(second),
    });
    expect(found(old, reopened, second, third)).toEqual(['C1 < A1 B2']);
    // The laptop between did nothing but reopen.
    expect(
      found(old, reopened, aStoredRevision({ device: deviceKey('C'), lamport: 20, ...over(reopened) })),
    ).toEqual(['C1 < A1']);
  });

  test('is found when the same marks came first and others afterwards', () => {
    const revisions = aChain(
      'B',
      { marks: points(80), ...over(old) },
      { state: 'withdrawn', marks: points(80), reason: 'mistyped' },
      { marks: points(60) },
    );
    expect(found(old, ...revisions)).toEqual(['B3 < A1']);
  });

  test('is found for a recusal, declared or taken away elsewhere', () => {
    const recused: Partial<Revision> = { state: 'recused', marks: {}, reason: 'my own school' };
    const elsewhere = (facts: Partial<Revision>) => aStoredRevision({ device: deviceKey('B'), ...facts });
    const [declared] = aChain('A', recused) as [StoredRevision];
    expect(found(old, elsewhere({ ...recused, ...over(old) }))).toEqual(['B1 < A1']);
    expect(found(declared, elsewhere(over(declared)))).toEqual(['B1 < A1']);
    expect(found(declared, elsewhere({ ...recused, ...over(declared) }))).toEqual([]);
  });

  test('is the other laptop’s when the first laptop has the last word', () => {
    const [reopened, second] = takeover('B', old, 60);
    const back = aChain(
      'A',
      { marks: points(80) },
      { state: 'withdrawn', reason: 'not mine', lamport: 20, ...over(second) },
      { marks: points(70), lamport: 21 },
    ) as [StoredRevision, StoredRevision, StoredRevision];
    expect(found(...back, reopened, second)).toEqual(['A3 < B2']);
    const again = aStoredRevision({
      ...{ device: deviceKey('B'), seq: 3, lamport: 30, marks: points(60) },
      ...over(back[2]),
    });
    expect(found(...back, reopened, second, again)).toEqual(['B3 < A3']);
  });
});

describe('nothing is to be looked at', () => {
  test('where a judge changes a sheet on the same laptop', () => {
    expect(
      found(...aChain('A', { marks: points(80) }, { state: 'withdrawn', reason: 'mistyped' }, {})),
    ).toEqual([]);
  });

  test('where the same marks were signed', () => {
    expect(found(old, ...takeover('B', old, 80))).toEqual([]);
  });

  test('where the other laptop had not signed, or had taken it back itself', () => {
    const [draft] = aChain('A', { state: 'draft', marks: points(80) }) as [StoredRevision];
    expect(found(draft, aStoredRevision({ device: deviceKey('B'), ...over(draft) }))).toEqual([]);
    const taken = aChain('A', { marks: points(80) }, { state: 'withdrawn', reason: 'mistyped' }) as [
      StoredRevision,
      StoredRevision,
    ];
    expect(
      found(...taken, aStoredRevision({ device: deviceKey('B'), lamport: 9, ...over(taken[1]) })),
    ).toEqual([]);
  });

  test('where the sheet does not count: in conflict, or reopened and not signed', () => {
    const [reopened] = takeover('B', old, 60);
    expect(found(old, reopened)).toEqual([]);
    expect(found(old, aStoredRevision({ device: deviceKey('B'), marks: points(60) }))).toEqual([]);
    const third = aStoredRevision({ device: deviceKey('C'), marks: points(50) });
    expect(found(old, ...takeover('B', old, 60), third)).toEqual([]);
  });

  test('where the secretariat decided, and where its decision was answered', () => {
    const other = aStoredRevision({ device: deviceKey('B'), marks: points(60) });
    const decision = aStoredRevision({
      ...{ device: secretariat, marks: points(60), lamport: 5, reason: 'as told by telephone' },
      ...over(old, other),
    });
    expect(found(old, other, decision)).toEqual([]);
    const answer = takeover('B', decision, 70).map(({ revision }) =>
      aStoredRevision({ ...revision, seq: revision.seq + 1, prev: other.id, supersedes: [decision.id] }),
    );
    expect(found(old, other, decision, ...answer)).toEqual([]);
  });

  test('where what was replaced is not known here, or is another sheet', () => {
    const [, signed] = takeover('B', old, 60);
    expect(found(signed)).toEqual([]);
    const taken = aChain('A', { marks: points(80) }, { state: 'withdrawn', reason: 'mistyped' }) as [
      StoredRevision,
      StoredRevision,
    ];
    const elsewhere = aChain(
      'B',
      { lamport: 9, ...over(taken[1]) },
      { entry: entryId(2), ...over(taken[0]) },
    );
    expect(found(...taken, ...elsewhere)).toEqual([]);
  });
});

test('a takeover behind a decision about other versions is found', () => {
  const [reopened, second] = takeover('B', old, 60);
  const third = aStoredRevision({ device: deviceKey('C'), marks: points(50) });
  const decision = aStoredRevision({
    ...{ device: secretariat, marks: points(60), lamport: 20, reason: 'as told by telephone' },
    ...over(second, third),
  });
  expect(found(old, reopened, second, third, decision)).toEqual(['secretariat1 < A1']);
});

test('20 000 revisions are looked through in one pass, every sheet taken over', { timeout: 60_000 }, () => {
  const revisions: StoredRevision[] = [];
  for (let entry = 1; entry <= 5_000; entry += 1) {
    const facts = { entry: entryId(entry), rubricHash: inForce };
    const first = aStoredRevision({ ...facts, device: deviceKey('A'), seq: 2 * entry - 1 });
    const back = { ...facts, device: deviceKey('B'), marks: points(60) };
    const reopened = aStoredRevision({ ...back, state: 'withdrawn', seq: 2 * entry - 1, ...over(first) });
    const draft = aStoredRevision({
      ...facts,
      device: deviceKey('C'),
      state: 'draft',
      seq: entry,
      ...over(first),
    });
    revisions.push(
      first,
      reopened,
      draft,
      aStoredRevision({ ...back, seq: 2 * entry, ...over(reopened, draft) }),
    );
  }
  const states = toSheetStates(revisions, () => inForce, secretariat);
  const start = performance.now();
  expect(findReplacedElsewhere(revisions, states, secretariat)).toHaveLength(5_000);
  // A few hundredths of a second by itself; on a machine busy with other tests, still no search within a search.
  expect(performance.now() - start).toBeLessThan(5_000);
});
