import type { DeviceKey, RevisionId } from './ids';
import type { Stored } from './revision';

/** Who speaks for the secretariat, and what it has looked at. */
export interface Authority {
  /** Of the competition itself, and of each laptop that it vouches for. */
  readonly keys: ReadonlySet<DeviceKey>;
  /** Work that one laptop took from another, which the secretariat has looked at and lets stand as it is. */
  readonly seen: ReadonlySet<RevisionId>;
  /** Of those in wrong hands: the highest number of a decision that counts. Absent as a rule. */
  readonly lastSeqs?: ReadonlyMap<DeviceKey, number>;
}

export const authorityBy = (
  keys: readonly DeviceKey[],
  seen: ReadonlySet<RevisionId> = new Set(),
): Authority => ({ keys: new Set(keys), seen });

/** Where nobody's word goes before a judge's own. */
export const NO_AUTHORITY: Authority = authorityBy([]);

/** Without decisions of laptops that are in wrong hands. */
export function withoutStruck<One extends Stored>(
  written: readonly One[],
  { lastSeqs }: Pick<Authority, 'lastSeqs'>,
): readonly One[] {
  if (lastSeqs === undefined) return written;
  return written.filter(
    ({ revision: { device, seq } }) => seq <= (lastSeqs.get(device) ?? Number.POSITIVE_INFINITY),
  );
}
