import type { Strike } from './access';
import { type Authority, NO_AUTHORITY } from './authority';
import type { DeviceKey, RevisionId } from './ids';
import type { Stored } from './revision';

/**
 * Why a laptop's word is doubted. `forked-device`: it used one number for two revisions (a cloned or restored
 * profile). `struck-out`: the secretariat named the last number it knew, because the laptop is in wrong hands.
 */
export type DistrustCause = 'forked-device' | 'struck-out';

/** From this number on nothing a laptop wrote counts without a decision, whenever it arrives. */
export interface Distrust {
  readonly from: number;
  readonly because: DistrustCause;
}

/** The doubted laptops; most events have none. */
export type Distrusted = ReadonlyMap<DeviceKey, Distrust>;

export const NOBODY_DISTRUSTED: Distrusted = new Map();

/**
 * Which laptops are doubted, and from which number on: those that went two ways, as the revisions themselves
 * show, and those the secretariat struck out. Where both hold, the smaller number; of equal ones the
 * secretariat's word.
 * @param strikes of the competition's access, see `Access.struckOut`
 */
export function findDistrusted(
  revisions: readonly Stored[],
  strikes: readonly Strike[] = [],
): Map<DeviceKey, Distrust> {
  const distrusted = new Map<DeviceKey, Distrust>();
  for (const [device, from] of findForkedDevices(revisions)) {
    distrusted.set(device, { from, because: 'forked-device' });
  }
  for (const { device, lastSeq } of strikes) {
    const known = distrusted.get(device);
    const from = lastSeq + 1;
    if (known === undefined || from <= known.from) distrusted.set(device, { from, because: 'struck-out' });
  }
  return distrusted;
}

/** Why this revision is doubted; undefined as a rule. The secretariat names what it replaces. */
export function findDistrust(
  { revision: { device, seq } }: Stored,
  distrusted: Distrusted,
  { keys }: Pick<Authority, 'keys'> = NO_AUTHORITY,
): DistrustCause | undefined {
  if (distrusted.size === 0 || keys.has(device)) return undefined;
  const distrust = distrusted.get(device);
  return distrust !== undefined && seq >= distrust.from ? distrust.because : undefined;
}

/**
 * Devices that used one sequence number for two different revisions (a cloned or restored profile),
 * each with the first number in dispute. A revision claims its own number, and the one before it for
 * the revision it names in `prev`: so a fork shows even when its first revision was a draft left out.
 */
export function findForkedDevices(revisions: readonly Stored[]): Map<DeviceKey, number> {
  return areStraight(revisions) ? new Map() : findForks(revisions);
}

/**
 * The usual case, told without a look at every number twice: each device's numbers rise, and whoever follows
 * the number before names it. What isn't straight may still be no fork.
 */
function areStraight(revisions: readonly Stored[]): boolean {
  const last = new Map<DeviceKey, Stored>();
  for (const stored of revisions) {
    const { device, seq, prev } = stored.revision;
    const before = last.get(device);
    if (before !== undefined) {
      if (seq <= before.revision.seq) return false;
      if (seq === before.revision.seq + 1 && prev !== null && prev !== before.id) return false;
    }
    last.set(device, stored);
  }
  return true;
}

function findForks(revisions: readonly Stored[]): Map<DeviceKey, number> {
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
