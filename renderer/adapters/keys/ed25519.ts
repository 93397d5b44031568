import { fromBase64, toBase64 } from '../../domain/base64';
import type { CredentialKey, DeviceKey } from '../../domain/ids';
import { toBufferSource } from '../buffer-source';
import { isWeakEd25519 } from './weak-keys';

export const KEY_LENGTH = 32;
export const SIGNATURE_LENGTH = 64;

/** PKCS #8 wrapping of a 32-byte Ed25519 seed (RFC 8410), up to the seed itself. */
export const PKCS8_PREFIX = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

export const PKCS8_LENGTH = PKCS8_PREFIX.length + KEY_LENGTH;

/** This program cannot sign or check here: the browser has no Ed25519 in WebCrypto. */
export class KeysUnsupportedError extends Error {
  readonly type = 'keys-unsupported';
  override readonly name = 'KeysUnsupportedError';
  constructor(cause?: unknown) {
    super('keys-unsupported: Ed25519 signatures need Chromium 137, Node 20 or a newer one of either', {
      cause,
    });
  }
}

async function withEd25519<T>(use: (subtle: SubtleCrypto) => Promise<T>): Promise<T> {
  const { subtle } = globalThis.crypto;
  // Outside a secure context the property is missing, whatever its type says.
  if (subtle === undefined) throw new KeysUnsupportedError();
  try {
    return await use(subtle);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') {
      throw new KeysUnsupportedError(error);
    }
    throw error;
  }
}

/** A new key pair; the private half cannot leave the machine's key store. */
export const generateKeyPair = (): Promise<CryptoKeyPair> =>
  withEd25519((subtle) => subtle.generateKey('Ed25519', false, ['sign', 'verify']) as Promise<CryptoKeyPair>);

/** A new key pair and its private half as PKCS #8, for a place where it must survive this key store. */
export async function generateCarriedKeyPair(): Promise<CryptoKeyPair & { readonly pkcs8: Uint8Array }> {
  return withEd25519(async (subtle) => {
    const pair = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const pkcs8 = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey));
    return { publicKey: pair.publicKey, privateKey: await importPrivateKey(pkcs8), pkcs8 };
  });
}

/** @throws DOMException (DataError) if the bytes are no such key */
export const importPrivateKey = (pkcs8: Uint8Array): Promise<CryptoKey> =>
  withEd25519((subtle) => subtle.importKey('pkcs8', toBufferSource(pkcs8), 'Ed25519', false, ['sign']));

/** The key pair of a 32-byte seed, for simulations that must repeat. */
export function keyPairFromSeed(seed: Uint8Array): Promise<CryptoKeyPair> {
  const pkcs8 = new Uint8Array([...PKCS8_PREFIX, ...seed]);
  return withEd25519(async (subtle) => {
    // Only an extractable copy tells its public half; it is dropped at once.
    const readable = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
    const { x } = await subtle.exportKey('jwk', readable);
    if (x === undefined) throw new KeysUnsupportedError();
    const jwk = { kty: 'OKP', crv: 'Ed25519', x };
    return {
      privateKey: await subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']),
      publicKey: await subtle.importKey('jwk', jwk, 'Ed25519', true, ['verify']),
    };
  });
}

export async function toDeviceKey(publicKey: CryptoKey): Promise<DeviceKey> {
  const raw = await globalThis.crypto.subtle.exportKey('raw', publicKey);
  return toBase64(new Uint8Array(raw)) as DeviceKey;
}

export const signEd25519 = (privateKey: CryptoKey, bytes: Uint8Array): Promise<Uint8Array> =>
  withEd25519(
    async (subtle) => new Uint8Array(await subtle.sign('Ed25519', privateKey, toBufferSource(bytes))),
  );

/** False for anything but a sound signature of `bytes` by `key`, a key that isn't one, or proves nothing, included. */
export function verifyEd25519(
  key: DeviceKey | CredentialKey,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const raw = fromBase64(key, KEY_LENGTH);
  if (raw === undefined || isWeakEd25519(key) || signature.length !== SIGNATURE_LENGTH) {
    return Promise.resolve(false);
  }
  return withEd25519(async (subtle) => {
    const publicKey = await importPublicKey(subtle, raw);
    if (publicKey === undefined) return false;
    return subtle.verify('Ed25519', publicKey, toBufferSource(signature), toBufferSource(bytes));
  });
}

async function importPublicKey(
  subtle: SubtleCrypto,
  raw: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey | undefined> {
  try {
    return await subtle.importKey('raw', raw, 'Ed25519', true, ['verify']);
  } catch (error) {
    // 32 bytes that are no point of the curve.
    if (error instanceof DOMException && error.name === 'DataError') return undefined;
    throw error;
  }
}
