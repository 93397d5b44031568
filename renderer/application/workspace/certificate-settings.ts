export const LOGO_LIMIT = 3;

/** Certificates carry the name without academic titles (Permendagri 1/2023 art. 44); the user types it so. */
export interface Signatory {
  readonly name: string;
  readonly position: string;
  /** Officials other than the mayor, the deputy and the Sekda also carry rank and NIP; empty prints nothing. */
  readonly rank: string;
  readonly nip: string;
}

export type Logo =
  | { readonly type: 'png' | 'jpeg'; readonly bytes: Uint8Array }
  | { readonly type: 'svg'; readonly text: string };

/** What the secretariat types once for all certificates; kept with the competition. */
export interface CertificateSettings {
  readonly selection: 'top' | 'everyone';
  /** Typed numbers are kept as typed. */
  readonly count: string;
  readonly numberPattern: string;
  readonly firstNumber: string;
  readonly rankWord: 'peringkat' | 'juara';
  readonly issuer: string;
  readonly heading: string;
  readonly signatory: Signatory;
  readonly logos: readonly NamedLogo[];
}

export interface NamedLogo {
  readonly name: string;
  readonly logo: Logo;
}
