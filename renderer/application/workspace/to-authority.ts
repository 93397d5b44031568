import { type Authority, authorityBy } from '../../domain/authority';
import type { DeviceKey, RevisionId } from '../../domain/ids';

/** A workspace as far as it says who decides; `seen` stands in one that is as it stands by acts. */
export interface Authoritative {
  readonly signer: DeviceKey;
  readonly seen?: ReadonlySet<RevisionId>;
}

export const toAuthority = ({ signer, seen }: Authoritative): Authority => authorityBy([signer], seen);
