import { haveAt } from '../../domain/bytes';

/** How the first bytes tell an encoding: by a byte order mark, or by how "<?" stands there. */
const STARTS: readonly (readonly [encoding: string, start: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];

/** How far the declaration may reach. */
const DECLARATION = 256;

/** @returns undefined when the bytes aren't text in the encoding they declare (UTF-8 where they don't). */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const known = STARTS.find(([, start]) => haveAt(bytes, start));
  try {
    return new TextDecoder(known ? known[0] : declaredEncoding(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    // A label nobody knows, or bytes the encoding doesn't have.
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION));
  const declaration = start.startsWith('<?xml') ? start.slice(0, Math.max(0, start.indexOf('?>'))) : '';
  const value = declaration.split('encoding')[1]?.split(/["']/)[1];
  return value ?? 'utf-8';
}
