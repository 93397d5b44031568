import type { DeviceKey, RevisionId, Sha256 } from './ids';
import { compareRevisions, type StoredRevision, sheetId } from './revision';
import { type SheetState, sameVerdict } from './sheet';

/** Set union by id, in the one order. Commutative, associative, idempotent; nothing is edited or deleted. */
export function mergeRevisions(...sets: readonly (readonly StoredRevision[])[]): StoredRevision[] {
  const byId = new Map<RevisionId, StoredRevision>();
  for (const set of sets) for (const stored of set) byId.set(stored.id, stored);
  return [...byId.values()].sort(compareRevisions);
}

/**
 * Devices that used one sequence number for two different revisions (a cloned or restored profile),
 * each with the first number in dispute. A revision claims its own number, and the one before it for
 * the revision it names in `prev`: so a fork shows even when its first revision was a draft left out.
 */
export function findForkedDevices(revisions: readonly StoredRevision[]): Map<DeviceKey, number> {
  const claims = new Map<DeviceKey, Map<number, RevisionId>>();
  const forked = new Map<DeviceKey, number>();
  const claim = (device: DeviceKey, seq: number, id: RevisionId): void => {
    let chain = claims.get(device);
    if (!chain) {
      chain = new Map();
      claims.set(device, chain);
    }
    const known = chain.get(seq);
    if (known === undefined) chain.set(seq, id);
    else if (known !== id) forked.set(device, Math.min(seq, forked.get(device) ?? seq));
  };
  for (const { id, revision } of revisions) {
    claim(revision.device, revision.seq, id);
    if (revision.prev !== null) claim(revision.device, revision.seq - 1, revision.prev);
  }
  return forked;
}

/**
 * The revisions of one sheet that nothing replaces. A revision is replaced by one that names it in
 * `supersedes`, and by every later revision of the same sheet from the same device, because a device
 * writes one after the other and leaves intermediate drafts out of its bundles. From the point
 * where a device forked, only the named replacement counts.
 */
export function findHeads(
  sheet: readonly StoredRevision[],
  forked: ReadonlyMap<DeviceKey, number> = new Map(),
): StoredRevision[] {
  // The usual case by far: nothing that isn't there can replace it.
  if (sheet.length === 1) return [...sheet];
  const superseded = new Set<RevisionId>(sheet.flatMap(({ revision }) => revision.supersedes));
  const latest = new Map<DeviceKey, number>();
  for (const { revision } of sheet) {
    const limit = forked.get(revision.device);
    if (limit !== undefined && revision.seq >= limit) continue;
    latest.set(revision.device, Math.max(revision.seq, latest.get(revision.device) ?? 0));
  }
  const replaced = ({ revision }: StoredRevision): boolean =>
    revision.seq < (latest.get(revision.device) ?? 0);
  return mergeRevisions(sheet.filter((stored) => !superseded.has(stored.id) && !replaced(stored)));
}

/** What the sheet is, given all its revisions and the hash of the rubric in force. */
export function toSheetState(
  sheet: readonly StoredRevision[],
  rubricInForce: Sha256,
  forked?: ReadonlyMap<DeviceKey, number>,
): SheetState {
  const heads = findHeads(sheet, forked);
  const [head] = heads;
  if (head === undefined) return { type: 'empty' };
  if (!heads.every((other) => sameVerdict(head, other))) return { type: 'conflict', heads };
  const { state, rubricHash } = head.revision;
  if (state === 'recused') return { type: state, head };
  if (rubricHash !== rubricInForce) return { type: 'outdated', head };
  if (state !== 'submitted') return { type: state, head };
  return { type: state, head, copies: new Set(heads.map(({ revision }) => revision.device)).size };
}

/** The state of every sheet that has a revision, by {@link sheetId}. */
export function toSheetStates(
  revisions: readonly StoredRevision[],
  rubricInForce: (round: StoredRevision['revision']['round']) => Sha256 | undefined,
): Map<string, SheetState> {
  const forked = findForkedDevices(revisions);
  const sheets = new Map<string, StoredRevision[]>();
  for (const stored of revisions) {
    const key = sheetId(stored.revision);
    const sheet = sheets.get(key);
    if (sheet) sheet.push(stored);
    else sheets.set(key, [stored]);
  }
  const states = new Map<string, SheetState>();
  for (const [key, sheet] of sheets) {
    const inForce = rubricInForce((sheet[0] as StoredRevision).revision.round);
    if (inForce !== undefined) states.set(key, toSheetState(sheet, inForce, forked));
  }
  return states;
}
