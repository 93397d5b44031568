import type { KeyProtection } from '../../contract/key-channels';

/** The system's key store, as Electron's `safeStorage` offers it. */
export interface SystemWrapping {
  readonly isEncryptionAvailable: () => boolean;
  /** @throws where the system refuses */
  readonly encryptString: (text: string) => Buffer;
  /** @throws where the system refuses */
  readonly decryptString: (box: Buffer) => string;
  /** Of a Linux, what it would be kept by; `basic_text` for neither of the two there are. */
  readonly getSelectedStorageBackend: () => string;
}

/** A text as it may lie on the disk. */
interface Wrapped {
  /** `file`: readable for whoever may read the file. */
  readonly protection: KeyProtection;
  readonly text: string;
}

export interface Wrapping {
  /** How the next text will be wrapped. */
  readonly protection: () => KeyProtection;
  readonly wrap: (text: string) => Wrapped;
  /** Undefined where the system doesn't open it: another person's, another machine's, or locked. */
  readonly unwrap: (wrapped: Wrapped) => string | undefined;
}

/**
 * By the system's key store where there is one: the Keychain, the data protection of Windows, a Secret
 * Service or KWallet. Not with Electron's `basic_text` for a Linux without either: its password stands
 * in Electron's source, and a lock that opens for everybody is not one to speak of.
 */
export function createWrapping(system: SystemWrapping, platform: string): Wrapping {
  const isOffered = (): boolean =>
    system.isEncryptionAvailable() &&
    (platform !== 'linux' || !['basic_text', 'unknown'].includes(system.getSelectedStorageBackend()));

  const encrypt = (text: string): string | undefined => {
    try {
      const box = system.encryptString(text).toString('base64');
      // What would not open again is worse than what lies open.
      return decrypt(box) === text ? box : undefined;
    } catch (error) {
      if (error instanceof Error) return undefined;
      throw error;
    }
  };

  const decrypt = (box: string): string | undefined => {
    try {
      return system.decryptString(Buffer.from(box, 'base64'));
    } catch (error) {
      // Electron says only that it failed.
      if (error instanceof Error) return undefined;
      throw error;
    }
  };

  return {
    protection: () => (isOffered() ? 'system' : 'file'),
    wrap: (text) => {
      const box = isOffered() ? encrypt(text) : undefined;
      return box === undefined ? { protection: 'file', text } : { protection: 'system', text: box };
    },
    unwrap: ({ protection, text }) => (protection === 'file' ? text : decrypt(text)),
  };
}
