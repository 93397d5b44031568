/** Characters of the shortest passphrase a person may choose. */
const SHORTEST_PASSPHRASE = 10;

/** Crockford's base32: no I, L, O or U, so that it can be read aloud and copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

export type PassphraseProblem =
  | { readonly type: 'passphrase-too-short'; readonly least: number }
  | { readonly type: 'passphrase-not-repeated' };

/** What is wrong with a passphrase typed twice, if anything. */
export function findPassphraseProblem(first: string, second: string): PassphraseProblem | undefined {
  const clean = cleanPassphrase(first);
  if ([...clean].length < SHORTEST_PASSPHRASE) {
    return { type: 'passphrase-too-short', least: SHORTEST_PASSPHRASE };
  }
  return clean === cleanPassphrase(second) ? undefined : { type: 'passphrase-not-repeated' };
}

/** As it is used: the same characters however the keyboard composed them, nothing around them. */
export const cleanPassphrase = (text: string): string => text.normalize('NFC').trim();

/** Four groups of four: 80 bits, one character for the low five bits of each byte. */
export function makePassphrase(randomBytes: (length: number) => Uint8Array): string {
  const letters = [...randomBytes(GROUPS * GROUP_LENGTH)].map((byte) => ALPHABET[byte & 31]).join('');
  return toGroups(letters);
}

/**
 * What somebody may have meant by what they typed: the text itself, and where it looks like one that
 * was made here, the same without slips of writing (small letters, O for 0, no hyphens).
 */
export function toPassphrases(typed: string): readonly string[] {
  const clean = cleanPassphrase(typed);
  const letters = clean.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const wasMadeHere =
    letters.length === GROUPS * GROUP_LENGTH && [...letters].every((letter) => ALPHABET.includes(letter));
  return [...new Set(wasMadeHere ? [clean, toGroups(letters)] : [clean])];
}

const toGroups = (letters: string): string => (letters.match(/.{4}/g) ?? []).join('-');
