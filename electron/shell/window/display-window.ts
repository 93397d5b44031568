import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Display,
  PowerSaveBlocker,
  Rectangle,
  Screen,
  Session,
} from 'electron';
import { DISPLAY_EVENT } from '../../contract/channels';
import type { DisplayScreen } from '../../contract/display-channels';
import type { DisplayMessage } from '../../contract/display-message';
import type { DisplayShell } from '../../handlers/display/display-handlers';
import { displayAddress } from '../app-protocol';
import { keepInPlace } from '../lockdown';
import { lockedPreferences } from './window-options';

export interface DisplayWindowNeeds {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching'>;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
  /** Its own, kept in memory: none of the program's storage is in it. */
  readonly getSession: () => Session;
  readonly preload: string;
  /** Where the operator's window is. */
  readonly findOperator: () => Pick<BrowserWindow, 'getBounds'> | undefined;
  /** It was opened or closed, or the screens are others. */
  readonly onChanged: () => void;
}

export interface DisplayWindow extends DisplayShell {
  /** A screen was plugged in or out; the display goes with its own instead of falling onto the operator's. */
  readonly onScreens: () => void;
}

interface Shown {
  readonly window: BrowserWindow;
  readonly screen: string;
  /** Told again to a page that starts anew. */
  message: DisplayMessage;
}

/** The second window: full screen on one of the screens, told what to show, and without a way to ask for anything. */
export function createDisplayWindow(needs: DisplayWindowNeeds): DisplayWindow {
  let shown: Shown | undefined;

  const close = (): void => shown?.window.destroy();

  const tell = (): void => shown?.window.webContents.send(DISPLAY_EVENT, shown.message);

  const open = (screen: string, message: DisplayMessage): void => {
    const place = needs.screen.getAllDisplays().find(({ id }) => `${id}` === screen);
    if (place === undefined) return;
    close();
    const window = needs.createWindow(toDisplayOptions(place.bounds, needs));
    shown = { window, screen, message };
    const awake = needs.powerSaveBlocker.start('prevent-display-sleep');
    window.removeMenu();
    window.once('ready-to-show', () => window.showInactive());
    window.once('closed', () => {
      needs.powerSaveBlocker.stop(awake);
      if (shown?.window === window) shown = undefined;
      needs.onChanged();
    });
    const { webContents } = window;
    keepInPlace(webContents);
    webContents.on('did-finish-load', tell);
    // Nothing on it is the only copy of anything: a dead page is closed, and the operator sees that it is.
    webContents.on('render-process-gone', () => setImmediate(close));
    // A laptop with one screen has it under this window, and no menu to close it by.
    webContents.on('before-input-event', (_event, { type, key }) => {
      if (type === 'keyDown' && key === 'Escape') window.close();
    });
    window.loadURL(displayAddress).catch(close);
    needs.onChanged();
  };

  return {
    listScreens: () => {
      const operator = needs.findOperator();
      const own = operator && needs.screen.getDisplayMatching(operator.getBounds()).id;
      return needs.screen.getAllDisplays().map((display) => toScreen(display, own));
    },
    getState: () => (shown === undefined ? 'closed' : 'open'),
    findScreen: () => shown?.screen,
    open,
    focus: () => shown?.window.focus(),
    show: (message) => {
      if (shown === undefined) return;
      shown.message = message;
      tell();
    },
    close,
    onScreens: () => {
      const isThere = needs.screen.getAllDisplays().some(({ id }) => `${id}` === shown?.screen);
      if (!isThere) close();
      needs.onChanged();
    },
  };
}

const NAME_LIMIT = 200;

const toScreen = ({ id, label, size }: Display, own: number | undefined): DisplayScreen => ({
  id: `${id}`,
  name: (label ?? '').slice(0, NAME_LIMIT),
  width: size.width,
  height: size.height,
  use: id === own ? 'operator' : 'free',
});

const toDisplayOptions = (
  { x, y, width, height }: Rectangle,
  { preload, getSession }: Pick<DisplayWindowNeeds, 'preload' | 'getSession'>,
): BrowserWindowConstructorOptions => ({
  ...{ x, y, width, height },
  fullscreen: true,
  frame: false,
  show: false,
  title: 'Pleno',
  backgroundColor: '#000000',
  webPreferences: {
    ...lockedPreferences,
    preload,
    session: getSession(),
    // Here alone: a bell rings without somebody at the window's keys.
    autoplayPolicy: 'no-user-gesture-required',
  },
});
