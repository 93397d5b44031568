import { createContext, type ReactNode, useContext } from 'react';
import type { StoreApi } from 'zustand';
import type { PaperRenderer } from '../application/papers';
import type { Spreadsheet } from '../application/ports';
import type { Services } from '../application/services';
import type { HashText } from '../domain/ids';
import type { Platform } from '../platform/platform';
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
