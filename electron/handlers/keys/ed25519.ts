import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';

/** Bytes of the public half at the end of its SPKI wrapping (RFC 8410). */
const publicLength = 32;

/** A new Ed25519 key: the public half as 32 bytes, the private one as PKCS #8, both in base64. */
export async function generateKey(): Promise<{ readonly key: string; readonly pkcs8: string }> {
  const { privateKey } = await promisify(generateKeyPair)('ed25519');
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { key: toPublicText(privateKey), pkcs8 };
}

/** The public half; undefined for what is no such private key. */
export function findPublicKey(pkcs8: string): string | undefined {
  const key = readPrivateKey(pkcs8);
  return key && toPublicText(key);
}

/** In a thread of its own: a backup of 512 MB would stop the window otherwise. */
export function signWith(pkcs8: string, bytes: Uint8Array): Promise<Uint8Array> {
  const key = readPrivateKey(pkcs8);
  if (key === undefined) throw new Error('Not an Ed25519 key');
  return new Promise((resolve, reject) => {
    sign(null, bytes, key, (error, signature) => {
      if (error === null) resolve(new Uint8Array(signature));
      else reject(error);
    });
  });
}

function readPrivateKey(pkcs8: string): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const toPublicText = (privateKey: KeyObject): string =>
  createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(-publicLength)
    .toString('base64');
