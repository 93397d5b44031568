import type { Recipient, SealIdentity } from '../../domain/ids';

/** PKCS #8 wrapping of a 32-byte X25519 key (RFC 8410), up to the key itself. */
const PKCS8_PREFIX = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
]);

const CHARACTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** Of the code that the check characters are of (BIP 173). */
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** 52 for the 32 bytes, and six that check them: everything behind the last 1, which is none of them. */
const DATA_CHARACTERS = 52;

/**
 * An identity as a handle that no script can read out; as it was where this browser's WebCrypto has no
 * X25519. Chromium has it from version 133 on.
 * @param identity one whose check characters are right
 */
export async function toIdentityHandle(identity: SealIdentity): Promise<CryptoKey | SealIdentity> {
  const pkcs8 = Uint8Array.from([...PKCS8_PREFIX, ...toKeyBytes(identity)]);
  try {
    return await globalThis.crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return identity;
    throw error;
  }
}

/**
 * The 32 bytes in the data part of the Bech32 text: five bits a character, the last four of them none.
 * @param key one whose check characters are right
 */
export function toKeyBytes(key: SealIdentity | Recipient): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  const from = key.lastIndexOf('1') + 1;
  for (const character of key.slice(from, from + DATA_CHARACTERS).toLowerCase()) {
    held = ((held << 5) | CHARACTERS.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/**
 * Whether the check characters of a Bech32 text are right, and no bit is set behind its 32 bytes.
 * @param text of one case, with 58 characters of the alphabet behind its last 1
 */
export function isChecked(text: string): boolean {
  const lower = text.toLowerCase();
  const end = lower.lastIndexOf('1');
  const prefix = Array.from(lower.slice(0, end), (character) => character.charCodeAt(0));
  const data = Array.from(lower.slice(end + 1), (character) => CHARACTERS.indexOf(character));
  let sum = 1;
  for (const value of [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...data]) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATORS.forEach((generator, bit) => {
      if ((top >> bit) & 1) sum ^= generator;
    });
  }
  return sum === 1 && ((data[DATA_CHARACTERS - 1] ?? 0) & 0b1111) === 0;
}
