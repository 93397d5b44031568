import type { BrowserWindow, BrowserWindowConstructorOptions, NativeTheme, Screen } from 'electron';
import type { ShellEvents } from '../../contract/bridge';
import type { EventName } from '../../contract/channels';
import { appAddress } from '../app-protocol';
import { sendEvent } from '../ipc';
import { toWindowOptions } from './window-options';
import { loadWindowState, saveWindowState } from './window-state';

export interface MainWindowNeeds {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays'>;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>;
  readonly preload: string;
  /** File that remembers where the window was. */
  readonly statePath: string;
  /** The page starts anew: at first, and after a reload. */
  readonly onLoading: () => void;
  readonly onCreated: (window: BrowserWindow) => void;
}

/** The program's one window. */
export interface MainWindow {
  readonly open: () => Promise<void>;
  readonly find: () => BrowserWindow | undefined;
  readonly tell: <N extends EventName>(name: N, payload: ShellEvents[N]) => void;
  /** To the front, also from the task bar. */
  readonly show: () => void;
}

export function createMainWindow(needs: MainWindowNeeds): MainWindow {
  let current: BrowserWindow | undefined;
  const find = (): BrowserWindow | undefined => (current?.isDestroyed() ? undefined : current);

  return {
    open: async () => {
      const screens = needs.screen.getAllDisplays().map((display) => display.workArea);
      const state = await loadWindowState(needs.statePath, screens);
      const theme = needs.nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
      const window = needs.createWindow(toWindowOptions({ preload: needs.preload, state, theme }));
      current = window;
      if (state?.maximized) window.maximize();
      window.once('ready-to-show', () => window.show());
      window.webContents.on('did-start-navigation', (details) => {
        if (details.isMainFrame && !details.isSameDocument) needs.onLoading();
      });
      window.on('close', () => remember(window, needs.statePath));
      needs.onCreated(window);
      await window.loadURL(appAddress);
    },
    find,
    tell: (name, payload) => {
      const window = find();
      if (window) sendEvent(window.webContents, name, payload);
    },
    show: () => {
      const window = find();
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
  };
}

function remember(window: BrowserWindow, path: string): void {
  const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  // A place that could not be remembered is no reason to keep the window open.
  saveWindowState(path, state).catch(() => undefined);
}
