import type { DeviceKey, SealIdentity } from '../../domain/ids';

/** A private key on its way into or out of a backup: PKCS #8, base64. */
export interface CarriedKey {
  readonly key: DeviceKey;
  readonly pkcs8: string;
  /** What opens the files sealed for the key's holder; absent while there were none to be sealed. */
  readonly identity?: SealIdentity;
}
