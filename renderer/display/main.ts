import '../application/acts/zod-without-eval';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../theme/tokens.css';
import './display.css';
import type { DisplayBridge } from '../../electron/contract/bridge';
import type { DisplayMessage } from '../../electron/contract/display-message';
import { DISPLAY_CHANNEL, DISPLAY_LOCK, holdLock } from '../platform/display-link';
import { refuseStrayFiles } from '../platform/refuse-stray-files';
import { runClock } from './clock';
import { createPage } from './draw-page';
import { watchOperator } from './operator-watch';
import { readMessage } from './read-message';
import { keepAwake, offerWholeScreen } from './whole-screen';

declare global {
  interface Window {
    /** Made by electron/shell/display-preload.ts; absent in a browser. */
    readonly plenoDisplay?: DisplayBridge;
  }
}

const page = createPage(document, document.getElementById('display') as HTMLElement);
let message: DisplayMessage | undefined;
let operator: 'there' | 'gone' = 'there';

const draw = (): void => page.draw(message, operator);

const hear = (value: unknown): void => {
  const read = readMessage(value);
  if (read === undefined) return;
  message = read;
  draw();
  showTime();
};

const showTime = runClock({
  now: Date.now,
  show: page.showTime,
  getLanguage: page.getLanguage,
  every: (milliseconds, call) => {
    const timer = setInterval(call, milliseconds);
    return () => clearInterval(timer);
  },
  onSeen: (call) => {
    document.addEventListener('visibilitychange', call);
    window.addEventListener('focus', call);
  },
});

draw();
showTime();
refuseStrayFiles(document);
if (window.plenoDisplay === undefined) listenInBrowser();
else {
  page.fullScreen.remove();
  window.plenoDisplay.onMessage(hear);
}

function listenInBrowser(): void {
  // What opened this window is the operator's page: the way back to it is given up.
  window.opener = null;
  offerWholeScreen(document);
  keepAwake(document, navigator);
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return;
  const channel = new BroadcastChannel(DISPLAY_CHANNEL);
  channel.onmessage = ({ data }) => hear(data);
  holdLock(locks, DISPLAY_LOCK, () => {
    channel.close();
    message = undefined;
    draw();
    window.close();
  });
  void watchOperator(locks, (now) => {
    operator = now;
    draw();
  });
}
