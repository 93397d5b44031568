import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HashText, Sha256 } from '../domain/ids';

/** SHA-256 of bytes; synchronous and the same in Node, a window and a worker. */
export const hashBytes = (bytes: Uint8Array): Sha256 => bytesToHex(sha256(bytes)) as Sha256;

export const hashText: HashText = (text) => hashBytes(utf8ToBytes(text));
