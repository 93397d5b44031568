import type { z } from 'zod';
import type { Backup, BackupFiles, BackupHeader } from '../../application/ports/backup-files';
import type { CarriedKey } from '../../application/ports/carried-key';
import type { Keyring } from '../../application/ports/keyring';
import type { FileProblem } from '../../application/workspace/problem';
import { fromBase64 } from '../../domain/base64';
import { haveAt, joinBytes } from '../../domain/bytes';
import type { DeviceKey } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Steps } from '../../domain/steps';
import { type Frame, findStart, frameInSteps, toSignedBytes, toTrailer } from '../bundle/frame';
import { parseStrictJson } from '../bundle/strict-json';
import { firstVersion } from '../bundle/versions';
import { hashFile } from '../hash';
import type { Beat } from '../heartbeat';
import { generateKeyPair, keyPairFromSeed, PKCS8_PREFIX, signEd25519, toDeviceKey } from '../keys/ed25519';
import { createPauses, type Pauses } from '../pauses';
import { BACKUP_LIMITS, SMALL_LINE_BYTES } from './backup-limits';
import {
  type BackupLine,
  backupHeaderSchema,
  carriedKeySchema,
  firstBackupHeaderSchema,
  PKCS8_LENGTH,
  toBackupHeader,
  toCarriedKey,
  toKeyLine,
} from './backup-schemas';

const KIND = 'backup';

/**
 * `.pleno` files of kind `backup`: see README.md beside this file for the format.
 * @param beat told while a file is taken apart, where somebody waits for a sign of life
 */
export function createBackupFiles(keyring: Pick<Keyring, 'sign' | 'verify'>, beat?: Beat): BackupFiles {
  return {
    encode: async (backup, signer) => {
      const sign = signer === undefined ? await makeSigner() : toSigner(keyring, signer);
      const body = toBody(backup, sign.key);
      const signature = await sign.sign(toSignedBytes(KIND, body));
      const bytes = joinBytes([body, new TextEncoder().encode(toTrailer(signature, sign.key))]);
      return { bytes, hash: await hashFile(bytes) };
    },
    decode: createBackupReader(keyring, beat),
  };
}

/** The reading half. */
export function createBackupReader(keyring: Pick<Keyring, 'verify'>, beat?: Beat): BackupFiles['decode'] {
  return async (bytes, signal) => {
    const pauses = createPauses(beat);
    const frame = await atEase(frameInSteps(bytes, BACKUP_LIMITS), pauses, signal);
    if (frame === undefined) return STOPPED;
    const start = findStart(bytes);
    const read = start && VERSIONS.find(start.version);
    const newer = err<FileProblem>({ type: 'kind-newer', kind: KIND, version: start?.version ?? 0 });
    if (!frame.ok) {
      // The limits are those of the versions that are known.
      const isBeyond = start?.kind === KIND && read === undefined && frame.error.type === 'limit-exceeded';
      return isBeyond ? newer : frame;
    }
    const { kind, body, key, signature } = frame.value;
    if (kind !== KIND) return err({ type: 'kind-elsewhere', kind });
    // Nothing of the body is parsed before its signature holds.
    if (!(await keyring.verify(key, toSignedBytes(kind, body), signature))) {
      return err({ type: 'signature-wrong' });
    }
    if (read === undefined) return newer;
    return signal?.aborted ? STOPPED : read(frame.value);
  };
}

/** Nobody reads it: whoever stopped the reading has no use for the file. */
const STOPPED = err<FileProblem>({ type: 'file-unreadable', detail: 'stopped' });

/** One step after the other, with a breath for the screen between them. @returns undefined when it was stopped */
async function atEase<T>(steps: Steps<T>, pauses: Pauses, signal?: AbortSignal): Promise<T | undefined> {
  for (let step = steps.next(); !signal?.aborted; step = steps.next()) {
    if (step.done) return step.value;
    await pauses.ifDue();
  }
  return undefined;
}

interface Signer {
  readonly key: DeviceKey;
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

const toSigner = (keyring: Pick<Keyring, 'sign'>, key: DeviceKey): Signer => ({
  key,
  sign: (bytes) => keyring.sign(key, bytes),
});

/** A key for one file: its signature says that the file is whole, not whose it is. */
async function makeSigner(): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair();
  return { key: await toDeviceKey(publicKey), sign: (bytes) => signEd25519(privateKey, bytes) };
}

