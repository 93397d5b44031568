import type { KeyRow } from '../database/rows';
import { isSealIdentity } from './age-texts';
import { KeysUnsupportedError, signEd25519, verifyEd25519 } from './ed25519';

const TRIAL = new TextEncoder().encode('Pleno');

/**
 * Whether the private half still belongs to the key it is kept under, by a signature: a byte of it may have
 * changed on the disk. Where this browser can't sign at all, nothing speaks against it.
 */
export async function isKeyPair({ key, privateKey, identity }: KeyRow): Promise<boolean> {
  if (typeof identity === 'string' && !isSealIdentity(identity)) return false;
  try {
    return await verifyEd25519(key, TRIAL, await signEd25519(privateKey, TRIAL));
  } catch (error) {
    if (error instanceof KeysUnsupportedError) return true;
    if (error instanceof DOMException) return false;
    throw error;
  }
}
