import { type Authority, authorityBy } from '../../domain/authority';
import type { Closings } from '../../domain/closing';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import type { SecretariatLaptop } from '../../domain/secretariat-laptop';

/** Whose word is the secretariat's: the competition's key, and laptops it vouches for. */
export interface Speakers {
  readonly signer: DeviceKey;
  readonly laptops?: readonly SecretariatLaptop[];
}

/** A workspace as far as it says who decides; what acts say besides stands in one that is as it stands by them. */
export interface Authoritative extends Speakers {
  readonly seen?: ReadonlySet<RevisionId>;
  readonly closings?: Closings;
}

export const toAuthority = ({ signer, laptops = [], seen }: Authoritative): Authority =>
  authorityBy([signer, ...laptops.map(({ key }) => key)], seen);

export const speaksForSecretariat = ({ signer, laptops = [] }: Speakers, device: DeviceKey): boolean =>
  device === signer || laptops.some(({ key }) => key === device);
