import { contextBridge, ipcRenderer } from 'electron';
import { DISPLAY_EVENT } from '../contract/channels';

// One way in and none out: the display hears what to show.
contextBridge.exposeInMainWorld('plenoDisplay', {
  onMessage: (listener: (message: unknown) => void): void => {
    ipcRenderer.on(DISPLAY_EVENT, (_event: unknown, message: unknown) => listener(message));
  },
});
