import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { HeaderProblem } from '../../contract/key-channels';
import type { Outcome } from '../../contract/outcome';

export const createIdentity = (): Promise<string> => generateX25519Identity();

/** Whether its check characters are right. */
export function isIdentity(text: string): boolean {
  try {
    new Decrypter().addIdentity(text);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** @throws for a text that is no identity */
export const toRecipient = (identity: string): Promise<string> => identityToRecipient(identity);

/** What the file under the header of an age file is encrypted with. */
export async function openHeader(
  identity: string,
  header: Uint8Array,
): Promise<Outcome<Uint8Array, HeaderProblem>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return { ok: true, value: await decrypter.decryptHeader(header) };
  } catch (error) {
    // The library says in words only what it finds wrong with the header.
    if (!(error instanceof Error)) throw error;
    return error.message.startsWith('no identity matched')
      ? { ok: false, error: { type: 'sealed-for-another' } }
      : { ok: false, error: { type: 'file-damaged', line: null } };
  }
}