function toBody({ header, keys, log }: Backup, signer: DeviceKey): Uint8Array {
  const { competition, nature, createdAt, ...rest } = header;
  const first = {
    ...{
      pleno: 1,
      kind: KIND,
      // Whoever can read the first version is given it as long as it says all.
      ...(header.received?.filled !== undefined && { version: VERSIONS.newest }),
      competition,
      nature,
      signer: { key: signer },
      createdAt,
    },
    count: keys.length + linesOf(header),
    ...rest,
  };
  const lines = [JSON.stringify(first), ...keys.map(toKeyLine)];
  return joinBytes([new TextEncoder().encode(`${lines.join('\n')}\n`), log]);
}

/** Those of the log, and of the files behind it. */
const linesOf = ({ log, received }: BackupHeader): number => log.lines + (received?.lines ?? 0);

const createReader = (schema: z.ZodType<BackupLine>) => (frame: Frame) => readBackup(frame, schema);

async function readBackup(
  frame: Frame,
  schema: z.ZodType<BackupLine>,
): Promise<Result<Backup & { readonly signer: DeviceKey }, FileProblem>> {
  const [first] = frame.lines as [Uint8Array];
  const read = readLine(first, 1, schema);
  if (!read.ok) return read;
  if (read.value.signer.key !== frame.key) return err({ type: 'signature-wrong' });
  const { count } = read.value;
  const header = toBackupHeader(read.value);
  if (count !== frame.lines.length - 1) return invalid(1, 'count differs from the lines');
  if (linesOf(header) > count) return invalid(1, 'more lines in the history than in the file');
  if (count - linesOf(header) > BACKUP_LIMITS.keys) return err({ type: 'limit-exceeded', limit: 'lines' });
  const keys: CarriedKey[] = [];
  const known = new Set<DeviceKey>();
  for (let line = 2; line <= 1 + count - linesOf(header); line += 1) {
    const key = readLine(frame.lines[line - 1] as Uint8Array, line, carriedKeySchema);
    if (!key.ok) return key;
    if (!(await isPair(key.value))) return invalid(line, 'key: not the private half of this key');
    if (known.has(key.value.key)) return invalid(line, 'key: repeated');
    known.add(key.value.key);
    keys.push(toCarriedKey(key.value));
  }
  return ok({ header, keys, log: restOf(frame, 1 + keys.length), signer: frame.key });
}

/** What stands under each version, told as the newest tells it; one is added by `upgraded`, none is ever changed. */
const VERSIONS = firstVersion(createReader(firstBackupHeaderSchema)).upgraded(
  2,
  createReader(backupHeaderSchema),
  (before) => before,
);

/** The body behind its first lines, as it stands. */
function restOf({ body, lines }: Frame, skipped: number): Uint8Array {
  const from = lines.slice(0, skipped).reduce((sum, line) => sum + line.length + 1, 0);
  return body.subarray(from);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readLine<T>(bytes: Uint8Array, line: number, schema: z.ZodType<T>): Result<T, FileProblem> {
  if (bytes.length > SMALL_LINE_BYTES) return err({ type: 'limit-exceeded', limit: 'line' });
  const text = toText(bytes);
  if (text === undefined) return invalid(line, 'not UTF-8');
  const json = parseStrictJson(text);
  if (!json.ok) {
    return json.error.type === 'limit-exceeded' ? err(json.error) : invalid(line, json.error.detail);
  }
  const read = schema.safeParse(json.value.value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return invalid(line, `${issue?.path.join('.') || 'record'}: ${issue?.message}`);
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const invalid = (line: number, detail: string) => err<FileProblem>({ type: 'content-invalid', line, detail });

/** Whether the private half belongs to the public one it is written beside. */
async function isPair({ key, pkcs8 }: Pick<CarriedKey, 'key' | 'pkcs8'>): Promise<boolean> {
  const bytes = fromBase64(pkcs8, PKCS8_LENGTH);
  if (bytes === undefined) return false;
  // The wrapping is always the same, so that everything else is the seed.
  if (!haveAt(bytes, PKCS8_PREFIX)) return false;
  const { publicKey } = await keyPairFromSeed(bytes.subarray(PKCS8_PREFIX.length));
  return (await toDeviceKey(publicKey)) === key;
}
