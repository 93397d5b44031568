import { createContext, type ReactNode, useContext } from 'react';
import type { StoreApi } from 'zustand';
import type { Backups } from '../application/backup/backup';
import type { Services } from '../application/create-services';
import type { Joining } from '../application/joining/create-joining';
import type { LaptopCheckNeeds } from '../application/laptop/run-laptop-checks';
import type { PaperRenderer } from '../application/papers/paper-renderer';
import type { KeyProtection } from '../application/ports/key-store';
import type { LogPutAside, ReceivedKeeper, StartFinding } from '../application/ports/safety';
import type { Spreadsheet } from '../application/ports/spreadsheet';
import type { Vault } from '../application/ports/vault';
import type { Trails } from '../application/trail/trails';
import type { HashText, Sha256 } from '../domain/ids';
import type { Platform } from '../platform/platform';
import type { FolderWatches } from '../stores/folder-watches';
import type { Intakes } from '../stores/intakes';
import type { LastUse } from '../stores/last-use';
import type { OrderlyReload } from '../stores/orderly-reload';
import type { PendingSignatures } from '../stores/pending-signatures';
import type { SafetyView } from '../stores/safety-store';
import type { Session } from '../stores/session-store';
import type { WrongTriesStore } from '../stores/wrong-tries';

/** What the screens work with; `main.tsx` puts it together. */
export interface App {
  readonly services: Services;
  /** Without its files: what leaves goes by `trails.save` or a use case, which write it down. */
  readonly platform: Omit<Platform, 'files'>;
  readonly papers: PaperRenderer;
  readonly spreadsheet: Spreadsheet;
  readonly hash: HashText;
  readonly hashBytes: (bytes: Uint8Array) => Sha256;
  readonly now: () => string;
  readonly newId: () => string;
  readonly session: StoreApi<Session>;
  readonly signatures: PendingSignatures;
  /** Wrong codes of access cards, in a row. */
  readonly wrongTries: WrongTriesStore;
  /** When somebody was last at each competition. */
  readonly lastUse: LastUse;
  readonly folderWatches: StoreApi<FolderWatches>;
  readonly intakes: StoreApi<Intakes>;
  /** Who stands before this laptop's private keys. */
  readonly keyProtection: KeyProtection;
  /** What outlives the database. */
  readonly vault: Vault;
  readonly backups: Backups;
  /** Several laptops of one secretariat. */
  readonly joining: Joining;
  readonly trails: Trails;
  /** What is asked whether this laptop is fit for a session. */
  readonly laptopCheckNeeds: LaptopCheckNeeds;
  readonly safety: StoreApi<SafetyView>;
  readonly startFinding: StartFinding;
  /** Logs that could not be gone on with. */
  readonly logsPutAside: readonly LogPutAside[];
  /** Files that were taken in, whole. */
  readonly received: ReceivedKeeper;
  readonly reload: OrderlyReload;
}

const AppContext = createContext<App | undefined>(undefined);

export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside AppProvider');
  return app;
}
