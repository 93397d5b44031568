import { createBackupHandlers } from './backups/backup-handlers';
import type { BackupThreads } from './backups/backup-threads';
import type { Dialogs } from './dialogs';
import { createDisplayHandlers, type DisplayShell } from './display/display-handlers';
import { createFileHandlers } from './files/file-handlers';
import type { OfferedFiles } from './files/offered-files';
import type { OpenedFiles } from './files/opened-files';
import { createFolderHandlers } from './folders/folder-handlers';
import type { NewFolders } from './folders/new-folders';
import type { WatchedFolders } from './folders/watched-folders';
import type { Handlers } from './handlers';
import { createKeyHandlers } from './keys/key-handlers';
import type { KeyStore } from './keys/key-store';
import { createProgramHandlers, type Program } from './program-handlers';
import { createVaultHandlers } from './vault/vault-handlers';
import type { VaultStore } from './vault/vault-store';

export interface HandlerNeeds {
  readonly program: Program;
  readonly dialogs: Dialogs;
  readonly display: DisplayShell;
  /** Folder proposed first for what is saved. */
  readonly documents: string;
  readonly offered: OfferedFiles;
  readonly opened: OpenedFiles;
  readonly watched: WatchedFolders;
  readonly made: NewFolders;
  readonly vault: VaultStore;
  readonly keys: KeyStore;
  readonly backupThreads: BackupThreads;
}

/** Every channel of the contract and what answers it, a subject a line. */
export const createHandlers = (needs: HandlerNeeds): Handlers => ({
  ...createProgramHandlers(needs.program),
  ...createDisplayHandlers(needs.display),
  ...createFileHandlers(needs),
  ...createFolderHandlers({ ...needs, showOpenDialog: needs.dialogs.open }),
  ...createVaultHandlers({ vault: needs.vault, showOpenDialog: needs.dialogs.open }),
  ...createKeyHandlers(needs.keys),
  ...createBackupHandlers(needs.keys, needs.backupThreads),
});
