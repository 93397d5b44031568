import type { DeviceKey, Sha256 } from '../../renderer/domain/ids';
import { type StoredRevision, sheetId } from '../../renderer/domain/revision';

/** What a sheet is, as somebody with the page about merging and a pencil would say. */
export interface NaiveSheet {
  readonly state: string;
  /** Ids of the revisions that nothing replaces, sorted. */
  readonly heads: readonly string[];
}

/**
 * The rules of merging, written from their text and not from the program, without any care for speed.
 * Nothing of `domain/merge.ts` is used.
 */
export function readSheetsNaively(
  pile: readonly StoredRevision[],
  inForce: Sha256,
  authority?: DeviceKey,
): ReadonlyMap<string, NaiveSheet> {
  // "Merging is set union of revisions by id."
  const set = pile.filter((one, index) => pile.findIndex((other) => other.id === one.id) === index);
  const sheets = new Map<string, NaiveSheet>();
  for (const { revision } of set) {
    const key = sheetId(revision);
    if (sheets.has(key)) continue;
    const own = set.filter((one) => sheetId(one.revision) === key);
    sheets.set(key, readSheet(own, set, inForce, authority));
  }
  return sheets;
}

function readSheet(
  sheet: readonly StoredRevision[],
  set: readonly StoredRevision[],
  inForce: Sha256,
  authority: DeviceKey | undefined,
): NaiveSheet {
  // "Heads are the revisions that nothing supersedes": neither by name, nor as the same device's later word.
  const isReplacedBy = (one: StoredRevision, other: StoredRevision): boolean =>
    other.revision.supersedes.includes(one.id) ||
    (other.revision.device === one.revision.device &&
      other.revision.seq > one.revision.seq &&
      !isInDispute(other, set));
  const heads = sheet.filter((one) => !sheet.some((other) => isReplacedBy(one, other)));
  return {
    state: nameState(heads, set, inForce, authority),
    heads: heads.map(({ id }): string => id).sort(),
  };
}

function nameState(
  heads: readonly StoredRevision[],
  set: readonly StoredRevision[],
  inForce: Sha256,
  authority: DeviceKey | undefined,
): string {
  const [head] = heads;
  if (head === undefined) return 'empty';
  // "Several heads with different marks: a conflict." A tie declared is one whatever was marked before.
  const words = heads.map(({ revision: { state, rubricHash, marks } }) =>
    state === 'recused' ? state : `${state} ${rubricHash} ${Object.entries(marks).sort().join(';')}`,
  );
  if (words.some((word) => word !== words[0])) return 'conflict';
  const { state, rubricHash } = head.revision;
  if (state !== 'recused' && rubricHash !== inForce) return 'outdated';
  if (state === 'draft' || state === 'withdrawn') return state;
  // "Same device and seq with different content: nothing of it publishable before a decision."
  const isDoubtful = heads.every((one) => one.revision.device !== authority && isInDispute(one, set));
  return isDoubtful ? 'conflict' : state;
}

/** At or behind a number which the device gave to two revisions, as far as anybody can tell. */
function isInDispute({ revision: { device, seq } }: StoredRevision, set: readonly StoredRevision[]): boolean {
  for (let number = 1; number <= seq; number += 1) {
    const named = new Set<string>();
    for (const { id, revision } of set) {
      if (revision.device !== device) continue;
      if (revision.seq === number) named.add(id);
      if (revision.seq === number + 1 && revision.prev !== null) named.add(revision.prev);
    }
    if (named.size > 1) return true;
  }
  return false;
}
