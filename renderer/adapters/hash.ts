import { bytesToHex } from '@noble/hashes/utils.js';
import type { HashText, Sha256 } from '../domain/ids';
import { sha256Hex } from './sha256';

/** SHA-256 of bytes; synchronous and the same in Node, a window and a worker. */
export const hashBytes = (bytes: Uint8Array): Sha256 => sha256Hex(bytes) as Sha256;

/** The same, away from this thread: a large file would hold the screen up. Needs WebCrypto. */
export const hashFile = async (bytes: Uint8Array): Promise<Sha256> =>
  bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', toBufferSource(bytes)))) as Sha256;

/** WebCrypto takes no view over shared memory, and a copy for itself of everything else. */
const toBufferSource = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);

// One for all: making one costs as much as a short text does.
const ENCODER = new TextEncoder();

export const hashText: HashText = (text) => hashBytes(ENCODER.encode(text));
