import type { Act, Written } from '../../application/acts/act';
import type { RevisionId } from '../../domain/ids';
import type { Revision, StoredRevision } from '../../domain/revision';

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** @param text has been checked, and is the one its name stands for */
export type MakeRevision = (id: RevisionId, text: string) => Written;

/** Names kept at most; a competition has some thousands. */
const MOST_NAMES = 20_000;

/**
 * Makes revisions of texts that were checked, one file's after another's. What they all say (whose, about what, by
 * which rubric) is held once, not once in each: otherwise that takes more room than the texts.
 */
export function createRevisionMaker(): MakeRevision {
  const names = new Map<string, string>();
  let last: StoredRevision | undefined;
  const once = <T extends string>(name: T): T => {
    const held = names.get(name);
    if (held !== undefined) return held as T;
    // Beyond any competition: somebody's names for nothing.
    if (names.size >= MOST_NAMES) names.clear();
    names.set(name, name);
    return name;
  };
  /** As a rule it is what the one before says: to compare them is quicker than to look it up. */
  const onceAs = <T extends string>(name: T, before: T | undefined): T =>
    name === before ? before : once(name);
  return (id, text) => {
    const revision = JSON.parse(text) as Open<Revision> | Act;
    // Of those there are few.
    if ('act' in revision) return { id, text, revision };
    const before = last?.revision;
    revision.device = onceAs(revision.device, before?.device);
    revision.entry = once(revision.entry);
    revision.judge = onceAs(revision.judge, before?.judge);
    revision.round = onceAs(revision.round, before?.round);
    revision.rubricHash = onceAs(revision.rubricHash, before?.rubricHash);
    if (last !== undefined && revision.prev === last.id) revision.prev = last.id;
    last = { id, text, revision };
    return last;
  };
}
