/**
 * Crockford's base 32: digits and capitals without I, L, O and U, made for reading aloud and typing.
 * Source: Douglas Crockford, "Base 32".
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a person typed, as it was meant: O is 0, I and L are 1; case, spaces and hyphens don't matter. */
export const normaliseCrockford = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Whether the text consists of the alphabet's characters, `length` of them. */
export const isCrockford = (text: string, length: number): boolean =>
  text.length === length && [...text].every((character) => ALPHABET.includes(character));

/** The first `length` × 5 bits of the bytes. @throws RangeError when there are fewer. */
export function toCrockford(bytes: Uint8Array, length: number): string {
  if (bytes.length * 8 < length * 5) throw new RangeError('not enough bytes');
  let [text, bits, held] = ['', 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
  }
  return text;
}

/** In groups of `size`, as in `7K3M-9QXA`. */
export const groupCrockford = (text: string, size: number): string =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');

/**
 * The character that makes a text's Luhn sum (mod 32) zero: every single mistyped character changes it,
 * and so does nearly every swap of two neighbours. Source: ISO/IEC 7812-1 annex B, generalised to mod N.
 * @throws RangeError for a character outside the alphabet.
 */
export function toCheckCharacter(text: string): string {
  return ALPHABET[(32 - (luhnSum(text, 2) % 32)) % 32] as string;
}

/** Whether the last character is the check character of those before it. */
export const hasSoundCheck = (text: string): boolean => luhnSum(text, 1) % 32 === 0;

/** @param factor of the last character; it alternates between 1 and 2 from there to the left */
function luhnSum(text: string, factor: 1 | 2): number {
  let sum = 0;
  [...text].toReversed().forEach((character, index) => {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`not a character of the alphabet: ${character}`);
    const doubled = (index % 2 === 0) === (factor === 2) ? value * 2 : value;
    sum += Math.floor(doubled / 32) + (doubled % 32);
  });
  return sum;
}
