import type { Identity } from 'age-encryption';
import type { Seals } from '../../application/ports/keyring';
import { isSealed } from '../../application/receive/sealed';
import type { SealProblem } from '../../application/workspace/problem';
import type { Recipient, SealIdentity } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { collect, toStream } from './age-pieces';

/** Bytes of the longest header looked for: some two hundred recipients. */
const LARGEST_HEADER = 16 * 1024;

/** Only a passphrase opens a file whose first stanza is this one. */
const UNDER_A_PASSPHRASE = /^[^\n]*\n-> scrypt /;

/** By itself: whoever only marks never needs it. @throws where it can't be had, and may be tried again */
export const loadAge = () => import('age-encryption');

/** Sealing in the format of age, X25519: `age -d -i key.txt file` opens it. */
export const createSeals = (): Seals => ({
  seal: async (bytes, recipients) => {
    const { Encrypter } = await loadAge();
    const encrypter = new Encrypter();
    for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
    return encrypter.encrypt(bytes);
  },
});

export const createSealIdentity = async (): Promise<SealIdentity> =>
  (await (await loadAge()).generateX25519Identity()) as SealIdentity;

/** @throws for a text that is no identity */
export const toRecipient = async (identity: SealIdentity | CryptoKey): Promise<Recipient> =>
  (await (await loadAge()).identityToRecipient(identity)) as Recipient;

/**
 * The textual header of a sealed file, its check included; undefined where none can be found.
 * Whoever holds the identity needs no more of the file than that.
 */
export function findSealHeader(sealed: Uint8Array): Uint8Array | undefined {
  if (!isSealed(sealed)) return undefined;
  const start = String.fromCharCode(...sealed.subarray(0, LARGEST_HEADER));
  const check = /\n--- [^\n]*\n/.exec(start);
  return check === null ? undefined : sealed.slice(0, check.index + check[0].length);
}

/** Opens what was sealed for the identity, or for whatever holds it. */
export async function openSealed(
  identity: SealIdentity | CryptoKey | Identity,
  sealed: Uint8Array,
): Promise<Result<Uint8Array, SealProblem>> {
  if (!isSealed(sealed)) return err({ type: 'file-damaged', line: null });
  if (UNDER_A_PASSPHRASE.test(String.fromCharCode(...sealed.subarray(0, 64))))
    return err({ type: 'sealed-with-passphrase' });
  // Each recipient costs a multiplication: a header as long as a whole file would take hours.
  if (findSealHeader(sealed) === undefined) return err({ type: 'file-damaged', line: null });
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(await collect(await decrypter.decrypt(toStream(sealed))));
  } catch (error) {
    // The library says what happened in words only; whatever it finds wrong with the file throws an Error.
    if (!(error instanceof Error)) throw error;
    const isOthers = error.message.startsWith('no identity matched');
    return err(isOthers ? { type: 'sealed-for-another' } : { type: 'file-damaged', line: null });
  }
}
