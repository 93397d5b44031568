import type { DeviceCertificate } from '../../domain/access';
import type { AccessCode } from '../../domain/access-code';
import type { CertificateStatement } from '../../domain/certificate-text';
import type { CredentialKey, DeviceKey, Recipient, SealIdentity } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { CardProblem, SealProblem } from '../workspace/problem';

/** The keys of this laptop; private keys never leave it. */
export interface Keyring {
  readonly createKey: () => Promise<DeviceKey>;
  /** Whether this profile can sign with the key. */
  readonly holds: (key: DeviceKey) => Promise<boolean>;
  /** @throws if this profile doesn't hold the key. */
  readonly sign: (key: DeviceKey, bytes: Uint8Array) => Promise<Uint8Array>;
  readonly verify: (
    key: DeviceKey | CredentialKey,
    bytes: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>;
  /**
   * For whom others seal what this key's holder is to open; made the first time it is asked for.
   * @throws if this profile doesn't hold the key.
   */
  readonly ensureRecipient: (key: DeviceKey) => Promise<Recipient>;
  /**
   * From now on the key's holder opens what is sealed for `identity`, in place of what was there.
   * @throws if this profile doesn't hold the key.
   */
  readonly attachIdentity: (key: DeviceKey, identity: SealIdentity) => Promise<void>;
  /** Opens what is sealed for the key's holder. */
  readonly open: (key: DeviceKey, sealed: Uint8Array) => Promise<Result<Uint8Array, SealProblem>>;
}

/** Sealing for somebody else (age, X25519); anyone can. */
export interface Seals {
  /** @throws for a recipient that isn't one; the competition file's are checked when it is read. */
  readonly seal: (bytes: Uint8Array, recipients: readonly Recipient[]) => Promise<Uint8Array>;
}

/** A judge's credential as it is made: the public halves, and the secret under the card's code. */
export interface NewCredential {
  readonly key: CredentialKey;
  readonly recipient: Recipient;
  /** age file under the code, base64. */
  readonly sealed: string;
}

/** What a card's code opened. */
export interface UnlockedCredential {
  readonly key: CredentialKey;
  /** Whose card it is: the competition's signing key. */
  readonly signer: DeviceKey;
  /** Opens what is sealed for the judge. */
  readonly identity: SealIdentity;
  /** Signs with the credential's secret half, which is forgotten afterwards. */
  readonly certify: (statement: CertificateStatement) => Promise<DeviceCertificate>;
}

export type UnlockProblem = Extract<CardProblem, { readonly type: 'card-code-wrong' | 'card-unreadable' }>;

/** Credentials under the code of a card (scrypt): a tenth of a second or more is meant to be spent on each. */
export interface Credentials {
  /** A code for a new card, from the system's source of chance. */
  readonly createCode: () => AccessCode;
  /**
   * @param signer the competition's signing key: the card opens with no other's file, so that nobody who
   * copies it into a file of their own gets a judge to seal marks for them
   * @param earlier of the card this one replaces: the judge still opens what was sealed for that one
   */
  readonly create: (code: AccessCode, signer: DeviceKey, earlier?: SealIdentity) => Promise<NewCredential>;
  readonly unlock: (sealed: string, code: AccessCode) => Promise<Result<UnlockedCredential, UnlockProblem>>;
  /** An age identity as `SealedBackups.sealIdentity` puts it under the code; base64. */
  readonly openIdentity: (sealed: string, code: AccessCode) => Promise<Result<SealIdentity, UnlockProblem>>;
}
