import { describe, expect, test } from 'vitest';
import { checkDecisions, findDecidedProblem } from '../../../../renderer/application/receive/check-decisions';
import { importBundles } from '../../../../renderer/application/receive/import-bundles';
import { exportDecisions, toDecisionsFile } from '../../../../renderer/application/send/export-decisions';
import type { Revision } from '../../../../renderer/domain/revision';
import { sheetId } from '../../../../renderer/domain/revision';
import { aDispute, aFrozenCompetition, aSignedSheet, sheetOf } from '../../../builders/a-dispute';
import { judgeId } from '../../../builders/a-judge';
import { aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { roundId } from '../../../builders/a-round';
import { someMarks } from '../../../builders/a-rubric';
import { entryId } from '../../../builders/an-entry';

import { anIncomingFile, getValue, lastSaved } from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';

const key = sheetOf('J1', 1);
const onA = aSignedSheet('J1', 1, 80, { device: deviceKey('A') });
const onB = aSignedSheet('J1', 1, 60, { device: deviceKey('B') });
const signer = deviceKey('secretariat');
const here = { competition: aFrozenCompetition(), signer };
const aDecision = (facts: Partial<Revision> = {}) =>
  aStoredRevision({ ...onA.revision, device: signer, reason: 'r', supersedes: [onA.id, onB.id], ...facts });
const aFile = (facts: Partial<Revision> = {}) =>
  toDecisionsFile(here, { revisions: [onA, onB, aDecision(facts)], acts: [] }, '2026-03-16T05:00:00.000Z');

describe('a file of decisions', () => {
  test('holds the decisions and nothing of the judges, and settles the sheet on the other laptop', async () => {
    const one = await aDispute([onA, onB]);
    getValue(await one.decide(key, { type: 'take', version: onA.id }));
    expect(await exportDecisions(one.ports, one.workspace.id)).toMatchObject({
      ok: true,
      value: { type: 'saved' },
    });
    const file = lastSaved(one.ports);
    expect(file.name).toMatch(/^test-competition_keputusan_[0-9a-f]{8}_1_[0-9a-f]{8}\.pleno$/);
    const decoded = getValue(await one.ports.codec.decode(file.bytes));
    expect(decoded).toMatchObject({ kind: 'decisions', lastSeq: 1, revisions: await one.headsOf(key) });
    const [record] = await one.ports.repository.listExports(one.workspace.id);
    expect(record).toMatchObject({ kind: 'decisions', count: 1, lastSeq: 1, device: one.workspace.signer });

    const two = await aDispute([onA, onB]);
    expect(two.workspace.signer).toBe(one.workspace.signer);
    const signal = new AbortController().signal;
    const [outcome] = await importBundles(two.ports, two.workspace.id, [anIncomingFile(file)], {
      onProgress: () => {},
      signal,
    });
    expect(outcome).toMatchObject({ type: 'taken', record: { kind: 'decisions', added: 1 } });
    expect((await two.view()).states.get(sheetId(key))).toMatchObject({ type: 'submitted' });
  });

  test('is not written while nothing was decided', async () => {
    const dispute = await aDispute([onA, onB]);
    expect(await exportDecisions(dispute.ports, dispute.workspace.id)).toEqual({
      ok: true,
      value: { type: 'cancelled' },
    });
    expect(dispute.ports.saved).toEqual([]);
  });

  test('is taken by the competition it was made in', () => {
    expect(checkDecisions(aFile(), here, hashText)).toMatchObject({ ok: true });
  });

  test.each([
    ['other-secretariat', aFile(), { ...here, signer: deviceKey('another') }],
    ['other-nature', aFile(), { ...here, competition: { ...here.competition, nature: 'sample' as const } }],
    [
      'other-competition',
      aFile(),
      { ...here, competition: { ...here.competition, id: 'another' as typeof here.competition.id } },
    ],
    ['other-rule-book', aFile(), { ...here, competition: aFrozenCompetition({ rounds: [] }) }],
    ['other-rule-book', aFile({ round: roundId('elsewhere') }), here],
    ['judge-unknown', aFile({ judge: judgeId('J9') }), here],
    ['entry-unknown', aFile({ entry: entryId(9) }), here],
    ['mark-off-scale', aFile({ marks: someMarks({ a: 80.25, b: 80 }) }), here],
    ['signed-sheet-incomplete', aFile({ marks: someMarks({ a: 80 }) }), here],
  ])('is refused whole otherwise: %s', (type, file, where) => {
    expect(checkDecisions(file, where, hashText)).toMatchObject({ ok: false, error: { type } });
  });

  test('may hold decisions of an earlier rubric, which are outdated and not weighed by this one', () => {
    const file = aFile({ rubricHash: hashText('earlier'), marks: someMarks({ z: 1 }) });
    expect(checkDecisions(file, here, hashText)).toMatchObject({ ok: true });
  });

  test('decisions of somebody else are found in whatever file they come', () => {
    expect(findDecidedProblem([aDecision()], here, hashText)).toBeUndefined();
    expect(findDecidedProblem([onA], here, hashText)).toEqual({ type: 'other-secretariat' });
  });
});
