import { cleanCell, foldCase } from '../../../application/tables/fold-text';
import { JUDGE_LIMITS } from '../../../application/tables/judges/judge-rows';
import type { Judge } from '../../../domain/competition';
import type { JudgeId } from '../../../domain/ids';
import type { FieldProblem } from '../../../parts/editing/field-problem';

/** A judge as being typed. */
export interface JudgeDraft {
  readonly code: string;
  readonly name: string;
  readonly affiliation: string;
  readonly role: Judge['role'];
}

export type JudgeDraftField = keyof JudgeDraft;
export type JudgeDraftProblems = { readonly [field in JudgeDraftField]?: FieldProblem };

/** The first judge is offered as the chair; the others as members. */
export const emptyJudgeDraft = (code: string, judges: readonly Judge[]): JudgeDraft => ({
  code,
  name: '',
  affiliation: '',
  role: judges.length > 0 ? 'member' : 'chair',
});

export const toJudgeDraft = ({ code, name, affiliation, role }: Judge): JudgeDraft => ({
  code,
  name,
  affiliation,
  role,
});

/** A code becomes part of file names. */
const PLAIN_CODE = /^[\p{Letter}\p{Number}._-]+$/u;

/** @param own the judge being edited */
export function findJudgeDraftProblems(
  draft: JudgeDraft,
  judges: readonly Judge[],
  own?: JudgeId,
): JudgeDraftProblems {
  const problems: { [field in JudgeDraftField]?: FieldProblem } = {};
  const code = cleanCell(draft.code);
  if (code === '') problems.code = { type: 'missing' };
  else if (!PLAIN_CODE.test(code)) problems.code = { type: 'code-not-plain' };
  else if (code.length > JUDGE_LIMITS.code) problems.code = { type: 'too-long', limit: JUDGE_LIMITS.code };
  else if (judges.some((judge) => judge.id !== own && foldCase(judge.code) === foldCase(code))) {
    problems.code = { type: 'code-taken' };
  }
  const name = cleanCell(draft.name);
  if (name === '') problems.name = { type: 'missing' };
  else if (name.length > JUDGE_LIMITS.name) problems.name = { type: 'too-long', limit: JUDGE_LIMITS.name };
  if (cleanCell(draft.affiliation).length > JUDGE_LIMITS.affiliation) {
    problems.affiliation = { type: 'too-long', limit: JUDGE_LIMITS.affiliation };
  }
  return problems;
}

/** The content of a draft without problems. */
export const toJudgeContent = (draft: JudgeDraft): Omit<Judge, 'id'> => ({
  code: cleanCell(draft.code),
  name: cleanCell(draft.name),
  affiliation: cleanCell(draft.affiliation),
  role: draft.role,
});
