import type { DisplayScreen } from '../../contract/display-channels';
import type { DisplayMessage } from '../../contract/display-message';
import type { HandlersOf } from '../handlers';

/** The second window, as the shell around it can have one. */
export interface DisplayShell {
  readonly listScreens: () => readonly DisplayScreen[];
  readonly getState: () => 'open' | 'closed';
  /** The screen it is on; undefined while it is closed. */
  readonly findScreen: () => string | undefined;
  /** In place of one on another screen. */
  readonly open: (screen: string, message: DisplayMessage) => void;
  readonly focus: () => void;
  readonly show: (message: DisplayMessage) => void;
  readonly close: () => void;
}

export const createDisplayHandlers = (display: DisplayShell): HandlersOf<'display'> => ({
  'display.look': async () => ({ state: display.getState(), screens: [...display.listScreens()] }),
  'display.open': async ({ screen, message }) => {
    const current = display.findScreen();
    const wanted = screen ?? current ?? chooseScreen(display.listScreens());
    if (wanted === undefined || !display.listScreens().some(({ id }) => id === wanted)) {
      return { type: 'screen-gone' };
    }
    if (wanted !== current) {
      display.open(wanted, message);
      return { type: 'opened' };
    }
    display.show(message);
    display.focus();
    return { type: 'focused' };
  },
  'display.show': async ({ message }) => {
    if (display.getState() === 'closed') return { type: 'closed' };
    display.show(message);
    return { type: 'shown' };
  },
  'display.close': async () => {
    display.close();
    return {};
  },
});

/** The first one that isn't the operator's, where there is such a one. */
const chooseScreen = (screens: readonly DisplayScreen[]): string | undefined =>
  (screens.find(({ use }) => use === 'free') ?? screens[0])?.id;
