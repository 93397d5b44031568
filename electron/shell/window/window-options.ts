import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { smallestWindow, type WindowState } from './window-state';

export interface WindowWishes {
  readonly preload: string;
  readonly state: WindowState | undefined;
  readonly theme: 'light' | 'dark';
}

/** The ground of each theme (renderer/theme/tokens.css), so that opening doesn't flash. */
const ground = { light: '#f5f2eb', dark: '#11151e' } as const;

/** Of every window: everything dangerous spelled out as off, also where that is Electron's default today. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // Chromium's spell checker fetches its dictionaries from a server.
  spellcheck: false,
} as const satisfies WebPreferences;

export function toWindowOptions({ preload, state, theme }: WindowWishes): BrowserWindowConstructorOptions {
  return {
    ...(state?.bounds ?? { width: 1280, height: 800 }),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Pleno',
    backgroundColor: ground[theme],
    webPreferences: { ...lockedPreferences, preload },
  };
}
