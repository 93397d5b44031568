import type { App, Dialog, MessageBoxOptions } from 'electron';
import type { Dialogs } from '../../handlers/dialogs';
import type { MainWindow } from './main-window';
import type { NativeMessage } from './page-words';

export interface WindowDialogs extends Dialogs {
  readonly showAbout: () => void;
  /** @returns the number of the button; the first where the message was closed or taken back */
  readonly ask: (message: NativeMessage, takeBack: AbortSignal) => Promise<number>;
}

/** Electron's dialogs, attached to the window where there is one. */
export const createWindowDialogs = (
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>,
  window: Pick<MainWindow, 'find'>,
  app: Pick<App, 'getName' | 'getVersion'>,
): WindowDialogs => ({
  open: (options) => {
    const parent = window.find();
    return parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options);
  },
  save: (options) => {
    const parent = window.find();
    return parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options);
  },
  showAbout: () => {
    const parent = window.find();
    const message = { message: app.getName(), detail: app.getVersion(), buttons: ['OK'] };
    void (parent ? dialog.showMessageBox(parent, message) : dialog.showMessageBox(message));
  },
  ask: async ({ message, detail, buttons }, signal) => {
    const parent = window.find();
    const options: MessageBoxOptions = {
      type: 'warning',
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    };
    const { response } = await (parent
      ? dialog.showMessageBox(parent, options)
      : dialog.showMessageBox(options));
    return response;
  },
});
