import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SystemWrapping } from '../../electron/handlers/keys/wrapping';

/** A Linux with neither a Secret Service nor KWallet: Electron would wrap with a password everybody knows. */
export const noKeyStore: SystemWrapping = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: (text) => Buffer.from(text),
  decryptString: (bytes) => bytes.toString('utf8'),
};

/** The system's key store, which may be locked, or be another person's. */
export interface SystemKeyStore extends SystemWrapping {
  locked: boolean;
}

export function createSystemKeyStore(): SystemKeyStore {
  const secret = randomBytes(32);
  const store: SystemKeyStore = {
    locked: false,
    isEncryptionAvailable: () => !store.locked,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text) => {
      if (store.locked) throw new Error('Encryption is not available.');
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', secret, iv);
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), bytes]);
    },
    decryptString: (bytes) => {
      if (store.locked) throw new Error('Encryption is not available.');
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
  return store;
}
