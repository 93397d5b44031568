import { describe, expect, test } from 'vitest';
import type { Strike } from '../../../renderer/domain/access';
import { authorityBy } from '../../../renderer/domain/authority';
import { findDistrusted } from '../../../renderer/domain/distrust';
import { findHeads, toSheetState, toSheetStates } from '../../../renderer/domain/merge';
import type { Revision, StoredRevision } from '../../../renderer/domain/revision';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { contentsOf, seenFrom } from '../../../renderer/domain/sheet';
import { findTaken } from '../../../renderer/domain/taken';
import { judgeId } from '../../builders/a-judge';
import { aChain, aStoredRevision, deviceKey, nameOfDevice } from '../../builders/a-revision';
import { aRound } from '../../builders/a-round';
import { someMarks } from '../../builders/a-rubric';
import { entryId } from '../../builders/an-entry';
import { hashText } from '../../builders/hash-text';

const inForce = rubricHash(aRound(), hashText);
const secretariat = deviceKey('secretariat');
const authority = authorityBy([secretariat]);

const name = ({ revision: { device, seq } }: StoredRevision): string => `${nameOfDevice(device)}${seq}`;

const stateOf = (revisions: readonly StoredRevision[], strikes: readonly Strike[] = []) =>
  toSheetState(revisions, inForce, findDistrusted(revisions, strikes), authority);

/** What the sheet is: "taken: heads < what they took", each a device's name and its number; or its state. */
function read(...revisions: readonly StoredRevision[]): string {
  const state = stateOf(revisions);
  if (state.type !== 'conflict') return state.type;
  return state.cause === 'taken'
    ? `taken: ${state.heads.map(name).join(' ')} < ${state.taken.map(name).join(' ')}`
    : state.cause;
}

const points = (mark: number) => someMarks({ a: mark, b: mark });
const over = (...replaced: readonly StoredRevision[]): Pick<Revision, 'supersedes'> => ({
  supersedes: replaced.map(({ id }) => id),
});
const on = (device: string, facts: Partial<Revision>): StoredRevision =>
  aStoredRevision({ device: deviceKey(device), lamport: 20, ...facts });
const [old] = aChain('A', { marks: points(80) }) as [StoredRevision];

/** Another laptop takes the sheet over: reopened there, then signed. */
const takeover = (device: string, from: StoredRevision, mark: number) =>
  aChain(
    device,
    { state: 'withdrawn', marks: from.revision.marks, reason: 'mistyped', lamport: 10, ...over(from) },
    { marks: points(mark), lamport: 11 },
  ) as [StoredRevision, StoredRevision];
const decide = (facts: Partial<Revision>): StoredRevision =>
  on('secretariat', { marks: points(60), reason: 'as told by telephone', ...facts });

describe('what a laptop had signed is in dispute', () => {
  test('once another reopened it, and once that signed it anew', () => {
    const [reopened, signed] = takeover('B', old, 60);
    expect(read(old, reopened)).toBe('taken: B1 < A1');
    expect(read(old, reopened, signed)).toBe('taken: B2 < A1');
    expect(read(signed, reopened, old)).toBe('taken: B2 < A1');
  });

  test('with what the sheet would be otherwise, and all that has to be looked at', () => {
    const revisions = [old, ...takeover('B', old, 60)] as const;
    const state = stateOf(revisions);
    expect(state).toMatchObject({ beneath: { type: 'submitted', head: revisions[2], copies: 1 } });
    expect(contentsOf(state)).toEqual([old, revisions[2]]);
    expect(seenFrom(deviceKey('B'), state)).toMatchObject({ type: 'submitted' });
    expect(seenFrom(deviceKey('A'), state)).toBe(state);
  });

  test('once another began it anew, signed it directly or declared a tie over it', () => {
    expect(read(old, on('B', { state: 'draft', ...over(old) }))).toBe('taken: B1 < A1');
    expect(read(old, on('B', over(old)))).toBe('taken: B1 < A1');
    expect(read(old, on('B', { state: 'recused', marks: {}, reason: 'tie', ...over(old) }))).toBe(
      'taken: B1 < A1',
    );
  });

  test('when it was a recusal', () => {
    const [declared] = aChain('A', { state: 'recused', marks: {}, reason: 'my own school' });
    expect(read(declared as StoredRevision, on('B', over(declared as StoredRevision)))).toBe(
      'taken: B1 < A1',
    );
  });

  test('when what lies between was left out of the file', () => {
    const [first, , last] = aChain(
      'B',
      { state: 'withdrawn', reason: 'mistyped', ...over(old) },
      { state: 'draft' },
      { marks: points(60) },
    ) as [StoredRevision, StoredRevision, StoredRevision];
    expect(read(old, first, last)).toBe('taken: B3 < A1');
  });

  test('behind several laptops, each with the last it had signed', () => {
    const [reopened, second] = takeover('B', old, 60);
    expect(read(old, reopened, second, on('C', { marks: points(50), ...over(second) }))).toBe(
      'taken: C1 < A1 B2',
    );
    // The laptop between did nothing but reopen.
    expect(read(old, reopened, on('C', over(reopened)))).toBe('taken: C1 < A1');
  });

  test('when the same marks came first and others afterwards', () => {
    const later = aChain(
      'B',
      { marks: points(80), ...over(old) },
      { state: 'withdrawn', marks: points(80), reason: 'mistyped' },
      { marks: points(60) },
    );
    expect(read(old, later[0] as StoredRevision)).toBe('submitted');
    expect(read(old, ...later)).toBe('taken: B3 < A1');
  });

  test('when the other laptop signed for itself, too, before it settled the conflict its own way', () => {
    const [own, settled] = aChain('B', { marks: points(60) }, { marks: points(50) }) as [
      StoredRevision,
      StoredRevision,
    ];
    expect(read(old, own)).toBe('versions');
    const named = aStoredRevision({ ...settled.revision, ...over(old, own) });
    expect(read(old, own, named)).toBe('taken: B2 < A1');
  });
});

