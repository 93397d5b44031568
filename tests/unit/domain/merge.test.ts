import { describe, expect, test } from 'vitest';
import { authorityBy } from '../../../renderer/domain/authority';
import { findDistrusted, findForkedDevices } from '../../../renderer/domain/distrust';
import type { RevisionId } from '../../../renderer/domain/ids';
import { findHeads, mergeRevisions, toSheetState, toSheetStates } from '../../../renderer/domain/merge';
import type { StoredRevision } from '../../../renderer/domain/revision';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { judgeId } from '../../builders/a-judge';
import { aChain, aStoredRevision, deviceKey, nameOfDevice } from '../../builders/a-revision';
import { aRound, roundId } from '../../builders/a-round';
import { someMarks } from '../../builders/a-rubric';
import { entryId } from '../../builders/an-entry';
import { hashText } from '../../builders/hash-text';

const inForce = rubricHash(aRound(), hashText);
const stateOf = (...revisions: readonly StoredRevision[]) =>
  toSheetState(revisions, inForce, findDistrusted(revisions));
const marks = someMarks({ a: 90, b: 80 });
const otherMarks = someMarks({ a: 47.5, b: 80 });

describe('merging', () => {
  test('keeps each revision once, in one order', () => {
    const one = aChain('1', { state: 'draft' }, {});
    const two = aChain('2', { entry: entryId(2) });
    const merged = mergeRevisions(one, two, one);
    expect(merged).toHaveLength(3);
    expect(merged).toEqual(mergeRevisions(two, one));
    expect(merged.map(({ revision }) => [revision.lamport, nameOfDevice(revision.device)])).toEqual([
      [1, '1'],
      [1, '2'],
      [2, '1'],
    ]);
  });
});

