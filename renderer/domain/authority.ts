import type { DeviceKey, RevisionId } from './ids';

/** Who speaks for the secretariat, and what it has looked at. */
export interface Authority {
  /** Of the competition itself, and of each laptop that it vouches for. */
  readonly keys: ReadonlySet<DeviceKey>;
  /** Work that one laptop took from another, which the secretariat has looked at and lets stand as it is. */
  readonly seen: ReadonlySet<RevisionId>;
}

export const authorityBy = (
  keys: readonly DeviceKey[],
  seen: ReadonlySet<RevisionId> = new Set(),
): Authority => ({ keys: new Set(keys), seen });

/** Where nobody's word goes before a judge's own. */
export const NO_AUTHORITY: Authority = authorityBy([]);
