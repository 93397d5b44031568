import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Channel, EventName, Reply, RequestOf, ResponseOf, ShellEvents } from './contract';

const call =
  <C extends Channel>(channel: C) =>
  (request: RequestOf<C>): Promise<Reply<ResponseOf<C>>> =>
    ipcRenderer.invoke(channel, request);

const listen =
  <N extends EventName>(name: N) =>
  (listener: (event: ShellEvents[N]) => void): (() => void) => {
    // Electron's own event object stays on this side: it leads back to ipcRenderer.
    const forward = (_event: unknown, payload: ShellEvents[N]): void => listener(payload);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.removeListener(name, forward);
    };
  };

const bridge = {
  appInfo: call('app.info'),
  openDialog: call('file.open-dialog'),
  readFile: call('file.read'),
  saveFile: call('file.save'),
  takeOpenedFiles: call('file.take-opened'),
  setMenuLanguage: call('menu.set-language'),
  readyToClose: call('window.ready-to-close'),
  onFilesOpened: listen('files-opened'),
  onWindowClosing: listen('window-closing'),
} satisfies Bridge;

contextBridge.exposeInMainWorld('pleno', bridge);