describe('what the secretariat decided is in dispute', () => {
  const other = on('B', { marks: points(60), lamport: 1 });
  const decision = decide({ lamport: 5, ...over(old, other) });

  test('once any laptop of the judge replaced it, knowing it', () => {
    expect(read(old, other, decision)).toBe('submitted');
    const first = on('B', { seq: 2, prev: other.id, state: 'withdrawn', reason: 'no', ...over(decision) });
    const second = on('B', { seq: 3, prev: first.id, marks: points(70), ...over(first) });
    expect(read(old, other, decision, first)).toBe('taken: B2 < secretariat1');
    expect(read(old, other, decision, first, second)).toBe('taken: B3 < secretariat1');
    const onOwn = on('A', { seq: 2, prev: old.id, marks: points(81), ...over(decision) });
    expect(read(old, other, decision, onOwn)).toBe('taken: A2 < secretariat1');
  });

  test('not when it only asked: that gives way to what is signed then', () => {
    const asked = decide({ state: 'withdrawn', marks: {}, lamport: 5, ...over(old, other) });
    expect(read(old, other, asked, on('A', { seq: 2, prev: old.id, ...over(asked) }))).toBe('submitted');
  });

  test('until it is decided anew, whoever sends what later', () => {
    const overruled = on('B', { seq: 2, prev: other.id, marks: points(70), ...over(decision) });
    const anew = decide({ seq: 2, prev: decision.id, lamport: 30, ...over(overruled, decision) });
    expect(read(old, other, decision, overruled, anew)).toBe('submitted');
  });
});

describe('the dispute ends', () => {
  const [reopened, stolen] = takeover('B', old, 60);

  test('with a decision that names what was taken, whatever it says', () => {
    const facts = [old, reopened, stolen];
    for (const state of ['submitted', 'withdrawn'] as const) {
      expect(read(...facts, decide({ state, ...over(stolen, old) }))).toBe(state);
    }
  });

  test('not with one that was made before anybody knew what was taken', () => {
    const third = on('C', { marks: points(50) });
    const decision = decide({ lamport: 30, ...over(stolen, third) });
    expect(read(reopened, stolen, third, decision)).toBe('submitted');
    expect(read(old, reopened, stolen, third, decision)).toBe('taken: secretariat1 < A1');
  });

  test('when the judge signs again on the laptop whose work was taken, naming the takers', () => {
    const again = on('A', { seq: 2, prev: old.id, marks: points(81), ...over(old, stolen) });
    expect(read(old, reopened, stolen, again)).toBe('submitted');
    const unaware = on('A', { seq: 2, prev: old.id, marks: points(81), ...over(old) });
    expect(read(old, reopened, stolen, unaware)).toBe('versions');
  });

  test('also when two laptops had passed it on, and for good only until it is taken again', () => {
    const third = on('C', { marks: points(50), ...over(stolen) });
    const again = on('A', { seq: 2, prev: old.id, marks: points(81), lamport: 30, ...over(old, third) });
    expect(read(old, reopened, stolen, third, again)).toBe('submitted');
    const once = on('B', { seq: 3, prev: stolen.id, marks: points(60), lamport: 40, ...over(again) });
    expect(read(old, reopened, stolen, third, again, once)).toBe('taken: B3 < A2');
  });

  test('when the sheet says again what was taken', () => {
    expect(read(old, ...takeover('B', old, 80))).toBe('submitted');
    const [declared] = aChain('A', { state: 'recused', marks: {}, reason: 'tie' }) as [StoredRevision];
    expect(
      read(declared, on('B', { state: 'recused', marks: {}, reason: 'so it is', ...over(declared) })),
    ).toBe('recused');
  });

  test('when its own laptop gives it up: it reopened the sheet itself', () => {
    const gaveUp = on('A', { state: 'withdrawn', seq: 2, prev: old.id, reason: 'mistyped', ...over(old) });
    expect(read(old, gaveUp, on('B', over(gaveUp)))).toBe('submitted');
    // Not having seen that, the other laptop is in open conflict with it.
    expect(read(old, gaveUp, on('B', over(old)))).toBe('versions');
  });
});

