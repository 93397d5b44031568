import type { Revision } from '../../domain/revision';
import type { Act } from '../acts/act';
import type { Fact } from '../ports/facts';
import { findDifferences, type PlainDifference } from './find-differences';
import { EMPTY_FOLD, foldWorkspace } from './fold-workspace';
import { nameParts } from './name-parts';
import type { TrailEntry } from './trail-entry';
import type { ToldLines } from './with-files';

/** What exactly one line changed. */
export type LineDetail =
  | { readonly type: 'sheet'; readonly revision: Revision; readonly before: Revision | undefined }
  | { readonly type: 'workspace'; readonly differences: readonly PlainDifference[] }
  | { readonly type: 'act'; readonly act: Act }
  | { readonly type: 'fact'; readonly fact: Fact }
  | { readonly type: 'unknown' };

/** Reads the line again, and what it changed. */
export function toLineDetail(trail: ToldLines, { index, what }: TrailEntry): LineDetail {
  if (what.type === 'sheet') {
    const revision = readRevision(trail, index);
    const before = what.before === undefined ? undefined : readRevision(trail, what.before);
    return revision === undefined ? { type: 'unknown' } : { type: 'sheet', revision, before };
  }
  if (what.type === 'act') return what;
  if (what.type === 'change' || (what.type === 'began' && what.again)) {
    return { type: 'workspace', differences: findWorkspaceDifferences(trail, index) };
  }
  const fact = trail.readFact(index);
  return fact === undefined ? { type: 'unknown' } : { type: 'fact', fact };
}

function readRevision(trail: ToldLines, index: number): Revision | undefined {
  const fact = trail.readFact(index);
  return fact?.type === 'revision' ? (JSON.parse(fact.text) as Revision) : undefined;
}

function findWorkspaceDifferences(trail: ToldLines, until: number): readonly PlainDifference[] {
  let [before, after] = [EMPTY_FOLD, EMPTY_FOLD];
  for (let index = 0; index <= until; index += 1) {
    // A trail consists of revisions mostly, and those are not read for this.
    const type = trail.lines[index]?.type;
    if (type !== 'workspace' && type !== 'change') continue;
    const fact = trail.readFact(index);
    if (fact?.type !== 'workspace' && fact?.type !== 'change') continue;
    before = after;
    after = foldWorkspace(before, fact);
  }
  return [
    ...findDifferences(before.head, after.head),
    ...findDifferences(nameParts(before.competition), nameParts(after.competition)),
  ].filter(({ path }) => path[0] !== 'changedAt' && path[0] !== 'stamp');
}
