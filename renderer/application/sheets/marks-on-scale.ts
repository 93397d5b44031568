import type { CriterionId } from '../../domain/ids';
import type { Mark } from '../../domain/quantities';
import type { Marks } from '../../domain/revision';
import { checkMark, type Rubric } from '../../domain/rubric';

/** The marks a rubric can take, in its order: those of its criteria that lie on its scale. */
export function marksOnScale(rubric: Rubric, marks: Marks): Marks {
  const kept: [CriterionId, Mark][] = [];
  for (const { id } of rubric.criteria) {
    const mark = marks[id];
    if (mark !== undefined && checkMark(mark, rubric.scale).ok) kept.push([id, mark]);
  }
  return Object.fromEntries(kept) as Marks;
}

/** Criteria the rubric doesn't know, or marks that are not on its scale. */
export function countOffScale(rubric: Rubric, marks: Marks): number {
  return Object.keys(marks).length - Object.keys(marksOnScale(rubric, marks)).length;
}
