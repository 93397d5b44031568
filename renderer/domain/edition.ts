import { canonicalJson } from './canonical-json';
import type { CompetitionId, Sha256 } from './ids';

/** Which competition file: its number, counted by the secretariat from 1, and what is in it. */
export interface Edition {
  readonly number: number;
  /** SHA-256 of the file's records. */
  readonly hash: Sha256;
}

/** With the competition's key behind it, so that whoever passes it on can't make one up. */
export interface SignedEdition extends Edition {
  /** Base64 of an Ed25519 signature over `editionText`. */
  readonly signature: string;
}

/** Without the signature: what is compared, kept and shown. */
export const toEdition = ({ number, hash }: Edition): Edition => ({ number, hash });

/** The exact text that is signed, in canonical JSON. */
export const editionText = (competition: CompetitionId, { number, hash }: Edition): string =>
  canonicalJson({ v: 1, competition, number, hash });

export const isSameEdition = (a: Edition | undefined, b: Edition | undefined): boolean =>
  a?.number === b?.number && a?.hash === b?.hash;

/**
 * What the next competition file is called: as the last one while its content is the same, else the next
 * number. `seen` are editions under which others have worked: a secretariat that came back from an old
 * backup, or shares its key with another laptop, counts on from the highest, and never calls two contents
 * by one number that it knows of.
 * @param hash of the content the file would have
 */
export function nextEdition(given: Edition | undefined, seen: readonly Edition[], hash: Sha256): Edition {
  const known = given === undefined ? seen : [given, ...seen];
  const top = known.reduce((highest, { number }) => Math.max(highest, number), 0);
  const highest = known.filter(({ number }) => number === top);
  const same = highest.length > 0 && highest.every((edition) => edition.hash === hash);
  return { number: same ? top : top + 1, hash };
}

/** The highest edition others have worked under that isn't, or comes after, what was given out here. */
export function findElsewhere(given: Edition | undefined, seen: readonly Edition[]): Edition | undefined {
  const [number, hash] = [given?.number ?? 0, given?.hash];
  return seen
    .filter((edition) => edition.number > number || (edition.number === number && edition.hash !== hash))
    .reduce<Edition | undefined>(
      (highest, edition) => (highest === undefined || edition.number > highest.number ? edition : highest),
      undefined,
    );
}

export type EditionOrder =
  | { readonly type: 'newer' | 'same' }
  /** Absent: a file without a number, from an earlier program; it counts as number 0. */
  | { readonly type: 'older'; readonly known: Edition; readonly offered: Edition | undefined }
  /** Two contents under one number. */
  | { readonly type: 'twin'; readonly known: Edition; readonly offered: Edition };

/** What an offered competition file is to the one that is known. */
export function compareEditions(known: Edition | undefined, offered: Edition | undefined): EditionOrder {
  if (known === undefined) return { type: offered === undefined ? 'same' : 'newer' };
  if (offered === undefined || offered.number < known.number) return { type: 'older', known, offered };
  if (offered.number > known.number) return { type: 'newer' };
  return known.hash === offered.hash ? { type: 'same' } : { type: 'twin', known, offered };
}

/** What people compare aloud: eight characters in two groups. */
export const toShortEditionHash = ({ hash }: Pick<Edition, 'hash'>): string =>
  `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
