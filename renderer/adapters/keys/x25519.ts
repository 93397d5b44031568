import type { SealIdentity } from '../../domain/ids';

/** PKCS #8 wrapping of a 32-byte X25519 key (RFC 8410), up to the key itself. */
const PKCS8_PREFIX = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
]);

const PREFIX = 'AGE-SECRET-KEY-1';
const CHARACTERS = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const CHECK_CHARACTERS = 6;

/**
 * An identity as a handle that no script can read out; as it was where this browser's WebCrypto has no
 * X25519. Chromium has it from version 133 on.
 * @param identity one whose check characters are right
 */
export async function toIdentityHandle(identity: SealIdentity): Promise<CryptoKey | SealIdentity> {
  const pkcs8 = Uint8Array.from([...PKCS8_PREFIX, ...toBytes(identity)]);
  try {
    return await globalThis.crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return identity;
    throw error;
  }
}

/** The 32 bytes in the data part of the Bech32 text: five bits a character, the last four of them none. */
function toBytes(identity: SealIdentity): readonly number[] {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const character of identity.slice(PREFIX.length, -CHECK_CHARACTERS)) {
    held = ((held << 5) | CHARACTERS.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
}
