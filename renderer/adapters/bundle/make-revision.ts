import type { RevisionId } from '../../domain/ids';
import type { Revision, StoredRevision } from '../../domain/revision';

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** @param text has been checked, and is the one its name stands for */
export type MakeRevision = (id: RevisionId, text: string) => StoredRevision;

/** Names kept at most; a competition has some thousands. */
const MOST_NAMES = 20_000;

/**
 * Makes revisions of texts that were checked, one file's after another's. What they all say (whose, about what, by
 * which rubric) is held once, not once in each: otherwise that takes more room than the texts.
 */
export function createRevisionMaker(): MakeRevision {
  const names = new Map<string, string>();
  let last: RevisionId | undefined;
  const once = <T extends string>(name: T): T => {
    const held = names.get(name);
    if (held !== undefined) return held as T;
    // Beyond any competition: somebody's names for nothing.
    if (names.size >= MOST_NAMES) names.clear();
    names.set(name, name);
    return name;
  };
  return (id, text) => {
    const revision = JSON.parse(text) as Open<Revision>;
    revision.device = once(revision.device);
    revision.entry = once(revision.entry);
    revision.judge = once(revision.judge);
    revision.round = once(revision.round);
    revision.rubricHash = once(revision.rubricHash);
    if (last !== undefined && revision.prev === last) revision.prev = last;
    last = id;
    return { id, text, revision };
  };
}
