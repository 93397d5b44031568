import { type Authority, authorityBy } from '../../domain/authority';
import type { Closings } from '../../domain/closing';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import type { SecretariatLaptop } from '../../domain/secretariat-laptop';
import type { StruckLaptops } from './struck-laptops';

/** Whose word is the secretariat's: the competition's key, and laptops it vouches for. */
export interface Speakers {
  readonly signer: DeviceKey;
  readonly laptops?: readonly SecretariatLaptop[];
}

/** A workspace as far as it says who decides; what acts say besides stands in one that is as it stands by them. */
export interface Authoritative extends Speakers {
  readonly seen?: ReadonlySet<RevisionId>;
  readonly closings?: Closings;
  readonly struckLaptops?: StruckLaptops;
}

export const toAuthority = ({
  signer,
  laptops = [],
  seen,
  struckLaptops = NOBODY,
}: Authoritative): Authority => ({
  ...authorityBy([signer, ...laptops.map(({ key }) => key)], seen),
  ...(struckLaptops.size > 0 && {
    lastSeqs: new Map([...struckLaptops].map(([key, { lastSeq }]) => [key, lastSeq])),
  }),
});

const NOBODY: StruckLaptops = new Map();

export const speaksForSecretariat = ({ signer, laptops = [] }: Speakers, device: DeviceKey): boolean =>
  device === signer || laptops.some(({ key }) => key === device);
