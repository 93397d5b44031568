import type { DisplayScreen } from '../../electron/contract/display-channels';
import type { DisplayMessage } from '../../electron/contract/display-message';
import type { FileSaver, FolderSaver } from '../application/ports/file-saver';
import type { ShellKeys } from '../application/ports/key-store';
import type { SealedBackups } from '../application/ports/sealed-backups';
import type { TextStore } from '../application/ports/text-store';
import type { Vault } from '../application/ports/vault';
import type { IncomingFile } from '../application/receive/import-outcome';
import type { WatchedFolder } from '../application/receive/watch-folder';
import type { Result } from '../domain/result';
import type { Language } from '../strings/language';

/** What a file picker is asked for. */
export interface OpenRequest {
  /** Endings with their dot, as in `['.csv', '.xlsx']`; empty takes any file. */
  readonly accept: readonly string[];
  readonly multiple: boolean;
}

/** A camera in use; its light is on until `stop`. */
export interface Camera {
  readonly stream: MediaStream;
  readonly stop: () => void;
  /** Tells when the picture ends by itself: unplugged, or taken by the system. */
  readonly onEnded: (listener: () => void) => void;
}

export type CameraProblem =
  | { readonly type: 'camera-missing' }
  /** By the person, or by the rules of the laptop's owner. */
  | { readonly type: 'camera-refused' }
  /** Another program has it. */
  | { readonly type: 'camera-busy' };

export type DisplayProblem =
  /** The browser held the new window back. */
  | { readonly type: 'popup-blocked' }
  /** The window is there, and its page never came. */
  | { readonly type: 'display-silent' }
  /** The screen was unplugged meanwhile. */
  | { readonly type: 'screen-gone' };

export interface DisplayView {
  readonly state: 'closed' | 'opening' | 'open';
  /** How it came to be closed; `otherwise`: by hand, or with its screen. */
  readonly ended: 'never-open' | 'here' | 'otherwise';
  /** What it was last told; unknown after this page was loaded again. */
  readonly shown: DisplayMessage | undefined;
  /** Those of this laptop; empty where the shell knows none, and a person moves the window. */
  readonly screens: readonly DisplayScreen[];
}

/** A second, blind window: it is told what to show, and has no way to anything else. */
export interface Display {
  readonly getView: () => DisplayView;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Brings one that is open to the front. In a browser only in answer to a click or a key.
   * @param message texts beyond what a wall has room for are cut
   */
  readonly open: (message: DisplayMessage, screen?: string) => Promise<Result<void, DisplayProblem>>;
  /** Does nothing while it is closed. */
  readonly show: (message: DisplayMessage) => Promise<void>;
  readonly close: () => Promise<void>;
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
  /** Asks for the camera; the person may refuse, and many laptops in an office have none. */
  readonly openCamera: () => Promise<Result<Camera, CameraProblem>>;
  /**
   * Lets the person choose a folder to look into again and again; nothing when they changed their mind.
   * Absent where the shell can't (a browser without access to folders).
   */
  readonly chooseFolder?: () => Promise<WatchedFolder | undefined>;
  /** Absent where the shell can't write into folders (a browser without access to them). */
  readonly folders?: FolderSaver;
  /** The second window, one for all who ask; undefined where this shell can have none. */
  readonly display: () => Promise<Display | undefined>;
  /** The keys of a shell that keeps them itself; undefined where the page has to. */
  readonly keys: ShellKeys | undefined;
  /** Backups are sealed where the keys are; undefined where that is the page. */
  readonly sealedBackups: SealedBackups | undefined;
  /** Puts a text where other programs paste from; in answer to a click or a key. */
  readonly copyText: (text: string) => Promise<'copied' | 'refused'>;
  /** The place beside the database; of kind `memory` where this shell has none that lasts. */
  readonly openVault: () => Promise<Vault>;
  /** @throws DOMException where this shell may keep nothing at all */
  readonly openTexts: () => TextStore;
}
