import { equalBytes, fromHex, joinBytes, toHex } from '../../domain/bytes';
import { cleanName } from '../../domain/clean-name';
import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { fromBase45, toBase45 } from './base45';
import { createMixer } from './qr-blocks';

/**
 * A file as a sequence of QR codes, for where sticks are forbidden.
 *
 * The message is the SHA-256 of what follows it, then the name (one byte of length, UTF-8), then the file.
 * A frame is `PLENO1:` and the Base45 of: the first 8 bytes of that SHA-256, the message's length (3 bytes),
 * the block size (2), the packet's number (3), the packet itself (see `qr-blocks.ts`), and the first 4 bytes
 * of the SHA-256 of all that. Numbers are big-endian.
 */
export interface QrFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file ready to be shown. */
export interface QrSequence {
  /** Frames of the first round; those after it are mixtures that fill any gap. */
  readonly count: number;
  /** The text of frame 0, 1, 2 … without end. */
  readonly toText: (frame: number) => string;
}

export type QrProblem = { readonly type: 'qr-too-large'; readonly bytes: number; readonly limit: number };

/** Beyond this a camera takes minutes, and a stick is the better way. */
export const QR_FILE_LIMIT = 256_000;
const QR_NAME_BYTES = 200;
const QR_PREFIX = 'PLENO';
const QR_FORMAT = 1;
const DIGEST_BYTES = 32;

const ID_BYTES = 8;
const CHECK_BYTES = 4;
const HEADER_BYTES = ID_BYTES + 3 + 2 + 3;
const MESSAGE_LIMIT = DIGEST_BYTES + 1 + QR_NAME_BYTES + QR_FILE_LIMIT;
/** Frames have three bytes for their number; a day and night at eight frames a second is far below. */
const FRAME_NUMBERS = 2 ** 24;
const BLOCK_LIMITS = { smallest: 64, largest: 2048 };

/** How full a code is: fuller ones need a sharper camera, emptier ones more time. */
export type QrDensity = 'coarse' | 'medium' | 'fine';

/**
 * Bytes of the file in a frame: what QR versions 10, 14 and 20 hold at the lowest error correction. A code
 * that isn't read costs one frame, and fewer modules help a poor camera more than redundancy in each would.
 */
export const QR_BLOCK_BYTES: Readonly<Record<QrDensity, number>> = { coarse: 236, medium: 420, fine: 808 };

type HashBytes = (bytes: Uint8Array) => Sha256;

/** @param file its name is cut to what fits */
export function toQrSequence(
  file: QrFile,
  density: QrDensity,
  hashBytes: HashBytes,
): Result<QrSequence, QrProblem> {
  const { length } = file.bytes;
  if (length > QR_FILE_LIMIT) return err({ type: 'qr-too-large', bytes: length, limit: QR_FILE_LIMIT });
  const name = toNameBytes(file.name);
  const body = joinBytes([Uint8Array.of(name.length), name, file.bytes]);
  const digest = fromHex(hashBytes(body));
  const message = joinBytes([digest, body]);
  const blockSize = QR_BLOCK_BYTES[density];
  const mix = createMixer(message, blockSize);
  const count = Math.ceil(message.length / blockSize);
  return ok({
    count,
    toText: (frame) => {
      const packet = toPacketNumber(frame, count);
      const header = new Uint8Array(HEADER_BYTES);
      header.set(digest.subarray(0, ID_BYTES));
      writeNumber(header, ID_BYTES, 3, message.length);
      writeNumber(header, ID_BYTES + 3, 2, blockSize);
      writeNumber(header, ID_BYTES + 5, 3, packet);
      const checked = joinBytes([header, mix(packet)]);
      return `${QR_PREFIX}${QR_FORMAT}:${toBase45(joinBytes([checked, toCheck(checked, hashBytes)]))}`;
    },
  });
}

/** Numbers run out after days; then the mixtures begin anew, never the blocks. */
const toPacketNumber = (frame: number, count: number): number =>
  frame < FRAME_NUMBERS ? frame : count + ((frame - count) % (FRAME_NUMBERS - count));

