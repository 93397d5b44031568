import { createContext, type ReactNode, useContext } from 'react';
import type { StoreApi } from 'zustand';
import type { Backups } from '../application/backup';
import type { PaperRenderer } from '../application/papers';
import type { Spreadsheet } from '../application/ports';
import type { LaptopChecks } from '../application/run-laptop-checks';
import type { StartFinding } from '../application/safety';
import type { Services } from '../application/services';
import type { Vault } from '../application/vault';
import type { HashText } from '../domain/ids';
import type { Platform } from '../platform/platform';
import type { OrderlyReload } from './orderly-reload';
import type { SafetyView } from './safety-store';
import type { Session } from './session-store';

/** What the screens work with; `main.tsx` puts it together. */
export interface App {
  readonly services: Services;
  readonly platform: Platform;
  readonly papers: PaperRenderer;
  readonly spreadsheet: Spreadsheet;
  readonly hash: HashText;
  readonly now: () => string;
  readonly newId: () => string;
  readonly session: StoreApi<Session>;
  /** What outlives the database. */
  readonly vault: Vault;
  readonly backups: Backups;
  /** Whether this laptop is fit for a session. */
  readonly laptopChecks: LaptopChecks;
  readonly safety: StoreApi<SafetyView>;
  readonly startFinding: StartFinding;
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
