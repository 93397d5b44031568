import { describe, expect, test } from 'vitest';
import { decideConflicts } from '../../../../renderer/application/disputes/decide-conflict';
import { toDecisions } from '../../../../renderer/application/disputes/to-decisions';
import { NOTE_LIMIT } from '../../../../renderer/application/workspace/limits';
import { toHeadsDigest } from '../../../../renderer/domain/decision';
import type { RevisionId } from '../../../../renderer/domain/ids';
import type { StoredRevision } from '../../../../renderer/domain/revision';
import { sheetId } from '../../../../renderer/domain/revision';
import { aDispute, aFrozenCompetition, aSignedSheet, sheetOf } from '../../../builders/a-dispute';
import { judgeId } from '../../../builders/a-judge';
import { aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { someMarks } from '../../../builders/a-rubric';
import { aJudgeWorkspace, workspaceId } from '../../../builders/a-workspace';
import { entryId } from '../../../builders/an-entry';
import { anotherLaptop, getValue } from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';
import { withWithdrawn } from '../../../builders/noted-before';

const key = sheetOf('J1', 1);
const onA = aSignedSheet('J1', 1, 80, { device: deviceKey('A') });
const onB = aSignedSheet('J1', 1, 60, { device: deviceKey('B'), lamport: 9 });
const take = ({ id }: StoredRevision) => ({ type: 'take', version: id }) as const;
const ask = { type: 'ask-judge' } as const;
const aDisputedSheet = () => aDispute([onA, onB]);
const refusal = (type: string) => ({ ok: false, error: { type } });

describe('a decision about two versions of a sheet', () => {
  test('is the next revision of the competition’s key, replaces both, and carries the reason', async () => {
    const dispute = await aDisputedSheet();
    expect((await dispute.view()).rounds[0]?.conflicts).toHaveLength(1);
    expect(await dispute.decide(key, take(onA), '  Confirmed by\r\nthe judge. ')).toEqual({
      ok: true,
      value: { decided: 1 },
    });
    const [decision] = await dispute.headsOf(key);
    expect(decision?.revision).toMatchObject({
      ...key,
      state: 'submitted',
      marks: onA.revision.marks,
      notes: onA.revision.notes,
      device: dispute.workspace.signer,
      seq: 1,
      prev: null,
      lamport: 10,
      reason: 'Confirmed by\nthe judge.',
    });
    expect(new Set(decision?.revision.supersedes)).toEqual(new Set([onA.id, onB.id]));
    const view = await dispute.view();
    expect(view.rounds[0]?.conflicts).toEqual([]);
    expect(view.states.get(sheetId(key))).toMatchObject({ type: 'submitted', head: decision });
  });

  test('goes on with the chain at the next one', async () => {
    const other = sheetOf('J1', 2);
    const dispute = await aDispute([
      onA,
      onB,
      aSignedSheet('J1', 2, 70, { device: deviceKey('A') }),
      aSignedSheet('J1', 2, 71, { device: deviceKey('B') }),
    ]);
    getValue(await dispute.decide(key, take(onB)));
    getValue(await dispute.decide(other, ask));
    const [first] = await dispute.headsOf(key);
    const [second] = await dispute.headsOf(other);
    expect(second?.revision).toMatchObject({ seq: 2, prev: first?.id, lamport: 11 });
  });

  test('that asks the judge leaves the sheet missing, without marks and with what was noted', async () => {
    const noted = aSignedSheet('J1', 1, 60, {
      device: deviceKey('B'),
      lamport: 9,
      notes: { overall: 'clear', criteria: {} },
    });
    const dispute = await aDispute([onA, noted]);
    getValue(await dispute.decide(key, ask, 'Please look again.'));
    const { states, rounds } = await dispute.view();
    expect(states.get(sheetId(key))).toMatchObject({
      type: 'withdrawn',
      head: { revision: { marks: {}, notes: { overall: 'clear' }, reason: 'Please look again.' } },
    });
    expect(rounds[0]?.tabulation.complete).toBe(false);
    expect(rounds[0]?.conflicts).toEqual([]);
  });

  test('for a recusal takes the judge out of the divisor', async () => {
    const recused = aSignedSheet('J1', 1, 0, {
      device: deviceKey('B'),
      state: 'recused',
      marks: {},
      reason: 'family',
    });
    const dispute = await aDispute([onA, recused]);
    getValue(await dispute.decide(key, take(recused)));
    expect((await dispute.view()).states.get(sheetId(key))?.type).toBe('recused');
  });

  test('is open again, visibly, when the judge later sends something else without having seen it', async () => {
    const dispute = await aDisputedSheet();
    getValue(await dispute.decide(key, take(onA)));
    const later = aSignedSheet('J1', 1, 75, {
      device: deviceKey('B'),
      seq: 2,
      prev: onB.id,
      lamport: 10,
      supersedes: [onB.id],
    });
    await dispute.receive(later);
    const [conflict] = (await dispute.view()).rounds[0]?.conflicts ?? [];
    expect(conflict).toMatchObject({ cause: 'versions' });
    expect(conflict?.heads.map(({ revision }) => revision.device)).toContain(dispute.workspace.signer);
    expect((await standings(dispute))[0]).toBe('disputed');
    getValue(await dispute.decide(key, take(later), 'The later one.'));
    expect(await standings(dispute)).toEqual(['in-force', 'redecided']);
  });

  test('gives way to what the judge signs knowing it', async () => {
    const dispute = await aDisputedSheet();
    getValue(await dispute.decide(key, ask));
    expect(await standings(dispute)).toEqual(['awaited']);
    const [decision] = await dispute.headsOf(key);
    const anew = aSignedSheet('J1', 1, 70, {
      device: deviceKey('B'),
      seq: 2,
      prev: onB.id,
      lamport: 11,
      supersedes: [decision?.id as RevisionId],
    });
    await dispute.receive(anew);
    expect((await dispute.view()).states.get(sheetId(key))).toMatchObject({ type: 'submitted', head: anew });
    expect(await standings(dispute)).toEqual(['answered']);
  });

  test('can be made anew among the versions it was about, while nothing else has come', async () => {
    const dispute = await aDisputedSheet();
    getValue(await dispute.decide(key, take(onA)));
    getValue(await dispute.decide(key, ask));
    getValue(await dispute.decide(key, take(onB), 'Mistyped before.'));
    expect((await dispute.view()).states.get(sheetId(key))).toMatchObject({
      head: { revision: { marks: onB.revision.marks } },
    });
    const decisions = await decisionsOf(dispute);
    expect(decisions.map(({ standing, taken }) => [standing, taken?.id])).toEqual([
      ['in-force', onB.id],
      ['redecided', undefined],
      ['redecided', onA.id],
    ]);
    expect(decisions[0]?.versions.map(({ id }) => id)).toEqual([onA.id, onB.id]);
  });
});

describe('sheets of a laptop that went two ways', () => {
  const shared = aStoredRevision({ ...sheetOf('J1', 1), device: deviceKey('F') });
  const follow = (entry: number, seq: number, prev: StoredRevision, mark: number) =>
    aSignedSheet('J1', entry, mark, { device: deviceKey('F'), seq, lamport: seq, prev: prev.id });
  const left = follow(2, 2, shared, 70);
  const right = follow(2, 2, shared, 75);
  const only = follow(3, 3, left, 90);

  test('are taken in one step with one reason, and what has two versions stays to be decided', async () => {
    const dispute = await aDispute([shared, left, right, only]);
    const { conflicts } = (await dispute.view()).rounds[0] ?? { conflicts: [] };
    expect(conflicts.map(({ entry, cause }) => [entry.number, cause])).toEqual([
      [2, 'versions'],
      [3, 'forked-device'],
    ]);
    expect(await dispute.decide(sheetOf('J1', 3), take(only))).toMatchObject({ ok: true });
    expect((await dispute.view()).rounds[0]?.conflicts.map(({ entry }) => entry.number)).toEqual([2]);
  });

  test('are all decided, or none when one has moved on', async () => {
    const dispute = await aDispute([shared, left, right, only]);
    const decisions = [
      { key: sheetOf('J1', 3), shown: toHeadsDigest([only], hashText), choice: take(only) },
      { key: sheetOf('J1', 2), shown: toHeadsDigest([left], hashText), choice: take(left) },
    ];
    expect(await decideConflicts(dispute.ports, dispute.workspace.id, decisions, 'r')).toEqual(
      refusal('conflict-moved-on'),
    );
    expect(await decisionsOf(dispute)).toEqual([]);
  });
});

describe('a sheet signed by a judge who had been excused', () => {
  const excused = aFrozenCompetition({
    excusals: [{ ...key, reason: 'ill', at: '2026-03-16T01:00:00.000Z' }],
  });
  const leaveOut = { type: 'leave-out' } as const;
  const other = aSignedSheet('J2', 1, 90);
  const cellOf = async (dispute: Dispute) => {
    const [row] = (await dispute.view()).rounds[0]?.tabulation.rows ?? [];
    return { cell: row?.cells.get(judgeId('J1')), judges: row?.judges };
  };

  test('counts, and every view can say so', async () => {
    const dispute = await aDispute([onA, other], excused);
    const [round] = (await dispute.view()).rounds;
    expect(round?.overruled).toMatchObject([{ judge: { code: 'J1' }, entry: { number: 1 }, reason: 'ill' }]);
    expect(await cellOf(dispute)).toMatchObject({
      cell: { type: 'counted', excusal: 'ill' },
      judges: { due: 2 },
    });
  });

  test('is left out with a reason by a decision, which says whose word it is', async () => {
    const dispute = await aDispute([onA, other], excused);
    expect(await dispute.decide(key, leaveOut, ' ')).toEqual(refusal('reason-missing'));
    getValue(await dispute.decide(key, leaveOut, 'Signed by somebody else.'));
    expect(await cellOf(dispute)).toEqual({
      cell: { type: 'excused', by: 'decision', reason: 'Signed by somebody else.' },
      judges: { expected: 2, counted: 1, excused: 1, due: 1, missing: 0 },
    });
    const [round] = (await dispute.view()).rounds;
    expect(round).toMatchObject({
      overruled: [],
      abstentions: [{ by: 'decision', reason: 'Signed by somebody else.', numbers: [[1, 1]] }],
      decided: [{ reason: 'Signed by somebody else.' }],
    });
    const [head] = await dispute.headsOf(key);
    expect(head?.revision).toMatchObject({ state: 'recused', marks: {}, supersedes: [onA.id] });
    // Nothing is deleted, and the next decision brings it back.
    getValue(await dispute.decide(key, take(onA), 'The judge was there after all.'));
    expect((await cellOf(dispute)).cell).toMatchObject({ type: 'counted', marks: onA.revision.marks });
    expect(await standings(dispute)).toEqual(['in-force', 'redecided']);
    getValue(await dispute.decide(key, leaveOut, 'No.'));
    expect((await cellOf(dispute)).cell).toMatchObject({ type: 'excused', by: 'decision' });
  });

  test('is in dispute when the judge signs once more over the decision, and can be left out again', async () => {
    const dispute = await aDispute([onA, other], excused);
    getValue(await dispute.decide(key, leaveOut));
    const [decision] = await dispute.headsOf(key);
    const anew = { seq: 2, prev: onA.id, lamport: 20, supersedes: [decision?.id as RevisionId] };
    await dispute.receive(aSignedSheet('J1', 1, 70, { device: deviceKey('A'), ...anew }));
    expect((await cellOf(dispute)).cell).toMatchObject({ type: 'missing', state: { cause: 'taken' } });
    getValue(await dispute.decide(key, leaveOut));
    expect((await cellOf(dispute)).cell).toMatchObject({ type: 'excused', by: 'decision' });
  });

  test('can’t be left out where nobody is excused', async () => {
    const dispute = await aDisputedSheet();
    expect(await dispute.decide(key, leaveOut)).toEqual(refusal('excusal-gone'));
    const counted = await aDispute([onA]);
    expect(await counted.decide(key, leaveOut)).toEqual(refusal('conflict-moved-on'));
  });
});

describe('nothing is decided', () => {
  test('without a reason, or with one longer than a file may carry', async () => {
    const dispute = await aDisputedSheet();
    expect(await dispute.decide(key, take(onA), ' \n ')).toEqual(refusal('reason-missing'));
    expect(await dispute.decide(key, take(onA), 'x'.repeat(NOTE_LIMIT + 1))).toMatchObject(
      refusal('text-too-long'),
    );
    expect(await decisionsOf(dispute)).toEqual([]);
  });

  test('when another version has come in since the versions were shown', async () => {
    const dispute = await aDisputedSheet();
    const third = aSignedSheet('J1', 1, 55, { device: deviceKey('C') });
    await dispute.receive(third);
    const shown = toHeadsDigest([onA, onB], hashText);
    const decided = decideConflicts(
      dispute.ports,
      dispute.workspace.id,
      [{ key, shown, choice: take(onA) }],
      'r',
    );
    expect(await decided).toEqual(refusal('conflict-moved-on'));
  });

  test('about a sheet that is agreed, empty, or no longer in the competition', async () => {
    const agreed = await aDispute([onA]);
    expect(await agreed.decide(key, take(onA))).toEqual(refusal('conflict-moved-on'));
    expect(await agreed.decide(sheetOf('J2', 1), ask)).toEqual(refusal('conflict-moved-on'));
    const left = withWithdrawn(aFrozenCompetition(), entryId(1), 'Mundur');
    const gone = await aDispute([onA, onB], left);
    expect(await gone.decide(key, take(onA))).toEqual(refusal('conflict-moved-on'));
  });

  test('for a draft, a version taken back, one of an earlier rubric, one with a gap, or none of those shown', async () => {
    const versions = [
      { state: 'draft' },
      { state: 'withdrawn', reason: 'typo' },
      { rubricHash: hashText('earlier') },
      { marks: someMarks({ a: 60 }) },
    ] as const;
    for (const facts of versions) {
      const version = aStoredRevision({ ...onB.revision, ...facts });
      const dispute = await aDispute([onA, version]);
      expect(await dispute.decide(key, take(version))).toEqual(refusal('version-not-countable'));
      expect(await dispute.decide(key, take(onA))).toMatchObject({ ok: true });
    }
    const dispute = await aDisputedSheet();
    expect(await dispute.decide(key, take(aSignedSheet('J1', 2, 1)))).toEqual(refusal('conflict-moved-on'));
  });

  test('where the competition’s key is not, or there is no secretariat', async () => {
    const dispute = await aDisputedSheet();
    const elsewhere = { ...dispute.ports, keyring: anotherLaptop('elsewhere').keyring };
    const decisions = [{ key, shown: toHeadsDigest([onA, onB], hashText), choice: take(onA) }];
    expect(await decideConflicts(elsewhere, dispute.workspace.id, decisions, 'r')).toEqual({
      ok: false,
      error: { type: 'key-missing', role: 'secretariat' },
    });
    const judge = aJudgeWorkspace({ id: workspaceId('judge') });
    await dispute.ports.repository.addWorkspace(judge);
    for (const id of [judge.id, workspaceId('nobody')]) {
      expect(await decideConflicts(dispute.ports, id, decisions, 'r')).toEqual(refusal('workspace-missing'));
    }
  });
});

type Dispute = Awaited<ReturnType<typeof aDispute>>;

const decisionsOf = async (dispute: Dispute) =>
  toDecisions(dispute.workspace, await dispute.revisions(), (await dispute.view()).states);

const standings = async (dispute: Dispute) => (await decisionsOf(dispute)).map(({ standing }) => standing);