describe('nothing is in dispute', () => {
  test('where a judge changes a sheet on the same laptop', () => {
    expect(read(...aChain('A', { marks: points(80) }, { state: 'withdrawn', reason: 'mistyped' }, {}))).toBe(
      'submitted',
    );
  });

  test('where the other laptop had only begun, or had signed by an earlier rubric', () => {
    const [draft] = aChain('A', { state: 'draft', marks: points(80) }) as [StoredRevision];
    expect(read(draft, on('B', over(draft)))).toBe('submitted');
    const [outdated] = aChain('A', { rubricHash: hashText('another rubric') }) as [StoredRevision];
    expect(read(outdated, on('B', over(outdated)))).toBe('submitted');
  });

  test('where what was replaced is not known here, or is another sheet', () => {
    const [, signed] = takeover('B', old, 60);
    expect(read(signed)).toBe('submitted');
    const elsewhere = on('B', { entry: entryId(2), ...over(old) });
    const states = toSheetStates([old, elsewhere], () => inForce, authority);
    expect([...states.values()].map(({ type }) => type)).toEqual(['submitted', 'submitted']);
  });
});

describe('a laptop that was struck out', () => {
  const strike: Strike = {
    device: deviceKey('A'),
    judge: judgeId('J1'),
    lastSeq: 1,
    reason: 'stolen',
    at: '2026-03-16T02:00:00.000Z',
  };
  const later = on('A', { seq: 2, prev: old.id, state: 'withdrawn', reason: 'mistyped', ...over(old) });

  test('takes from its own past, and what it signs is nothing to be taken', () => {
    expect(stateOf([old, later])).toMatchObject({ type: 'withdrawn' });
    expect(stateOf([old, later], [strike])).toMatchObject({ cause: 'taken', taken: [old], heads: [later] });
    const signed = on('A', { seq: 3, prev: later.id, entry: entryId(2) });
    const anew = on('C', { entry: entryId(2), marks: points(50), ...over(signed) });
    expect(stateOf([signed], [strike])).toEqual({ type: 'conflict', cause: 'struck-out', heads: [signed] });
    expect(stateOf([signed, anew], [strike])).toMatchObject({ type: 'submitted', head: anew });
    expect(stateOf([signed, anew])).toMatchObject({ cause: 'taken', taken: [signed] });
  });
});

test('a decision has to name all that was taken, also what the sheet still says', () => {
  const stolen = on('B', { marks: points(80), ...over(old) });
  const third = on('C', { marks: points(50) });
  const sheet = [old, stolen, third];
  const heads = findHeads(sheet);
  expect(findTaken(sheet, heads, inForce, new Map(), authority)).toEqual({
    open: [old],
    unsaid: [],
    lost: [],
  });
});

test('twice the versions are about twice the work, every one taking from the one before', () => {
  let reads = 0;
  const count = ({ id, text, revision }: StoredRevision): StoredRevision => ({
    id,
    text,
    get revision() {
      reads += 1;
      return revision;
    },
  });
  const workOf = (versions: number): number => {
    const sheet: StoredRevision[] = [];
    for (let index = 0; index < versions; index += 1) {
      const replaced = [sheet[0], sheet.at(-1)].flatMap((one) => (one ? [one.id] : []));
      const marks = points(index % 90);
      sheet.push(on(String(index), { marks, lamport: index + 1, supersedes: [...new Set(replaced)] }));
    }
    reads = 0;
    expect(stateOf(sheet.map(count))).toMatchObject({ cause: 'taken' });
    return reads;
  };
  expect(workOf(4_000)).toBeLessThan(2.3 * workOf(2_000));
});
