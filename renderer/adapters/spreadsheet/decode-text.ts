/** Not a table though it is text: PDF, rich text, JSON, and web pages (which some systems call .xls). */
const FOREIGN = /^\s*(?:%PDF|\{\\rtf|<|\{\s*")/;

/** Programs of the DOS days end a file with it, and some still do. */
const END_OF_FILE = '\u001a';

/** Control characters no table has. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/gu;

/**
 * The text of a table file: UTF-16 or UTF-8 by byte order mark, else UTF-8 where the bytes are
 * that, else Windows-1252, as Excel writes it in Indonesia.
 * @returns undefined for what is no text, or no table.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  const text = decoded?.endsWith(END_OF_FILE) ? decoded.slice(0, -1) : decoded;
  if (text === undefined || FOREIGN.test(text) || text.includes('\0')) return undefined;
  // A few stray ones come with text copied from elsewhere; pictures and programs are full of them.
  const controls = text.match(CONTROL)?.length ?? 0;
  return controls > Math.max(4, text.length / 1000) ? undefined : text;
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes) ?? decodeWindows1252(bytes);
}

/** Byte order marks are taken off. @returns undefined when the bytes aren't of that encoding. */
function decodeAs(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What Windows-1252 has at 0x80 to 0x9F; the five places it leaves open stay control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Done by hand: the decoder of several Node versions takes Windows-1252 for Latin-1 and loses ’ and €. */
function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x2000) {
    const units = Array.from(bytes.subarray(at, at + 0x2000), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
