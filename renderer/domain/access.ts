import type { CredentialKey, DeviceKey, JudgeId, Recipient } from './ids';

/**
 * Who may hand in what, and for whom score files are sealed. Part of the competition file, not of the
 * rule book: a card may be replaced in the middle of the event without touching a single mark.
 */
export interface Access {
  /** The secretariat's: every score file is sealed for it. */
  readonly recipient: Recipient;
  /** One valid credential a judge at most; replaced ones stay, for what was certified with them. */
  readonly credentials: readonly Credential[];
  /** Laptops the secretariat no longer trusts; absent as a rule. The list only grows. */
  readonly struckOut?: readonly Strike[];
}

/**
 * The secretariat's word that a laptop is in wrong hands: all it wrote after the last number known then is in
 * dispute, whenever it arrives.
 */
export interface Strike {
  readonly device: DeviceKey;
  /** In whose name the laptop wrote. */
  readonly judge: JudgeId;
  /** The highest number of the laptop that stays as good as any; 0 when none does. */
  readonly lastSeq: number;
  readonly reason: string;
  /** ISO instant of the secretariat's clock, shown only. */
  readonly at: string;
}

/** The strikes of `known` that don't hold in `offered`: there is no taking one back. */
export function findLostStrikes(offered: Access | undefined, known: Access | undefined): readonly Strike[] {
  const lasts = new Map<DeviceKey, number>();
  for (const { device, lastSeq } of offered?.struckOut ?? []) {
    lasts.set(device, Math.min(lastSeq, lasts.get(device) ?? lastSeq));
  }
  return (known?.struckOut ?? []).filter(
    ({ device, lastSeq }) => (lasts.get(device) ?? Number.POSITIVE_INFINITY) > lastSeq,
  );
}

/** Whether every strike of `known` holds in `offered`, too. */
export const keepsStrikes = (offered: Access | undefined, known: Access | undefined): boolean =>
  findLostStrikes(offered, known).length === 0;

/** What a judge's access card opens: the right to certify the key of a laptop. */
export interface Credential {
  readonly judge: JudgeId;
  /** Public half; its secret half lies in `sealed`. */
  readonly key: CredentialKey;
  /** For the judge's own other laptops: score files are sealed for this one, too. */
  readonly recipient: Recipient;
  /** The secret half, encrypted with age under the card's code; base64. */
  readonly sealed: string;
  /** ISO instant, shown only. */
  readonly issuedAt: string;
  readonly status: CredentialStatus;
}

export type CredentialStatus =
  | { readonly type: 'valid' }
  /**
   * The card was lost. `devices`: those the secretariat had sheets of when it replaced the card; they
   * stay good, and any other device certified with the lost card is refused.
   */
  | {
      readonly type: 'replaced';
      readonly at: string;
      readonly reason: string;
      readonly devices: readonly DeviceKey[];
    };

/** The credential's word that a device writes for its judge. Travels in the head of every score file. */
export interface DeviceCertificate {
  readonly credential: CredentialKey;
  /** ISO instant of the laptop, shown only. */
  readonly at: string;
  /** Base64 of an Ed25519 signature by the credential over `certificateText` (certificate-text.ts). */
  readonly signature: string;
}

export const findValidCredential = (access: Access, judge: JudgeId): Credential | undefined =>
  access.credentials.find((credential) => credential.judge === judge && credential.status.type === 'valid');

/**
 * For whom something that is for a judge's laptops is sealed: the valid card's, and a replaced card's where
 * a laptop opened with it is still good. Someone with the lost card could open it too, so nothing goes there
 * that the judge hasn't written or been told.
 */
export const findReadersOf = (access: Access, judge: JudgeId): Recipient[] =>
  access.credentials
    .filter(
      (credential) =>
        credential.judge === judge &&
        (credential.status.type === 'valid' || credential.status.devices.length > 0),
    )
    .map(({ recipient }) => recipient);

export type CertificateProblem =
  /** The competition has cards, and the file comes from a laptop that was opened without one. */
  | { readonly type: 'device-not-certified' }
  /** No card of this competition, or another judge's. */
  | { readonly type: 'card-unknown' }
  /** Certified with a card that was replaced, by a laptop nobody knew before that. */
  | { readonly type: 'card-replaced' };

/** Why a device may not write for the judge, its certificate's signature being sound; undefined when it may. */
export function findCertificateProblem(
  access: Access,
  judge: JudgeId,
  device: DeviceKey,
  certificate: DeviceCertificate | undefined,
): CertificateProblem | undefined {
  if (certificate === undefined) return { type: 'device-not-certified' };
  const credential = access.credentials.find(
    (one) => one.judge === judge && one.key === certificate.credential,
  );
  if (credential === undefined) return { type: 'card-unknown' };
  const { status } = credential;
  return status.type === 'valid' || status.devices.includes(device) ? undefined : { type: 'card-replaced' };
}
