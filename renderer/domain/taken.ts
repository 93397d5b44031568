import type { Authority } from './authority';
import { type Distrusted, findDistrust } from './distrust';
import type { DeviceKey, RevisionId, Sha256 } from './ids';
import { compareRevisions, type StoredRevision } from './revision';
import { toVerdict } from './sheet';

/** What laptops took from one another on one sheet. */
export interface Taken {
  /**
   * Work that another laptop replaced, and that neither its own laptop nor a decision has replaced since:
   * what a decision has to name, whatever it says. In the one order.
   */
  readonly open: readonly StoredRevision[];
  /** Those of them that the sheet no longer says. */
  readonly unsaid: readonly StoredRevision[];
  /** Those of these that nobody had a right to take back; where there is one, the sheet is in dispute. */
  readonly lost: readonly StoredRevision[];
}

const NOTHING: Taken = { open: [], unsaid: [], lost: [] };

/**
 * _Work_ is a signed or recused revision that would count: a judge's, or a decision of the secretariat. It is
 * _taken_ when another laptop of the judge names it as replaced, in whatever state. Its own laptop and the
 * secretariat are free to replace it, and then it is theirs no more. It is _lost_ while the heads say something
 * else than it did.
 *
 * A judge may take back: what a laptop signed only after it had taken from another laptop is not its own to
 * lose to that one. From the number on where a laptop is distrusted, it counts as a stranger to its own past,
 * and what it wrote is nothing to be lost.
 * @param heads of the sheet
 * @param authority whose decisions replace work freely; what it has looked at is nothing to be lost any more
 */
export function findTaken(
  sheet: readonly StoredRevision[],
  heads: readonly StoredRevision[],
  rubricInForce: Sha256,
  distrusted: Distrusted,
  authority: Authority,
): Taken {
  if (isOfOneLaptop(sheet, distrusted)) return NOTHING;
  const isDoubted = (stored: StoredRevision): boolean =>
    findDistrust(stored, distrusted, authority) !== undefined;
  const works = new Map<RevisionId, StoredRevision>();
  const firstWork = new Map<string, number>();
  const latest = new Map<string, number>();
  for (const stored of sheet) {
    if (isDoubted(stored)) continue;
    const { device, seq } = stored.revision;
    if (!goesByName(stored, distrusted)) latest.set(device, Math.max(seq, latest.get(device) ?? 0));
    if (!isWork(stored, rubricInForce)) continue;
    works.set(stored.id, stored);
    firstWork.set(device, Math.min(seq, firstWork.get(device) ?? seq));
  }
  const laptopOf = (stored: StoredRevision): string =>
    isDoubted(stored) ? `${stored.revision.device} doubted` : stored.revision.device;
  const isOfAuthority = (laptop: string): boolean => authority.keys.has(laptop as DeviceKey);
  const taken = new Set<RevisionId>();
  const replaced = new Set<RevisionId>();
  /** By laptop: those that took from it before they signed anything themselves. */
  const takers = new Map<string, Set<string>>();
  for (const stored of sheet) {
    const by = laptopOf(stored);
    for (const id of stored.revision.supersedes) {
      const work = works.get(id);
      if (work === undefined) continue;
      const of = work.revision.device;
      if (by === of || isOfAuthority(by)) {
        replaced.add(id);
        continue;
      }
      taken.add(id);
      if (stored.revision.seq > (firstWork.get(by) ?? Number.POSITIVE_INFINITY)) continue;
      const known = takers.get(of);
      if (known) known.add(by);
      else takers.set(of, new Set([by]));
    }
  }
  if (taken.size === 0) return NOTHING;
  const wentOn = (work: StoredRevision): boolean =>
    !goesByName(work, distrusted) && work.revision.seq < (latest.get(work.revision.device) ?? 0);
  const open = [...taken].flatMap((id) => {
    const work = works.get(id);
    const isSettled = replaced.has(id) || authority.seen.has(id);
    return work === undefined || isSettled || wentOn(work) ? [] : [work];
  });
  if (open.length === 0) return NOTHING;
  const said = new Set(heads.map(toVerdict));
  const speakers = heads.map(laptopOf).filter((laptop) => !isOfAuthority(laptop));
  const takenBack = findFollowers(speakers, takers);
  const unsaid = open.sort(compareRevisions).filter((work) => !said.has(toVerdict(work)));
  return { open, unsaid, lost: unsaid.filter((work) => !takenBack.has(work.revision.device)) };
}

const isWork = ({ revision: { state, rubricHash } }: StoredRevision, inForce: Sha256): boolean =>
  state === 'recused' || (state === 'submitted' && rubricHash === inForce);

/** Where a key went two ways, its numbers tell nothing about what replaced what. */
const goesByName = ({ revision: { device, seq } }: StoredRevision, distrusted: Distrusted): boolean =>
  seq >= (distrusted.get(device)?.from ?? Number.POSITIVE_INFINITY);

/** Who took from these laptops, from those who did, and so on. */
function findFollowers(
  laptops: Iterable<string>,
  takers: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const followers = new Set<string>();
  const walk = [...new Set(laptops)];
  for (const laptop of walk) {
    for (const taker of takers.get(laptop) ?? []) {
      if (followers.has(taker)) continue;
      followers.add(taker);
      walk.push(taker);
    }
  }
  return followers;
}

/** The usual case by far, and the only one that has to be quick. */
function isOfOneLaptop(sheet: readonly StoredRevision[], distrusted: Distrusted): boolean {
  const device = sheet[0]?.revision.device;
  return (
    sheet.every(({ revision }) => revision.device === device) &&
    (device === undefined || !distrusted.has(device))
  );
}