describe('the state of a sheet', () => {
  test('without revisions is empty', () => {
    expect(stateOf()).toEqual({ type: 'empty' });
  });

  test('is the last thing its device wrote: draft, signed, taken back, signed again', () => {
    const chain = aChain(
      '1',
      { state: 'draft', marks: someMarks({ a: 90 }) },
      { state: 'submitted', marks: otherMarks },
      { state: 'withdrawn', marks: otherMarks, reason: 'typed 47.5 for 74.5' },
      { state: 'submitted', marks },
    );
    const types = chain.map((_, index) => stateOf(...chain.slice(0, index + 1)).type);
    expect(types).toEqual(['draft', 'submitted', 'withdrawn', 'submitted']);
    expect(stateOf(...chain)).toEqual({ type: 'submitted', head: chain[3], copies: 1 });
  });

  test('does not need the drafts a bundle leaves out', () => {
    const chain = aChain('1', { state: 'draft' }, { state: 'draft' }, { state: 'draft' }, {});
    expect(stateOf(chain[0] as StoredRevision, chain[3] as StoredRevision)).toMatchObject({
      type: 'submitted',
      head: chain[3],
    });
  });

  test('is the later bundle also when the earlier one is imported last', () => {
    const chain = aChain('1', { marks: otherMarks }, { state: 'withdrawn' }, { marks });
    expect(stateOf(...chain.toReversed())).toMatchObject({ type: 'submitted', head: chain[2] });
  });

  test('agrees when two devices signed the same marks', () => {
    const [one, two] = [aStoredRevision(), aStoredRevision({ device: deviceKey('2') })];
    expect(stateOf(one, two)).toEqual({ type: 'submitted', head: one, copies: 2 });
    expect(stateOf(two, one)).toEqual(stateOf(one, two));
  });

  test('is a conflict when two devices disagree; neither wins by clock, number or order of import', () => {
    const one = aStoredRevision({ marks });
    const two = aStoredRevision({
      device: deviceKey('2'),
      marks: otherMarks,
      seq: 9,
      lamport: 99,
      wall: '2030-01-01T00:00:00.000Z',
    });
    const conflict = { type: 'conflict', cause: 'versions', heads: [one, two] };
    expect(stateOf(one, two)).toEqual(conflict);
    expect(stateOf(two, one)).toEqual(conflict);
  });

  test('a conflict ends with a revision that replaces all its heads', () => {
    const one = aStoredRevision({ marks });
    const two = aStoredRevision({ device: deviceKey('2'), marks: otherMarks });
    const decided = aStoredRevision({
      device: deviceKey('2'),
      seq: 2,
      lamport: 2,
      prev: two.id,
      supersedes: [one.id, two.id],
      marks,
    });
    expect(stateOf(one, two, decided)).toMatchObject({ type: 'submitted', head: decided });
    const half = aStoredRevision({ ...decided.revision, supersedes: [two.id] });
    expect(stateOf(one, two, half).type).toBe('submitted');
    expect(stateOf(one, two, half)).toMatchObject({ copies: 2 });
  });

  test('is outdated when it was marked on another rubric, except a recusal, which has no marks', () => {
    const old = hashText('another rubric');
    expect(stateOf(aStoredRevision({ rubricHash: old })).type).toBe('outdated');
    expect(stateOf(aStoredRevision({ rubricHash: old, state: 'draft' })).type).toBe('outdated');
    const reopened = aStoredRevision({ rubricHash: old, state: 'withdrawn', reason: 'typo' });
    expect(stateOf(reopened).type).toBe('outdated');
    expect(stateOf(aStoredRevision({ rubricHash: old, state: 'recused', reason: 'tie' })).type).toBe(
      'recused',
    );
  });

  test('a revision can only replace those of its own sheet', () => {
    const mine = aStoredRevision();
    const foreign = aStoredRevision({
      judge: judgeId('J2'),
      device: deviceKey('2'),
      supersedes: [mine.id],
    });
    const states = toSheetStates([mine, foreign], () => inForce);
    expect([...states.values()].map(({ type }) => type)).toEqual(['submitted', 'submitted']);
  });

  test('of a round nobody knows is left out', () => {
    const elsewhere = aStoredRevision({ round: roundId('elsewhere') });
    expect(toSheetStates([elsewhere], () => undefined).size).toBe(0);
  });
});

