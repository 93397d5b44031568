import { closeWithAge, openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { createCredentials } from '../../renderer/adapters/keys/credentials';
import type { Credentials } from '../../renderer/application/ports/keyring';
import { ACCESS_CODE_BYTES, toAccessCode } from '../../renderer/domain/access-code';

/** The code on every card of a test that doesn't say otherwise. */
export const A_CARD_CODE = toAccessCode(new Uint8Array(ACCESS_CODE_BYTES).fill(7));

/** Real credentials in this process, at the least cost scrypt knows; every card has the same code. */
export const quickCredentials = (
  randomBytes: (length: number) => Uint8Array = (length) => new Uint8Array(length).fill(7),
): Credentials =>
  createCredentials({
    lock: {
      close: (bytes, passphrase) => closeWithAge(bytes, passphrase, 1),
      open: (bytes, passphrases) => openWithAge(bytes, passphrases),
    },
    randomBytes,
  });
