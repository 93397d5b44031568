import type { Bridge } from '../../electron/contract/bridge';
import { err, ok } from '../domain/result';
import { unwrap } from './bridge-calls';
import { cutTexts } from './cut-texts';
import { createDisplayView } from './display-view';
import type { Display } from './platform';

/** The shell's own second window; whether it is open is the shell's word. */
export async function createElectronDisplay(bridge: Bridge): Promise<Display> {
  const { getView, subscribe, change } = createDisplayView();

  const look = async (): Promise<void> => {
    const { state, screens } = unwrap(await bridge['display.look']({}));
    const wasOpen = getView().state === 'open';
    change({ state, screens, ...(wasOpen && state === 'closed' && { ended: 'otherwise' }) });
  };
  bridge.on['display-changed'](() => void look());
  await look();

  return {
    getView,
    subscribe,
    open: async (wanted, screen) => {
      const message = cutTexts(wanted);
      const { type } = unwrap(await bridge['display.open']({ message, ...(screen && { screen }) }));
      if (type === 'screen-gone') {
        await look();
        return err({ type });
      }
      change({ state: 'open', shown: message });
      return ok(undefined);
    },
    show: async (wanted) => {
      const message = cutTexts(wanted);
      const { type } = unwrap(await bridge['display.show']({ message }));
      if (type === 'shown') change({ shown: message });
    },
    close: async () => {
      // Before the shell says that it is closed: nobody else closed it.
      change({ state: 'closed', ended: 'here' });
      unwrap(await bridge['display.close']({}));
    },
  };
}
