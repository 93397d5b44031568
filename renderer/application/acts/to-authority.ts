import { type Authority, authorityBy } from '../../domain/authority';
import type { Closings } from '../../domain/closing';
import type { DeviceKey, RevisionId } from '../../domain/ids';

/** A workspace as far as it says who decides; what acts say besides stands in one that is as it stands by them. */
export interface Authoritative {
  readonly signer: DeviceKey;
  readonly seen?: ReadonlySet<RevisionId>;
  readonly closings?: Closings;
}

export const toAuthority = ({ signer, seen }: Authoritative): Authority => authorityBy([signer], seen);
