import type { Strike } from './access';
import { type Authority, NO_AUTHORITY, withoutStruck } from './authority';
import { type Distrusted, findDistrust, findDistrusted, NOBODY_DISTRUSTED } from './distrust';
import type { DeviceKey, RevisionId, Sha256 } from './ids';
import { compareRevisions, type Stored, type StoredRevision, sheetId } from './revision';
import { type SheetState, sameVerdict } from './sheet';
import { runSteps, type Steps } from './steps';
import { findTaken } from './taken';

/** Set union by id, in the one order. Commutative, associative, idempotent; nothing is edited or deleted. */
export function mergeRevisions<One extends Stored>(...sets: readonly (readonly One[])[]): One[] {
  const byId = new Map<RevisionId, One>();
  for (const set of sets) for (const stored of set) byId.set(stored.id, stored);
  return [...byId.values()].sort(compareRevisions);
}

/**
 * What was written about one subject, a sheet or any other, and nothing replaces. A revision is replaced by one that
 * names it in `supersedes`, and by every later revision about the same subject from the same device, because a device
 * writes one after the other and leaves intermediate drafts out of its bundles. From the point
 * where a device is distrusted, only the named replacement counts.
 */
export function findHeads<One extends Stored>(
  sheet: readonly One[],
  distrusted: Distrusted = NOBODY_DISTRUSTED,
): One[] {
  // The usual case by far: nothing that isn't there can replace it.
  if (sheet.length === 1) return [...sheet];
  const superseded = new Set<RevisionId>(sheet.flatMap(({ revision }) => revision.supersedes));
  const latest = new Map<DeviceKey, number>();
  for (const { revision } of sheet) {
    const limit = distrusted.get(revision.device)?.from;
    if (limit !== undefined && revision.seq >= limit) continue;
    latest.set(revision.device, Math.max(revision.seq, latest.get(revision.device) ?? 0));
  }
  const replaced = ({ revision }: Stored): boolean => revision.seq < (latest.get(revision.device) ?? 0);
  return mergeRevisions(sheet.filter((stored) => !superseded.has(stored.id) && !replaced(stored)));
}

/**
 * What the sheet is, given all its revisions and the hash of the rubric in force.
 * @param authority the secretariat's keys: where one forked, nothing is
 * in dispute, because a decision always names what it replaces. Whoever shows the secretariat's decisions
 * has to say it, or they pass for another laptop's word.
 */
export function toSheetState(
  written: readonly StoredRevision[],
  rubricInForce: Sha256,
  distrusted: Distrusted = NOBODY_DISTRUSTED,
  authority: Authority = NO_AUTHORITY,
): SheetState {
  const sheet = withoutStruck(written, authority);
  const heads = findHeads(sheet, distrusted);
  const [first] = heads;
  if (first === undefined) return { type: 'empty' };
  if (heads.length > 1 && !heads.every((other) => sameVerdict(first, other)))
    return { type: 'conflict', cause: 'versions', heads };
  const state = toAgreedState(heads, first, rubricInForce, distrusted, authority);
  if (sheet.length === 1) return state;
  const { lost } = findTaken(sheet, heads, rubricInForce, distrusted, authority);
  return lost.length === 0 ? state : { type: 'conflict', cause: 'taken', heads, taken: lost, beneath: state };
}

function toAgreedState(
  heads: readonly StoredRevision[],
  first: StoredRevision,
  rubricInForce: Sha256,
  distrusted: Distrusted,
  authority: Authority,
): Exclude<SheetState, { readonly type: 'empty' }> {
  // Nobody is doubted, at nearly every event: asking that of a hundred thousand sheets takes a while.
  const doubts = distrusted.size === 0 ? [] : heads.map((one) => findDistrust(one, distrusted, authority));
  const head = heads[Math.max(0, doubts.indexOf(undefined))] ?? first;
  const { state, rubricHash } = head.revision;
  if (state !== 'recused' && rubricHash !== rubricInForce) return { type: 'outdated', head };
  // What counts for nothing anyway needs no decision: the judge goes on with it.
  if (state === 'draft' || state === 'withdrawn') return { type: state, head };
  if (doubts.length > 0 && !doubts.includes(undefined)) {
    const cause = doubts.includes('struck-out') ? 'struck-out' : 'forked-device';
    return { type: 'conflict', cause, heads };
  }
  if (state === 'recused') {
    return { type: state, by: authority.keys.has(head.revision.device) ? 'decision' : 'judge', head };
  }
  const copies = heads.length === 1 ? 1 : new Set(heads.map(({ revision }) => revision.device)).size;
  return { type: state, head, copies };
}

/**
 * The state of every sheet that has a revision, by {@link sheetId}.
 * @param authority see {@link toSheetState}
 * @param strikes of the competition's access
 */
export function toSheetStates(
  revisions: readonly StoredRevision[],
  rubricInForce: (round: StoredRevision['revision']['round']) => Sha256 | undefined,
  authority: Authority = NO_AUTHORITY,
  strikes: readonly Strike[] = [],
): Map<string, SheetState> {
  const distrusted = findDistrusted(revisions, strikes);
  return runSteps(sheetStatesInSteps(revisions, rubricInForce, distrusted, authority));
}

/** Revisions or sheets looked at between two rests. */
const ITEMS_A_STEP = 1_000;

/** {@link toSheetStates}, resting now and then. */
export function* sheetStatesInSteps(
  revisions: readonly StoredRevision[],
  rubricInForce: (round: StoredRevision['revision']['round']) => Sha256 | undefined,
  distrusted: Distrusted,
  authority: Authority = NO_AUTHORITY,
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
    if (inForce !== undefined) states.set(key, toSheetState(sheet, inForce, distrusted, authority));
  }
  return states;
}
