import { describe, expect, test } from 'vitest';
import { checkBundle, type ScoresFile } from '../../../../renderer/application/receive/check-bundle';
import { freezeRuleBook } from '../../../../renderer/application/send/export-competition-file';
import { currentRuleBook } from '../../../../renderer/domain/competition';
import type { Sha256 } from '../../../../renderer/domain/ids';
import type { Revision } from '../../../../renderer/domain/revision';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { roundId } from '../../../builders/a-round';
import { points, someMarks } from '../../../builders/a-rubric';
import { entryId } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';

const competition = freezeRuleBook(aCompetition(), { hash: hashText }, '2026-03-16T00:00:00.000Z');

const aScoresFile = (
  revisions: readonly Partial<Revision>[],
  facts: Partial<ScoresFile> = {},
): ScoresFile => ({
  kind: 'scores',
  createdAt: '2026-03-16T03:00:00.000Z',
  signer: deviceKey('1'),
  competition: { id: competition.id, hash: currentRuleBook(competition)?.hash as Sha256 },
  nature: 'event',
  competitionName: 'Test Competition',
  judge: judgeId('J1'),
  lastSeq: revisions.length,
  revisions: revisions.map((facts, index) => aStoredRevision({ seq: index + 1, ...facts })),
  ...facts,
});

const findProblem = (file: ScoresFile) => {
  const checked = checkBundle(file, competition, hashText);
  return checked.ok ? undefined : checked.error;
};

describe('checking a scores file', () => {
  test('takes signed, begun, recused and reopened sheets', () => {
    const states = ['submitted', 'draft', 'recused', 'withdrawn'] as const;
    expect(findProblem(aScoresFile(states.map((state) => ({ state }))))).toBeUndefined();
  });

  test('takes a draft with marks missing but no signed sheet', () => {
    const marks = someMarks({ a: 80 });
    expect(findProblem(aScoresFile([{ state: 'draft', marks }]))).toBeUndefined();
    expect(findProblem(aScoresFile([{ state: 'submitted', marks }, {}]))).toEqual({
      type: 'signed-sheet-incomplete',
      count: 1,
    });
  });

  test.each([
    ['off the step', { a: points(80.25), b: points(70) }],
    ['above the scale', { a: points(101), b: points(70) }],
    ['of a criterion that is not in the rubric', { a: points(80), b: points(70), z: points(1) }],
  ])('refuses a mark %s', (_, marks) => {
    expect(findProblem(aScoresFile([{}, { marks }]))).toEqual({ type: 'mark-off-scale', count: 1 });
  });

  test('refuses entries it does not know and counts each once', () => {
    const file = aScoresFile([{ entry: entryId(8) }, { entry: entryId(9) }, { entry: entryId(9) }, {}]);
    expect(findProblem(file)).toEqual({ type: 'entry-unknown', count: 2 });
  });

  test('refuses a judge it does not know, and sheets of another judge', () => {
    const stranger = judgeId('J9');
    expect(findProblem(aScoresFile([], { judge: stranger }))).toEqual({
      type: 'judge-unknown',
      judge: stranger,
    });
    expect(findProblem(aScoresFile([{}, { judge: judgeId('J2') }]))).toEqual({
      type: 'judge-unknown',
      judge: judgeId('J2'),
    });
  });

  test('refuses rules and rounds it does not know', () => {
    const unknown = { competition: { id: competition.id, hash: hashText('other') } };
    expect(findProblem(aScoresFile([{}], unknown))).toEqual({ type: 'other-rule-book' });
    expect(findProblem(aScoresFile([{ round: roundId('round-9') }]))).toEqual({ type: 'other-rule-book' });
  });

  test('takes an earlier version of the rules while each sheet ends by the rubric in force, or recused', () => {
    const first = { version: 1, hash: hashText('first'), reason: '', at: '2026-03-15T00:00:00.000Z' };
    const now = { ...first, version: 2, hash: currentRuleBook(competition)?.hash as Sha256 };
    const amended = { ...competition, ruleBook: { type: 'frozen' as const, history: [first, now] as const } };
    const earlier = { rubricHash: hashText('earlier'), entry: entryId(1) };
    const check = (...revisions: Partial<Revision>[]) =>
      checkBundle(
        aScoresFile(revisions, { competition: { id: competition.id, hash: first.hash } }),
        amended,
        hashText,
      );
    expect(check(earlier, { entry: entryId(1) }).ok).toBe(true);
    expect(check({ ...earlier, state: 'recused', marks: {}, reason: 'Keluarga' }).ok).toBe(true);
    for (const revisions of [[earlier], [{ entry: entryId(1) }, earlier], [{ entry: entryId(2) }, earlier]]) {
      expect(check(...revisions)).toEqual({ ok: false, error: { type: 'other-rule-book' } });
    }
  });

  test('takes sheets of an earlier rubric as history, whatever their marks', () => {
    const earlier = { rubricHash: hashText('earlier'), marks: { z: points(5) } };
    expect(findProblem(aScoresFile([earlier]))).toBeUndefined();
  });

  test('takes an empty file of a judge who has not begun', () => {
    expect(findProblem(aScoresFile([]))).toBeUndefined();
  });
});
