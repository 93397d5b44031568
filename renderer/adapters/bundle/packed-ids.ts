import { bytesToHex } from '@noble/hashes/utils.js';
import type { RevisionId } from '../../domain/ids';

const ID_BYTES = 32;

/** The value of a hexadecimal digit, by its character. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(value) ? 0 : value;
});

/** Names of revisions as they cross to another thread: 32 bytes each, in one piece. */
export function packIds(ids: readonly RevisionId[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ids.length * ID_BYTES);
  let at = 0;
  for (const id of ids) {
    for (let digit = 0; digit < 2 * ID_BYTES; digit += 2) {
      const high = DIGITS[id.charCodeAt(digit)] as number;
      bytes[at] = (high << 4) | (DIGITS[id.charCodeAt(digit + 1)] as number);
      at += 1;
    }
  }
  return bytes;
}

/** By name, where it stood in what was packed. */
export function unpackIds(bytes: Uint8Array): ReadonlyMap<RevisionId, number> {
  const places = new Map<RevisionId, number>();
  for (let at = 0; at < bytes.length; at += ID_BYTES) {
    places.set(bytesToHex(bytes.subarray(at, at + ID_BYTES)) as RevisionId, places.size);
  }
  return places;
}
