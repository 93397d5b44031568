import { Decrypter, Encrypter } from 'age-encryption';
import type { LockProblem } from '../../application/ports/backup-files';
import { LARGEST_LOCKED_BYTES } from '../../application/workspace/limits';
import { equalBytes } from '../../domain/bytes';
import { err, ok, type Result } from '../../domain/result';
import type { Beat } from '../heartbeat';
import { collect, toStream } from '../keys/age-pieces';
import { BACKUP_LIMITS } from './backup-limits';
import { WORK_FACTOR } from './work-factor';

type Locked = Result<Uint8Array, LockProblem>;

/**
 * Encrypts under a passphrase, in the format of age, and opens the outcome again before anybody
 * relies on it.
 */
export async function closeWithAge(
  bytes: Uint8Array,
  passphrase: string,
  workFactor: number = WORK_FACTOR,
  beat: Beat = () => {},
): Promise<Locked> {
  if (bytes.length > BACKUP_LIMITS.fileBytes) return err({ type: 'limit-exceeded', limit: 'file' });
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const locked = await collect(await encrypter.encrypt(toStream(bytes, beat)));
  const opened = await openWithAge(locked, [passphrase], beat);
  if (!opened.ok || !equalBytes(opened.value, bytes)) {
    return err({ type: 'lock-failed', detail: 'it does not open again' });
  }
  return ok(locked);
}

/** Tries the passphrases, one after another. */
export async function openWithAge(
  bytes: Uint8Array,
  passphrases: readonly string[],
  beat: Beat = () => {},
): Promise<Locked> {
  if (bytes.length > LARGEST_LOCKED_BYTES) return err({ type: 'limit-exceeded', limit: 'file' });
  const decrypter = new Decrypter();
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase);
  try {
    return ok(await collect(await decrypter.decrypt(toStream(bytes, beat))));
  } catch (error) {
    return err(toProblem(error));
  }
}

/** The library says what happened in words only; whatever it finds wrong with the file throws an Error. */
function toProblem(error: unknown): LockProblem {
  // Out of memory for the key derivation, on a laptop with little of it.
  if (error instanceof RangeError) return { type: 'lock-failed', detail: error.message };
  if (!(error instanceof Error)) throw error;
  const isWrong = error.message.startsWith('no identity matched');
  return isWrong ? { type: 'passphrase-wrong' } : { type: 'file-damaged', line: null };
}
