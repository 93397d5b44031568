import { describe, expect, test } from 'vitest';
import type { JudgeId } from '../../../../../renderer/domain/ids';
import {
  emptyJudgeDraft,
  findJudgeDraftProblems,
  toJudgeContent,
  toJudgeDraft,
} from '../../../../../renderer/features/set-up/judges/judge-form';
import { someJudges } from '../../../../builders/a-judge';

const judges = someJudges(2);
const [first] = judges;
if (!first) throw new Error('builder made no judge');

describe('a judge being typed', () => {
  test('is offered as the chair when there is no other judge, else as a member', () => {
    expect(emptyJudgeDraft('J1', []).role).toBe('chair');
    expect(emptyJudgeDraft('J3', judges).role).toBe('member');
  });

  test('becomes the same judge again when nothing was changed', () => {
    const { id: _, ...content } = first;
    expect(toJudgeContent(toJudgeDraft(first))).toEqual(content);
  });

  test('needs a code and a name', () => {
    const draft = { ...toJudgeDraft(first), code: ' ', name: '' };
    expect(findJudgeDraftProblems(draft, [])).toEqual({
      code: { type: 'missing' },
      name: { type: 'missing' },
    });
  });

  test('refuses the code of another judge, capitals aside, and lets a judge keep their own', () => {
    const draft = { ...toJudgeDraft(first), code: first.code.toLowerCase() };
    expect(findJudgeDraftProblems(draft, judges, 'other' as JudgeId)).toEqual({
      code: { type: 'code-taken' },
    });
    expect(findJudgeDraftProblems(draft, judges, first.id)).toEqual({});
  });

  test.each(['J 1', 'J/1', 'J"1'])('refuses %j as a code, because it names files', (code) => {
    expect(findJudgeDraftProblems({ ...toJudgeDraft(first), code }, [])).toEqual({
      code: { type: 'code-not-plain' },
    });
  });
});
