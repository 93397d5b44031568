import type { DisplayMessage } from '../../electron/contract/display-message';
import { err, ok } from '../domain/result';
import { cutTexts } from './cut-texts';
import {
  DISPLAY_CHANNEL,
  DISPLAY_LOCK,
  DISPLAY_WINDOW,
  findHolder,
  holdLock,
  OPERATOR_LOCK,
  takeAway,
  untilFree,
} from './display-link';
import { createDisplayView } from './display-view';
import type { Display } from './platform';

export interface BrowserDisplayNeeds {
  readonly locks: Pick<LockManager, 'request' | 'query'>;
  readonly channel: Pick<BroadcastChannel, 'postMessage'>;
  /** As `window.open` does it. */
  readonly openWindow: (url: string, name: string, features: string) => Window | null;
  /** Of the display's page. */
  readonly address: string;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const FEATURES = 'popup,width=960,height=540';
const BLANK = 'about:blank';
const LOOK_EVERY_MS = 100;
/** A slow laptop opens a window within this. */
const OPENING_MS = 15_000;
/** A page that is loaded again is gone for a moment. */
const RELOADING_MS = 2_000;

/** A window of the same browser. A person moves it to the projector and makes it as large as the screen. */
export async function createBrowserDisplay(needs: BrowserDisplayNeeds): Promise<Display> {
  const { locks, channel, address, openWindow, pause } = needs;
  const { getView, subscribe, change } = createDisplayView();
  let isFollowing = false;

  /** Whether a display other than `former` is there in time. */
  const appears = async (within: number, former?: string): Promise<boolean> => {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      const holder = await findHolder(locks, DISPLAY_LOCK);
      if (holder !== undefined && holder !== former) return true;
      if (waited >= within) return false;
      await pause(LOOK_EVERY_MS);
    }
  };

  const tell = (message: DisplayMessage): void => {
    change({ shown: message });
    channel.postMessage(message);
  };

  /** For as long as there is one; a page that is loaded again is told again. */
  const follow = async (): Promise<void> => {
    if (isFollowing) return;
    isFollowing = true;
    do {
      change({ state: 'open', ended: 'otherwise' });
      const { shown } = getView();
      if (shown !== undefined) tell(shown);
      await untilFree(locks, DISPLAY_LOCK);
    } while (getView().state === 'open' && (await appears(RELOADING_MS)));
    isFollowing = false;
    if (getView().state === 'open') change({ state: 'closed' });
  };

  holdLock(locks, OPERATOR_LOCK, () => undefined);
  if (await appears(0)) void follow();

  return {
    getView,
    subscribe,
    open: async (wanted) => {
      const message = cutTexts(wanted);
      // First of all: a browser lets a window open only while it knows of the click.
      const popup = openWindow('', DISPLAY_WINDOW, FEATURES);
      if (popup === null) return err({ type: 'popup-blocked' });
      popup.focus();
      const isNew = popup.location.href === BLANK;
      const former = isNew ? await findHolder(locks, DISPLAY_LOCK) : undefined;
      if (isNew) popup.location.replace(address);
      if (getView().state === 'closed') change({ state: 'opening', shown: message });
      if (!(await appears(OPENING_MS, former))) {
        change({ state: 'closed' });
        return err({ type: 'display-silent' });
      }
      tell(message);
      void follow();
      return ok(undefined);
    },
    show: async (message) => {
      if (getView().state === 'open') tell(cutTexts(message));
    },
    close: async () => {
      if (getView().state === 'closed') return;
      change({ state: 'closed', ended: 'here' });
      await takeAway(locks, DISPLAY_LOCK);
    },
  };
}

/** @returns undefined where the browser has not what it takes, as at an address that isn't secure */
export async function openBrowserDisplay(page: Document): Promise<Display | undefined> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined || typeof BroadcastChannel === 'undefined') return undefined;
  return createBrowserDisplay({
    locks,
    channel: new BroadcastChannel(DISPLAY_CHANNEL),
    openWindow: (...asked) => window.open(...asked),
    address: new URL('display.html', page.baseURI).href,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
