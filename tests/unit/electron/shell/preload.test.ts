import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../../electron/contract/bridge';
import { channels, events } from '../../../../electron/contract/channels';

async function loadBridge() {
  const listeners = new Map<string, (event: unknown, payload: unknown) => void>();
  const exposed = new Map<string, unknown>();
  const invoke = vi.fn(async (channel: string, request: unknown) => ({ channel, request }));
  vi.resetModules();
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: {
      invoke,
      on: (name: string, listener: (event: unknown, payload: unknown) => void) =>
        listeners.set(name, listener),
      removeListener: (name: string, listener: unknown) => {
        if (listeners.get(name) === listener) listeners.delete(name);
      },
    },
  }));
  await import('../../../../electron/shell/preload');
  return { bridge: exposed.get('pleno') as Bridge, exposed, invoke, listeners };
}

describe('the bridge', () => {
  test('is all that the page gets', async () => {
    const { exposed } = await loadBridge();
    expect([...exposed.keys()]).toEqual(['pleno']);
  });

  test('forwards a call to its own channel only', async () => {
    const { bridge, invoke } = await loadBridge();
    await bridge['menu.set-language']({ language: 'en' });
    expect(invoke.mock.calls).toEqual([['menu.set-language', { language: 'en' }]]);
  });

  test('has a function for every channel and every event, and nothing besides', async () => {
    const { bridge } = await loadBridge();
    expect(Object.keys(bridge).toSorted()).toEqual([...channels, 'on'].toSorted());
    expect(Object.keys(bridge.on)).toEqual(events);
  });

  test('hands events on without the Electron object they came with, until the listener leaves', async () => {
    const { bridge, listeners } = await loadBridge();
    const heard: unknown[][] = [];
    const stop = bridge.on['files-opened']((...args) => heard.push(args));
    listeners.get('files-opened')?.({ sender: 'ipcRenderer' }, { files: [] });
    expect(heard).toEqual([[{ files: [] }]]);
    stop();
    expect(listeners.size).toBe(0);
  });
});
