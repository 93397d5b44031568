import type { Fact } from '../ports/facts';
import { applyObjectPatch } from '../workspace/object-patch';
import { isPlainObject, type PlainObject } from '../workspace/plain-data';

/** A workspace as the lines so far make it; not checked, because a trail may have been tampered with. */
export interface FoldedWorkspace {
  readonly head: PlainObject;
  readonly competition: PlainObject;
}

export const EMPTY_FOLD: FoldedWorkspace = { head: {}, competition: {} };

/** The workspace after one more line. */
export function foldWorkspace(
  before: FoldedWorkspace,
  fact: Extract<Fact, { readonly type: 'workspace' | 'change' }>,
): FoldedWorkspace {
  if (fact.type === 'change') {
    return {
      head: applyObjectPatch(before.head, fact.workspace),
      competition: applyObjectPatch(before.competition, fact.competition),
    };
  }
  const { competition, ...head } = fact.workspace as unknown as PlainObject;
  return { head, competition: isPlainObject(competition) ? competition : {} };
}
