const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const LETTERS = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const PADDING = '='.charCodeAt(0);
/** By a letter's code: its six bits. */
const SEXTETS = new Uint8Array(128);
for (const [bits, letter] of LETTERS.entries()) SEXTETS[letter] = bits;

/** As many arguments as any engine takes. */
const LETTERS_AT_ONCE = 8_192;

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) letters[to++] = LETTERS[(group >> shift) & 63] ?? 0;
  }
  const spare = (3 - (bytes.length % 3)) % 3;
  letters.fill(PADDING, letters.length - spare);
  let text = '';
  for (let from = 0; from < letters.length; from += LETTERS_AT_ONCE) {
    text += String.fromCharCode(...letters.subarray(from, from + LETTERS_AT_ONCE));
  }
  return text;
}

/** @returns undefined unless `text` is the one standard base64 text of `length` bytes. */
export function fromBase64(text: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (text.length !== Math.ceil(length / 3) * 4) return undefined;
  const bytes = fromBase64Text(text);
  return bytes?.length === length ? bytes : undefined;
}

/** @returns undefined unless `text` is the one standard base64 text of some bytes. */
export function fromBase64Text(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const spare = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - spare);
  let to = 0;
  let group = 0;
  for (let from = 0; from < text.length; from += 4) {
    group = 0;
    for (let at = from; at < from + 4; at += 1) group = (group << 6) | (SEXTETS[text.charCodeAt(at)] ?? 0);
    for (let shift = 16; shift >= 0 && to < bytes.length; shift -= 8) bytes[to++] = group >> shift;
  }
  // Bits behind the last byte that aren't zero: another text of the same bytes.
  return (group & ((1 << (spare * 8)) - 1)) === 0 ? bytes : undefined;
}
