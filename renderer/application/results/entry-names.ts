import type { EntryId } from '../../domain/ids';
import type { PrintedEntry } from '../../domain/paper-content';
import type { Fact } from '../ports/facts';
import type { Trail } from '../ports/read-trail';
import { isPlainObject, listIn } from '../workspace/plain-data';

/** What each entry was ever called, by the trail; in the order in which it was, every name once. */
export type EntryNames = ReadonlyMap<EntryId, readonly PrintedEntry[]>;

/**
 * Reads the names of entries out of a trail.
 * @param pause waits a moment when it is time for the screen to breathe
 */
export async function readEntryNames(
  trail: Pick<Trail, 'lines' | 'readFact'>,
  pause: () => Promise<void> | undefined,
): Promise<EntryNames> {
  const names = new Map<EntryId, PrintedEntry[]>();
  for (const [index, { type }] of trail.lines.entries()) {
    if (type !== 'workspace' && type !== 'change') continue;
    for (const member of entriesIn(trail.readFact(index))) {
      const named = findName(member);
      if (named === undefined) continue;
      const known = names.get(named.id) ?? [];
      if (!known.some((one) => isSame(one, named.name))) names.set(named.id, [...known, named.name]);
    }
    const due = pause();
    if (due !== undefined) await due;
  }
  return names;
}

/**
 * Entries as the line has them: all of a workspace, those that came or changed of a change. A trail may have
 * been tampered with: nothing in it is what its type says before it was looked at.
 */
function entriesIn(fact: Fact | undefined): readonly unknown[] {
  if (fact?.type === 'workspace') return listIn(fact.workspace.competition, 'entries');
  if (fact?.type !== 'change') return [];
  const { lists, values } = fact.competition;
  return [...listIn(lists?.entries, 'put'), ...listIn(values, 'entries')];
}

function findName(member: unknown): { readonly id: EntryId; readonly name: PrintedEntry } | undefined {
  if (!isPlainObject(member) || !isPlainObject(member.institution)) return undefined;
  const { id, number, title } = member;
  const { name } = member.institution;
  return typeof id === 'string' &&
    Number.isSafeInteger(number) &&
    typeof title === 'string' &&
    typeof name === 'string'
    ? { id: id as EntryId, name: { number: number as number, title, institution: name } }
    : undefined;
}

const isSame = (a: PrintedEntry, b: PrintedEntry): boolean =>
  a.number === b.number && a.title === b.title && a.institution === b.institution;