describe('a device that went two ways (a cloned or restored profile)', () => {
  const shared = aChain('1', { entry: entryId(1), marks });
  const following = (facts: Parameters<typeof aStoredRevision>[0], prev = shared[0]?.id as RevisionId) =>
    aStoredRevision({ device: deviceKey('1'), seq: 2, lamport: 2, prev, ...facts });
  const left = following({ marks: otherMarks });
  const right = following({ marks: someMarks({ a: 10, b: 10 }) });

  test('is found by two revisions under one number, and the first such number is named', () => {
    expect(findForkedDevices([...shared, left])).toEqual(new Map());
    expect(findForkedDevices([...shared, left, right])).toEqual(new Map([[deviceKey('1'), 2]]));
    expect(findForkedDevices([right, left, ...shared])).toEqual(new Map([[deviceKey('1'), 2]]));
  });

  test('is found by what the next one names, when the disputed draft was left out', () => {
    const afterRight = aStoredRevision({
      device: deviceKey('1'),
      entry: entryId(5),
      seq: 3,
      lamport: 3,
      prev: right.id,
    });
    expect(findForkedDevices([...shared, left, afterRight])).toEqual(new Map([[deviceKey('1'), 2]]));
    expect(findForkedDevices([...shared, right, afterRight])).toEqual(new Map());
  });

  test('a gap in the numbers is no fork', () => {
    const chain = aChain('1', {}, { entry: entryId(2) }, { entry: entryId(3) }, { entry: entryId(4) });
    expect(findForkedDevices([chain[0], chain[3]] as StoredRevision[]).size).toBe(0);
  });

  test('makes a conflict of what both copies signed: the higher number does not win', () => {
    const later = following({ seq: 3, marks: someMarks({ a: 1, b: 1 }) }, right.id);
    expect(stateOf(...shared, left, right, later)).toMatchObject({ type: 'conflict' });
  });

  test('still takes a replacement that is named', () => {
    const fix = following({
      seq: 3,
      lamport: 3,
      marks,
      supersedes: [left.id, right.id, shared[0]?.id as RevisionId],
    });
    expect(findHeads([...shared, left, right, fix], findDistrusted([...shared, left, right]))).toEqual([fix]);
  });

  const only = aStoredRevision({
    device: deviceKey('1'),
    entry: entryId(2),
    seq: 3,
    lamport: 3,
    prev: left.id,
    marks,
  });
  const stateIn = (sheet: readonly StoredRevision[], ...all: readonly StoredRevision[]) =>
    toSheetState(sheet, inForce, findDistrusted(all), authorityBy([deviceKey('secretariat')]));

  test('puts everything it wrote from there on in dispute, also what has one version only', () => {
    expect(stateIn([only], left, only)).toMatchObject({ type: 'submitted' });
    expect(stateIn([only], left, right, only)).toEqual({
      type: 'conflict',
      cause: 'forked-device',
      heads: [only],
    });
    const recused = aStoredRevision({ ...only.revision, state: 'recused', marks: {}, reason: 'tie' });
    expect(stateIn([recused], left, right, recused)).toMatchObject({ type: 'conflict' });
    expect(stateIn(shared, ...shared, left, right)).toMatchObject({ type: 'submitted' });
  });

  test('leaves what counts for nothing anyway to the judge', () => {
    for (const state of ['draft', 'withdrawn'] as const) {
      const written = aStoredRevision({ ...only.revision, state });
      expect(stateIn([written], left, right, written).type).toBe(state);
    }
    const old = aStoredRevision({ ...only.revision, rubricHash: hashText('another rubric') });
    expect(stateIn([old], left, right, old).type).toBe('outdated');
  });

  test('is out of dispute where another device replaces it by name, or says the same', () => {
    const anew = aStoredRevision({ ...only.revision, device: deviceKey('2'), seq: 1, prev: null });
    expect(stateIn([only, anew], left, right, only, anew)).toMatchObject({ type: 'submitted', head: anew });
    const decided = aStoredRevision({
      ...only.revision,
      device: deviceKey('secretariat'),
      seq: 1,
      prev: null,
      marks: otherMarks,
      supersedes: [only.id],
      reason: 'asked the judge',
    });
    expect(stateIn([only, decided], left, right, only, decided)).toMatchObject({
      type: 'submitted',
      head: decided,
    });
    const more = aStoredRevision({ ...only.revision, seq: 4, lamport: 4, prev: only.id, marks });
    expect(stateIn([only, decided, more], left, right, only, decided, more)).toMatchObject({
      type: 'conflict',
      cause: 'versions',
      heads: [decided, more],
    });
  });

  test('is no matter where the competition’s own key did: two laptops of the secretariat decide apart', () => {
    const decide = (entry: number, marksTaken = marks) =>
      aStoredRevision({
        device: deviceKey('secretariat'),
        entry: entryId(entry),
        marks: marksTaken,
        reason: 'r',
      });
    const [here, there, differently] = [decide(2), decide(3), decide(2, otherMarks)];
    expect(stateIn([here], here, there)).toMatchObject({ type: 'submitted', head: here });
    expect(stateIn([here, differently], here, there, differently)).toMatchObject({
      type: 'conflict',
      cause: 'versions',
    });
  });

  test('leaves the other devices alone', () => {
    const other = aChain('2', { entry: entryId(2), marks: otherMarks }, { entry: entryId(2), marks });
    const states = toSheetStates([...shared, left, right, ...other], () => inForce);
    expect([...states.values()].map(({ type }) => type)).toEqual(['conflict', 'submitted']);
  });
});
