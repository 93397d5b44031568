import type { Strike } from '../../renderer/domain/access';
import type { DeviceKey, Sha256 } from '../../renderer/domain/ids';
import { type StoredRevision, sheetId } from '../../renderer/domain/revision';

/** What a sheet is, as somebody with the page about merging and a pencil would say. */
export interface NaiveSheet {
  /** A conflict with its cause behind it: "conflict: taken". */
  readonly state: string;
  /** Ids of the revisions that nothing replaces, sorted. */
  readonly heads: readonly string[];
  /** Ids of what was signed or decided and another laptop took, sorted. */
  readonly lost: readonly string[];
}

interface World {
  readonly set: readonly StoredRevision[];
  readonly inForce: Sha256;
  readonly authority: DeviceKey | undefined;
  readonly strikes: readonly Strike[];
}

/**
 * The rules of merging, written from their text and not from the program, without any care for speed.
 * Nothing of `domain/merge.ts` and what it uses is used.
 */
export function readSheetsNaively(
  pile: readonly StoredRevision[],
  inForce: Sha256,
  authority?: DeviceKey,
  strikes: readonly Strike[] = [],
): ReadonlyMap<string, NaiveSheet> {
  // "Merging is set union of revisions by id."
  const set = pile.filter((one, index) => pile.findIndex((other) => other.id === one.id) === index);
  const sheets = new Map<string, NaiveSheet>();
  for (const { revision } of set) {
    const key = sheetId(revision);
    if (sheets.has(key)) continue;
    const own = set.filter((one) => sheetId(one.revision) === key);
    sheets.set(key, readSheet(own, { set, inForce, authority, strikes }));
  }
  return sheets;
}

function readSheet(sheet: readonly StoredRevision[], world: World): NaiveSheet {
  // "Heads are the revisions that nothing supersedes": neither by name, nor as the same device's later word.
  const heads = sheet.filter((one) => !sheet.some((other) => isReplacedBy(one, other, world)));
  const lost = sheet.filter((one) => isLost(one, sheet, heads, world));
  return {
    state: nameState(heads, lost, world),
    heads: heads.map(({ id }): string => id).sort(),
    lost: lost.map(({ id }): string => id).sort(),
  };
}

const names = (other: StoredRevision, one: StoredRevision): boolean =>
  other.revision.supersedes.includes(one.id);

const isReplacedBy = (one: StoredRevision, other: StoredRevision, world: World): boolean =>
  names(other, one) ||
  (other.revision.device === one.revision.device &&
    other.revision.seq > one.revision.seq &&
    isInDoubt(other, world) === undefined);

/** "In dispute until the secretariat decides, or the judge signs again on the laptop whose work was taken." */
function isLost(
  one: StoredRevision,
  sheet: readonly StoredRevision[],
  heads: readonly StoredRevision[],
  world: World,
): boolean {
  const isAuthority = ({ revision }: StoredRevision): boolean => revision.device === world.authority;
  const taken = sheet.some(
    (other) => names(other, one) && !isOneHand(one, other, world) && !isAuthority(other),
  );
  const replacedByRight = sheet.some(
    (other) =>
      isReplacedBy(one, other, world) &&
      (isOneHand(one, other, world) || (isAuthority(other) && names(other, one))),
  );
  const takenBack = heads.some((head) => !isAuthority(head) && tookFrom(one, head, sheet, world, []));
  const stillSaid = heads.some((head) => wordOf(head) === wordOf(one));
  return isWork(one, world) && taken && !replacedByRight && !takenBack && !stillSaid;
}

/** "Signed, recused or decided, and such that it would count." */
const isWork = (one: StoredRevision, world: World): boolean =>
  (one.revision.state === 'recused' ||
    (one.revision.state === 'submitted' && one.revision.rubricHash === world.inForce)) &&
  (one.revision.device === world.authority || isInDoubt(one, world) === undefined);

/** "From the number on where a laptop is distrusted, it is a stranger to its own past." */
const isOneHand = (one: StoredRevision, other: StoredRevision, world: World): boolean =>
  one.revision.device === other.revision.device &&
  (one.revision.device === world.authority ||
    (isInDoubt(one, world) === undefined) === (isInDoubt(other, world) === undefined));

/** Whether the hand that wrote `one` had taken, before it signed anything, from that of `from`, or from one that had. */
function tookFrom(
  one: StoredRevision,
  from: StoredRevision,
  sheet: readonly StoredRevision[],
  world: World,
  visited: readonly StoredRevision[],
): boolean {
  // The secretariat takes nothing from anybody: it decides.
  if (one.revision.device === world.authority) return false;
  const hand = sheet.filter((other) => isOneHand(one, other, world));
  const firstWork = Math.min(
    ...hand.filter((other) => isWork(other, world)).map(({ revision }) => revision.seq),
  );
  const victims = sheet.filter(
    (work) =>
      isWork(work, world) &&
      !isOneHand(one, work, world) &&
      hand.some((taker) => names(taker, work) && taker.revision.seq <= firstWork),
  );
  return victims.some(
    (victim) =>
      isOneHand(victim, from, world) ||
      (!visited.some((seen) => isOneHand(seen, victim, world)) &&
        tookFrom(victim, from, sheet, world, [...visited, one])),
  );
}

const wordOf = ({ revision: { state, rubricHash, marks } }: StoredRevision): string =>
  state === 'recused' ? state : `${state} ${rubricHash} ${Object.entries(marks).sort().join(';')}`;

function nameState(heads: readonly StoredRevision[], lost: readonly StoredRevision[], world: World): string {
  const [head] = heads;
  if (head === undefined) return 'empty';
  // "Several heads with different marks: a conflict." A tie declared is one whatever was marked before.
  if (heads.some((one) => wordOf(one) !== wordOf(head))) return 'conflict: versions';
  if (lost.length > 0) return 'conflict: taken';
  const { state, rubricHash } = head.revision;
  if (state !== 'recused' && rubricHash !== world.inForce) return 'outdated';
  if (state === 'draft' || state === 'withdrawn') return state;
  // "Same device and seq with different content: nothing of it publishable before a decision."
  const doubts = heads.map((one) =>
    one.revision.device === world.authority ? undefined : isInDoubt(one, world),
  );
  if (doubts.some((doubt) => doubt === undefined)) return state;
  return `conflict: ${doubts.includes('struck-out') ? 'struck-out' : 'forked-device'}`;
}

/**
 * At or behind a number which the device gave to two revisions, as far as anybody can tell; or beyond the last
 * that the secretariat knew when it struck the laptop out.
 */
function isInDoubt(
  { revision: { device, seq } }: StoredRevision,
  { set, strikes }: World,
): 'forked-device' | 'struck-out' | undefined {
  const struckFrom = Math.min(
    ...strikes.filter((strike) => strike.device === device).map(({ lastSeq }) => lastSeq + 1),
  );
  const highest = Math.min(seq, struckFrom - 1);
  for (let number = 1; number <= highest; number += 1) {
    const named = new Set<string>();
    for (const { id, revision } of set) {
      if (revision.device !== device) continue;
      if (revision.seq === number) named.add(id);
      if (revision.seq === number + 1 && revision.prev !== null) named.add(revision.prev);
    }
    if (named.size > 1) return 'forked-device';
  }
  return seq >= struckFrom ? 'struck-out' : undefined;
}
