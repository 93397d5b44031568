import type { DeviceKey, RevisionId, Sha256 } from './ids';
import { compareRevisions, type StoredRevision, sheetId } from './revision';
import { type SheetState, sameVerdict } from './sheet';
import { runSteps, type Steps } from './steps';

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

/**
 * What the sheet is, given all its revisions and the hash of the rubric in force.
 * @param authority the competition's own key: where it forked (two laptops of the secretariat), nothing is
 * in dispute, because a decision always names what it replaces.
 */
export function toSheetState(
  sheet: readonly StoredRevision[],
  rubricInForce: Sha256,
  forked: ReadonlyMap<DeviceKey, number> = new Map(),
  authority?: DeviceKey,
): SheetState {
  const heads = findHeads(sheet, forked);
  const [first] = heads;
  if (first === undefined) return { type: 'empty' };
  if (heads.length > 1 && !heads.every((other) => sameVerdict(first, other)))
    return { type: 'conflict', cause: 'versions', heads };
  const isDisputed = ({ revision: { device, seq } }: StoredRevision): boolean =>
    device !== authority && seq >= (forked.get(device) ?? Number.POSITIVE_INFINITY);
  // Nobody forked, at nearly every event: asking that of a hundred thousand sheets takes a while.
  const sound = forked.size === 0 ? first : heads.find((head) => !isDisputed(head));
  const head = sound ?? first;
  const { state, rubricHash } = head.revision;
  if (state !== 'recused' && rubricHash !== rubricInForce) return { type: 'outdated', head };
  // What counts for nothing anyway needs no decision: the judge goes on with it.
  if (state === 'draft' || state === 'withdrawn') return { type: state, head };
  if (sound === undefined) return { type: 'conflict', cause: 'forked-device', heads };
  if (state === 'recused') return { type: state, head };
  const copies = heads.length === 1 ? 1 : new Set(heads.map(({ revision }) => revision.device)).size;
  return { type: state, head, copies };
}

/**
 * The state of every sheet that has a revision, by {@link sheetId}.
 * @param authority see {@link toSheetState}
 */
export function toSheetStates(
  revisions: readonly StoredRevision[],
  rubricInForce: (round: StoredRevision['revision']['round']) => Sha256 | undefined,
  authority?: DeviceKey,
): Map<string, SheetState> {
  const forked = findForkedDevices(revisions);
  return runSteps(sheetStatesInSteps(revisions, rubricInForce, forked, authority));
}

/** Revisions or sheets looked at between two rests. */
const ITEMS_A_STEP = 1_000;

/** {@link toSheetStates}, resting now and then. */
export function* sheetStatesInSteps(
  revisions: readonly StoredRevision[],
  rubricInForce: (round: StoredRevision['revision']['round']) => Sha256 | undefined,
  forked: ReadonlyMap<DeviceKey, number>,
  authority?: DeviceKey,
): Steps<Map<string, SheetState>> {
  const sheets = new Map<string, StoredRevision[]>();
  let items = 0;
  for (const stored of revisions) {
    items += 1;
    if (items % ITEMS_A_STEP === 0) yield;
    const key = sheetId(stored.revision);
    const sheet = sheets.get(key);
    if (sheet) sheet.push(stored);
    else sheets.set(key, [stored]);
  }
  const states = new Map<string, SheetState>();
  for (const [key, sheet] of sheets) {
    items += 1;
    if (items % ITEMS_A_STEP === 0) yield;
    const inForce = rubricInForce((sheet[0] as StoredRevision).revision.round);
    if (inForce !== undefined) states.set(key, toSheetState(sheet, inForce, forked, authority));
  }
  return states;
}
