import type { FileSaver } from '../application/ports';
import type { IncomingFile } from '../application/services';
import type { Vault } from '../application/vault';
import type { Language } from '../strings/language';

/** What a file picker is asked for. */
export interface OpenRequest {
  /** Endings with their dot, as in `['.csv', '.xlsx']`; empty takes any file. */
  readonly accept: readonly string[];
  readonly multiple: boolean;
}

/** What the shell around the screens offers. Only this folder knows which shell it is. */
export interface Platform {
  readonly kind: 'electron' | 'browser';
  readonly files: FileSaver;
  /** Lets the person choose; an empty list when they changed their mind. */
  readonly openFiles: (request: OpenRequest) => Promise<readonly IncomingFile[]>;
  /** Files opened from outside (double click, file association), those waiting included. */
  readonly onFilesOpened: (listener: (files: readonly IncomingFile[]) => void) => () => void;
  /** Language of what the shell itself says: menu, dialogs. */
  readonly setLanguage: (language: Language) => void;
  /** Runs `flush` when the window is about to go, so that what is being typed gets saved. */
  readonly onClosing: (flush: () => Promise<void>) => () => void;
  /** The place beside the database; of kind `memory` where this shell has none that lasts. */
  readonly openVault: () => Promise<Vault>;
}
