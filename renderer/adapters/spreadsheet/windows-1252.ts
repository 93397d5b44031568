/** What Windows-1252 has at 0x80 to 0x9F; the five places it leaves open stay control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The UTF-16 code unit of a byte; every byte has one. */
export const unitOfByte = (byte: number): number =>
  byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte;

/** Done by hand: the decoder of several Node versions takes Windows-1252 for Latin-1 and loses ’ and €. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x2000) {
    parts.push(String.fromCharCode(...Array.from(bytes.subarray(at, at + 0x2000), unitOfByte)));
  }
  return parts.join('');
}
