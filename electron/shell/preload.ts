import { contextBridge, ipcRenderer } from 'electron';
import { callsOver } from '../contract/calls-over';
import { type EventName, events } from '../contract/channels';

const calls = callsOver((channel, request) => ipcRenderer.invoke(channel, request));

const listen =
  (name: EventName) =>
  (listener: (event: unknown) => void): (() => void) => {
    // Electron's own event object stays on this side: it leads back to ipcRenderer.
    const forward = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.removeListener(name, forward);
    };
  };

const on = Object.fromEntries(events.map((name) => [name, listen(name)]));

contextBridge.exposeInMainWorld('pleno', { ...calls, on });
