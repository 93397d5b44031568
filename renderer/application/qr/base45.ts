/** Base45 (RFC 9285): two bytes in three of the characters that QR codes hold most densely. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at] ?? 0;
    const low = bytes[at + 1];
    const value = low === undefined ? high : high * 256 + low;
    text += ALPHABET.charAt(value % 45) + ALPHABET.charAt(Math.floor(value / 45) % 45);
    if (low !== undefined) text += ALPHABET.charAt(Math.floor(value / 2025));
  }
  return text;
}

/** Undefined for what no encoder writes: other characters, a group cut short, a value beyond its bytes. */
export function fromBase45(text: string): Uint8Array | undefined {
  const rest = text.length % 3;
  if (rest === 1) return undefined;
  const whole = (text.length - rest) / 3;
  const bytes = new Uint8Array(whole * 2 + (rest === 2 ? 1 : 0));
  for (let group = 0; group * 3 < text.length; group += 1) {
    let value = 0;
    for (let place = Math.min(2, text.length - group * 3 - 1); place >= 0; place -= 1) {
      const digit = ALPHABET.indexOf(text.charAt(group * 3 + place));
      if (digit < 0) return undefined;
      value = value * 45 + digit;
    }
    const isWhole = group < whole;
    if (value > (isWhole ? 0xffff : 0xff)) return undefined;
    if (isWhole) {
      bytes[group * 2] = value >>> 8;
      bytes[group * 2 + 1] = value & 0xff;
    } else {
      bytes[group * 2] = value;
    }
  }
  return bytes;
}
