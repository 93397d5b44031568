import type {
  App,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import type { Handlers } from '../shell/ipc';
import type { AppMenu } from '../shell/menu/app-menu';
import type { OrderlyClose } from '../shell/window/orderly-close';
import { createAppInfo } from './app-info';
import { createBackupHandlers } from './backups/backup-handlers';
import type { BackupThreads } from './backups/backup-threads';
import { createFileOpenDialog } from './files/file-open-dialog';
import { createFileRead } from './files/file-read';
import { createFileSave } from './files/file-save';
import { createFileTakeOpened } from './files/file-take-opened';
import type { OfferedFiles } from './files/offered-files';
import type { OpenedFiles } from './files/opened-files';
import { writeFileSafely } from './files/write-file-safely';
import { createFolderHandlers } from './folders/folder-handlers';
import type { WatchedFolders } from './folders/watched-folders';
import { createKeyHandlers } from './keys/key-handlers';
import type { KeyStore } from './keys/key-store';
import { createMenuSetLanguage } from './menu-set-language';
import { createVaultHandlers } from './vault/vault-handlers';
import type { VaultStore } from './vault/vault-store';
import { createWindowReadyToClose } from './window-ready-to-close';

export interface HandlerNeeds {
  readonly app: Pick<App, 'getName' | 'getVersion' | 'getPath'>;
  readonly platform: string;
  readonly dialogs: {
    readonly open: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
    readonly save: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  };
  readonly offered: OfferedFiles;
  readonly opened: OpenedFiles;
  readonly watched: WatchedFolders;
  readonly menu: AppMenu;
  readonly closing: OrderlyClose;
  readonly vault: VaultStore;
  readonly keys: KeyStore;
  readonly backupThreads: BackupThreads;
}

/** Every channel of the contract and what answers it. */
export const createHandlers = (needs: HandlerNeeds): Handlers => ({
  'app.info': createAppInfo(needs.app, needs.platform),
  'file.open-dialog': createFileOpenDialog({ showOpenDialog: needs.dialogs.open, offered: needs.offered }),
  'file.read': createFileRead(needs.offered),
  'file.save': createFileSave({
    showSaveDialog: needs.dialogs.save,
    folder: needs.app.getPath('documents'),
    write: writeFileSafely,
  }),
  'file.take-opened': createFileTakeOpened(needs.opened),
  ...createFolderHandlers({
    showOpenDialog: needs.dialogs.open,
    watched: needs.watched,
    offered: needs.offered,
  }),
  'menu.set-language': createMenuSetLanguage(needs.menu.show),
  'window.ready-to-close': createWindowReadyToClose(needs.closing),
  ...createKeyHandlers(needs.keys),
  ...createBackupHandlers(needs.keys, needs.backupThreads),
  ...createVaultHandlers({ vault: needs.vault, showOpenDialog: needs.dialogs.open }),
});
