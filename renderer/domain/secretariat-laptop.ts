import { canonicalJson } from './canonical-json';
import type { CompetitionId, CredentialKey, DeviceKey } from './ids';

/**
 * A laptop that speaks for the secretariat by the competition's word. The competition's key vouches for it itself, or
 * for a credential under whose code the laptop joined (`pass`), which vouches for the laptop.
 */
export interface SecretariatLaptop {
  readonly key: DeviceKey;
  /** What people call it, e.g. "Meja 2". */
  readonly name: string;
  /** ISO instant, shown only. */
  readonly at: string;
  /** Base64 of an Ed25519 signature over `certificateText`: by the pass's credential, else by the competition's key. */
  readonly signature: string;
  readonly pass?: SecretariatPass;
}

/** The competition's word that whoever holds the credential's code may join as a laptop of that name. */
export interface SecretariatPass {
  readonly credential: CredentialKey;
  readonly at: string;
  /** Base64 of an Ed25519 signature over `passText`, by the competition's key. */
  readonly signature: string;
}

/** What files of one laptop of several say about whose word they are. */
export interface Secretariat {
  /** The competition's signing key. */
  readonly key: DeviceKey;
  /** Whoever wrote anything in the file, each vouched for; the one that signs it is among them, or the key itself. */
  readonly laptops: readonly SecretariatLaptop[];
}

interface PassStatement extends Pick<SecretariatPass, 'credential' | 'at'> {
  readonly competition: CompetitionId;
  readonly name: string;
}

/** The exact text that the competition's key signs, in canonical JSON. */
export const passText = ({ competition, name, credential, at }: PassStatement): string =>
  canonicalJson({ v: 1, competition, secretariat: name, credential, at });

/** More tables than any event has; a file that names more is not one of ours. */
export const SECRETARIAT_LAPTOPS = 100;

/** Both, each laptop once; of one that joined twice, what was said first. */
export function mergeLaptops(
  known: readonly SecretariatLaptop[],
  told: readonly SecretariatLaptop[],
): readonly SecretariatLaptop[] {
  const keys = new Set(known.map(({ key }) => key));
  const news = told.filter(({ key }) => !keys.has(key));
  return news.length === 0 ? known : [...known, ...news];
}
