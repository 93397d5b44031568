import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import type { DisplayBridge } from '../../../../electron/contract/bridge';
import { DISPLAY_EVENT } from '../../../../electron/contract/channels';

test('the display’s page gets one function, which hears, and nothing that asks', async () => {
  const exposed = new Map<string, unknown>();
  const listeners = new Map<string, (event: unknown, message: unknown) => void>();
  vi.resetModules();
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: {
      on: (name: string, listener: (event: unknown, message: unknown) => void) =>
        listeners.set(name, listener),
    },
  }));
  await import('../../../../electron/shell/display-preload');
  expect([...exposed.keys()]).toEqual(['plenoDisplay']);
  const bridge = exposed.get('plenoDisplay') as DisplayBridge;
  expect(Object.keys(bridge)).toEqual(['onMessage']);
  const heard: unknown[][] = [];
  expect(bridge.onMessage((...args) => heard.push(args))).toBeUndefined();
  expect([...listeners.keys()]).toEqual([DISPLAY_EVENT]);
  listeners.get(DISPLAY_EVENT)?.({ sender: 'ipcRenderer' }, { type: 'black' });
  expect(heard).toEqual([[{ type: 'black' }]]);
  const source = await readFile('electron/shell/display-preload.ts', 'utf8');
  expect(source.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.on']);
});
