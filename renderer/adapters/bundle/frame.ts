import type { FileProblem } from '../../application/workspace/problem';
import { fromBase64, toBase64 } from '../../domain/base64';
import type { DeviceKey } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { runSteps, type Steps } from '../../domain/steps';
import { toDsseBytes } from '../keys/dsse';
import { KEY_LENGTH, SIGNATURE_LENGTH } from '../keys/ed25519';
import { BUNDLE_LIMITS } from './bundle-limits';

const FORMAT_VERSION = 1;

const NEWLINE = 0x0a;
const MAGIC = '{"pleno":';
/** Longer than any start we look at. */
const HEAD_BYTES = 128;
const VERSION = /^\{"pleno":([1-9]\d{0,8})[,}]/;
/** A kind's first version is told by saying none. */
const KIND = /^\{"pleno":1,"kind":"([a-z][a-z-]{0,31})",(?:"version":([2-9]|[1-9]\d{1,8}),)?/;
const TRAILER = /^\{"signature":"([A-Za-z0-9+/=]{88})","key":"([A-Za-z0-9+/=]{44})"\}$/;

/** What a file says it is. */
export interface Start {
  readonly kind: string;
  /** Of the kind, from 1. */
  readonly version: number;
}

/** A file taken apart by its bytes alone: nothing of it has been parsed, or believed, yet. */
export interface Frame extends Start {
  /** Everything before the last line: what the signature covers. */
  readonly body: Uint8Array;
  /** Of the body, without their line ends; the header is the first. */
  readonly lines: readonly Uint8Array[];
  readonly signature: Uint8Array;
  readonly key: DeviceKey;
}

export interface FrameLimits {
  readonly fileBytes: number;
  readonly lineBytes: number;
  readonly lines: number;
}

/** Undefined where the start of the file isn't that of a frame we read. */
export function findStart(bytes: Uint8Array): Start | undefined {
  const start = readStart(bytes);
  return start.ok ? toStart(start.value) : undefined;
}

function toStart(text: string): Start | undefined {
  const [, kind, version = '1'] = KIND.exec(text) ?? [];
  return kind === undefined ? undefined : { kind, version: Number(version) };
}

/** Takes a file apart, within the limits; `format-newer` goes before every other complaint. */
export const readFrame = (
  bytes: Uint8Array,
  limits: FrameLimits = BUNDLE_LIMITS,
): Result<Frame, FileProblem> => runSteps(frameInSteps(bytes, limits));

/** {@link readFrame}, resting now and then: a backup may have millions of lines. */
export function* frameInSteps(bytes: Uint8Array, limits: FrameLimits): Steps<Result<Frame, FileProblem>> {
  const start = readStart(bytes);
  if (!start.ok) return start;
  if (bytes.length > limits.fileBytes) return err({ type: 'limit-exceeded', limit: 'file' });
  const lines = yield* splitLines(bytes, limits);
  if (!lines.ok) return lines;
  const last = lines.value.pop();
  const said = toStart(start.value);
  if (said === undefined) return err({ type: 'file-damaged', line: 1 });
  const trailer = last === undefined ? undefined : readTrailer(last);
  if (last === undefined || trailer === undefined || lines.value.length === 0) {
    return err({ type: 'file-damaged', line: lines.value.length + 1 });
  }
  const body = bytes.subarray(0, bytes.length - last.length - 1);
  return ok({ ...said, body, lines: lines.value, ...trailer });
}

/** The first characters of the file, once they are those of a version we read. */
function readStart(bytes: Uint8Array): Result<string, FileProblem> {
  const start = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const [, digits] = VERSION.exec(start) ?? [];
  if (digits === undefined) {
    // Cut off right at the start, or saved again by an editor that puts a byte order mark first.
    const unmarked = start.replace(/^\u00ef\u00bb\u00bf/, '');
    const ours = MAGIC.startsWith(unmarked) || unmarked.startsWith(MAGIC);
    return err(ours ? { type: 'file-damaged', line: 1 } : { type: 'not-a-pleno-file' });
  }
  const version = Number(digits);
  return version > FORMAT_VERSION ? err({ type: 'format-newer', version }) : ok(start);
}

const LINES_A_STEP = 2_000;

function* splitLines(bytes: Uint8Array, limits: FrameLimits): Steps<Result<Uint8Array[], FileProblem>> {
  const lines: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    if (lines.length % LINES_A_STEP === 0) yield;
    const end = bytes.indexOf(NEWLINE, from);
    if ((end < 0 ? bytes.length : end) - from > limits.lineBytes) {
      return err({ type: 'limit-exceeded', limit: 'line' });
    }
    if (lines.length === limits.lines) return err({ type: 'limit-exceeded', limit: 'lines' });
    if (end < 0) return err({ type: 'file-damaged', line: lines.length + 1 });
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return ok(lines);
}

function readTrailer(line: Uint8Array): { signature: Uint8Array; key: DeviceKey } | undefined {
  const [, signatureText = '', keyText = ''] = TRAILER.exec(toAscii(line)) ?? [];
  const signature = fromBase64(signatureText, SIGNATURE_LENGTH);
  const key = fromBase64(keyText, KEY_LENGTH);
  return signature && key ? { signature, key: keyText as DeviceKey } : undefined;
}

const toAscii = (line: Uint8Array): string =>
  line.length > 2 * HEAD_BYTES ? '' : String.fromCharCode(...line);

/** The last line of a file. */
export const toTrailer = (signature: Uint8Array, key: DeviceKey): string =>
  `{"signature":"${toBase64(signature)}","key":"${key}"}\n`;

/** The bytes a file's signature is made over: its body, bound to its kind. */
export const toSignedBytes = (kind: string, body: Uint8Array): Uint8Array<ArrayBuffer> =>
  toDsseBytes(`application/vnd.pleno+jsonl;kind=${kind}`, body);
