import { describe, expect, test } from 'vitest';
import { toOwnSheets } from '../../../../renderer/application/sheets/own-sheets';
import type { JudgeWorkspace, WorkspaceId } from '../../../../renderer/application/workspace/workspace';
import type { Revision } from '../../../../renderer/domain/revision';
import { countContent } from '../../../../renderer/features/hand-over/content';
import { toReview } from '../../../../renderer/features/review/review-rows';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { aChain, deviceKey } from '../../../builders/a-revision';
import { roundId } from '../../../builders/a-round';
import { someMarks } from '../../../builders/a-rubric';
import { entryId, someEntries } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';

const workspace: JudgeWorkspace = {
  id: 'workspace-1' as WorkspaceId,
  role: 'judge',
  judge: judgeId('J1'),
  device: deviceKey('1'),
  competition: aCompetition({ entries: someEntries(5) }),
  signer: deviceKey('secretariat'),
  createdAt: '2026-03-16T01:00:00.000Z',
  changedAt: '2026-03-16T01:00:00.000Z',
};

const sheet = (number: number, a: number, b: number, facts: Partial<Revision> = {}): Partial<Revision> => ({
  entry: entryId(number),
  state: 'draft',
  marks: someMarks({ a, b }),
  ...facts,
});

const revisions = aChain(
  '1',
  sheet(1, 90, 80, { state: 'submitted' }),
  sheet(2, 90, 80),
  sheet(3, 95, 95, { notes: { overall: 'kuat', criteria: {} } }),
  { entry: entryId(4), state: 'draft', marks: someMarks({ a: 70 }) },
  { entry: entryId(5), state: 'recused', marks: {}, reason: 'pembina' },
);

const own = toOwnSheets(workspace, revisions, hashText, roundId());

describe('own sheets', () => {
  test('stand as their judge sees them', () => {
    expect(own.sheets.map(({ standing }) => standing)).toEqual([
      'signed',
      'complete',
      'complete',
      'partial',
      'recused',
    ]);
  });

  test('know which was changed last, and how often each was written', () => {
    const again = toOwnSheets(workspace, [...revisions], hashText, roundId()).sheets;
    expect(again.map(({ changeOrder }) => changeOrder)).toEqual([1, 2, 3, 4, 5]);
    expect(again.map(({ revisions: count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  test('of another rubric keep their marks aside and count for nothing', () => {
    const [outdated] = toOwnSheets(
      workspace,
      aChain('1', sheet(1, 90, 80, { rubricHash: hashText('earlier') })),
      hashText,
      roundId(),
    ).sheets;
    expect(outdated).toMatchObject({ standing: 'outdated', marks: {}, marked: 0, score: undefined });
    expect(outdated?.earlierMarks).toEqual(someMarks({ a: 90, b: 80 }));
  });

  test('are excused by the secretariat, unless signed', () => {
    const excusal = {
      judge: judgeId('J1'),
      round: own.round.id,
      reason: 'sakit',
      at: '2026-03-16T02:00:00.000Z',
    };
    const competition = {
      ...workspace.competition,
      excusals: [
        { ...excusal, entry: entryId(1) },
        { ...excusal, entry: entryId(2) },
      ],
    };
    const { sheets } = toOwnSheets({ ...workspace, competition }, revisions, hashText, roundId());
    expect(sheets.slice(0, 2).map(({ standing }) => standing)).toEqual(['signed', 'excused']);
  });
});

describe('the review', () => {
  test('ranks the complete sheets, ties sharing a rank, with the gap to the next', () => {
    const { rows } = toReview(workspace, own, 'rank');
    expect(
      rows.map(({ sheet: { entry }, ranked }) => [
        entry.number,
        ranked?.rank,
        ranked?.tied,
        ranked?.gapToNext?.sum,
      ]),
    ).toEqual([
      [3, 1, false, 9_000_000],
      [1, 2, true, 0],
      [2, 2, true, undefined],
      [4, undefined, undefined, undefined],
      [5, undefined, undefined, undefined],
    ]);
  });

  test('names what is missing and counts notes', () => {
    const { rows } = toReview(workspace, own, 'order');
    expect(rows[3]?.missing.map(({ id }) => id)).toEqual(['b']);
    expect(rows[2]?.notes).toBe(1);
  });

  test('offers for signing what is complete and not signed yet', () => {
    const { ready, signed, incomplete, tied } = toReview(workspace, own, 'order');
    expect(ready.map(({ entry }) => entry.number)).toEqual([2, 3]);
    expect({ signed, incomplete, tied }).toEqual({ signed: 1, incomplete: 1, tied: 2 });
  });

  test('notices scores that look equal and are not', () => {
    const near = aChain('1', sheet(1, 90, 80), sheet(2, 90.01, 79.99));
    const { rows } = toReview(workspace, toOwnSheets(workspace, near, hashText, roundId()), 'rank');
    expect(rows[0]?.looksEqual).toBe('looks-equal');
    expect(rows[0]?.ranked?.gapToNext?.sum).toBe(2_000);
  });
});

test('the hand-over counts each sheet once, drafts apart from what counts', () => {
  expect(countContent(own.sheets, workspace.device)).toEqual({
    signed: 1,
    recused: 1,
    drafts: 3,
    missing: 0,
    elsewhere: 0,
  });
});

test('the hand-over sets apart what another laptop of the judge holds', () => {
  const content = countContent(own.sheets, deviceKey('2'));
  expect(content).toEqual({ signed: 0, recused: 0, drafts: 0, missing: 0, elsewhere: 5 });
});