/** What one code says. */
export interface QrFrame {
  /** Begin of the message's SHA-256, as hex. */
  readonly id: string;
  readonly messageLength: number;
  readonly blockSize: number;
  readonly count: number;
  readonly packet: number;
  readonly bytes: Uint8Array;
}

export type QrFrameProblem =
  /** Some other QR code. */
  | { readonly type: 'not-a-frame' }
  | { readonly type: 'frame-newer'; readonly version: number }
  /** Misread, or made by something else. */
  | { readonly type: 'frame-damaged' };

export function readQrFrame(text: string, hashBytes: HashBytes): Result<QrFrame, QrFrameProblem> {
  const parts = /^PLENO(\d{1,4}):([\s\S]*)$/.exec(text);
  if (!parts) return err({ type: 'not-a-frame' });
  const version = Number(parts[1]);
  if (version > QR_FORMAT) return err({ type: 'frame-newer', version });
  const damaged = err({ type: 'frame-damaged' } as const);
  const bytes = fromBase45(parts[2] ?? '');
  if (version !== QR_FORMAT || bytes === undefined || bytes.length < HEADER_BYTES + CHECK_BYTES)
    return damaged;
  const checked = bytes.subarray(0, -CHECK_BYTES);
  const messageLength = readNumber(bytes, ID_BYTES, 3);
  const blockSize = readNumber(bytes, ID_BYTES + 3, 2);
  const isSound =
    equalBytes(bytes.subarray(-CHECK_BYTES), toCheck(checked, hashBytes)) &&
    blockSize >= BLOCK_LIMITS.smallest &&
    blockSize <= BLOCK_LIMITS.largest &&
    messageLength > DIGEST_BYTES &&
    messageLength <= MESSAGE_LIMIT &&
    checked.length === HEADER_BYTES + blockSize;
  if (!isSound) return damaged;
  return ok({
    id: toHex(bytes.subarray(0, ID_BYTES)),
    messageLength,
    blockSize,
    count: Math.ceil(messageLength / blockSize),
    packet: readNumber(bytes, ID_BYTES + 5, 3),
    bytes: checked.subarray(HEADER_BYTES),
  });
}

/** The file in a whole message; undefined unless the message is the one its digest was made of. */
export function readQrMessage(message: Uint8Array, hashBytes: HashBytes): QrFile | undefined {
  const digest = message.subarray(0, DIGEST_BYTES);
  const body = message.subarray(DIGEST_BYTES);
  if (!equalBytes(digest, fromHex(hashBytes(body)))) return undefined;
  const nameLength = body[0] ?? 0;
  if (body.length < 1 + nameLength) return undefined;
  const name = new TextDecoder().decode(body.subarray(1, 1 + nameLength));
  return { name: toPlainName(name), bytes: body.slice(1 + nameLength) };
}

/** A name for the screen and the record: no folders, nothing that doesn't show. */
const toPlainName = (name: string): string =>
  cleanName(name)
    .replace(/[\\/:*?"<>|]/g, '-')
    .trim() || 'kode-qr.pleno';

function toNameBytes(name: string): Uint8Array {
  let kept = name;
  while (new TextEncoder().encode(kept).length > QR_NAME_BYTES) kept = [...kept].slice(0, -1).join('');
  return new TextEncoder().encode(kept);
}

const toCheck = (bytes: Uint8Array, hashBytes: HashBytes): Uint8Array =>
  fromHex(hashBytes(bytes)).subarray(0, CHECK_BYTES);

function writeNumber(bytes: Uint8Array, at: number, width: number, value: number): void {
  for (let place = 0; place < width; place += 1) bytes[at + place] = value >>> (8 * (width - 1 - place));
}

const readNumber = (bytes: Uint8Array, at: number, width: number): number =>
  bytes.subarray(at, at + width).reduce((value, byte) => value * 256 + byte, 0);
