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

/**
 * The competition's word that one of the secretariat's laptops is in wrong hands: what it wrote after these numbers counts
 * no more, whenever it arrives.
 */
export interface LaptopStrike {
  readonly competition: CompetitionId;
  readonly laptop: DeviceKey;
  /** The highest numbers that stay good, of its decisions about sheets and of its acts; 0 when none does. */
  readonly lastSeq: number;
  readonly lastAct: number;
  readonly reason: string;
}

/** The exact text that the competition's key signs, in canonical JSON. */
export const laptopStrikeText = ({ competition, laptop, lastSeq, lastAct, reason }: LaptopStrike): string =>
  canonicalJson({ v: 1, competition, struckOut: laptop, lastSeq, lastAct, reason });

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

/** Names that are read out alike are one name. */
export function toHeard(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '') || plain.trim();
}

/**
 * What a laptop is called among those that are known; where another is called the same, with letters of its key, so that
 * whoever reads either knows which one. Undefined for one that isn't known.
 */
export function nameLaptop(
  laptops: readonly Pick<SecretariatLaptop, 'key' | 'name'>[],
  device: DeviceKey,
): string | undefined {
  const name = laptops.find(({ key }) => key === device)?.name;
  if (name === undefined) return undefined;
  const isShared = laptops.some((other) => other.key !== device && toHeard(other.name) === toHeard(name));
  return isShared ? `${name} (${toLetters(device)})` : name;
}

const LETTERS = 4;

const toLetters = (key: DeviceKey): string =>
  key
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, LETTERS)
    .toUpperCase();
