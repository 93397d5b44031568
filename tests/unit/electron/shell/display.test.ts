import { describe, expect, test, vi } from 'vitest';
import { channels } from '../../../../electron/contract/channels';
import { displaySecurityPolicy } from '../../../../electron/host/security-headers';
import { aCompetitionPage, black } from '../../../builders/a-display-message';
import {
  type ElectronStandIn,
  laptopScreen,
  projectorScreen,
  type WindowStandIn,
} from '../../../builders/electron-stand-in';
import { runShell } from './run-shell';

const twoScreens = { displays: [laptopScreen, projectorScreen] };
const page = aCompetitionPage();

async function openDisplay(shell: ElectronStandIn, request: object = { message: page }) {
  await shell.invoke('display.open', request);
  const window = shell.windows.at(-1);
  if (window === undefined || window === shell.windows[0]) throw new Error('No display was opened.');
  return window;
}

const toldTo = (window: WindowStandIn) => window.webContents.sent.map(({ payload }) => payload);
const stateOf = async (shell: ElectronStandIn): Promise<unknown> => {
  const { value } = (await shell.invoke('display.look', {})) as {
    readonly value: { readonly state: string };
  };
  return value.state;
};

describe('the display', () => {
  test('fills the screen that is not the operator’s, without a menu, and takes the keys from nobody', async () => {
    const shell = await runShell(twoScreens);
    const window = await openDisplay(shell);
    expect(window.options).toMatchObject({
      ...projectorScreen.bounds,
      fullscreen: true,
      frame: false,
      show: false,
    });
    expect(window.loaded).toBe('app://display/');
    window.emit('ready-to-show');
    expect(window.calls).toEqual(expect.arrayContaining(['removeMenu', 'showInactive']));
    expect(window.calls).not.toContain('show');
    expect(await shell.invoke('display.look', {})).toMatchObject({
      value: {
        state: 'open',
        screens: [
          { id: '1', name: 'Built-in', use: 'operator' },
          { id: '22', name: 'EPSON PJ', width: 1280, height: 800, use: 'free' },
        ],
      },
    });
  });

  test('is told once its page has loaded, each time anew, and of every later word at once', async () => {
    const shell = await runShell(twoScreens);
    const window = await openDisplay(shell);
    expect(toldTo(window)).toEqual([]);
    window.webContents.emit('did-finish-load');
    await shell.invoke('display.show', { message: black });
    window.webContents.emit('did-finish-load');
    expect(toldTo(window)).toEqual([page, black, black]);
    expect(new Set(window.webContents.sent.map(({ name }) => name))).toEqual(new Set(['display-message']));
  });

  test('is told nothing that is not a message', async () => {
    const shell = await runShell(twoScreens);
    const window = await openDisplay(shell);
    const reply = await shell.invoke('display.show', { message: { ...page, marks: [] } });
    expect(reply).toMatchObject({ ok: false, error: { type: 'request-invalid' } });
    expect(toldTo(window)).toEqual([]);
  });

  test('opened a second time comes to the front', async () => {
    const shell = await runShell(twoScreens);
    const window = await openDisplay(shell);
    expect(await shell.invoke('display.open', { message: black })).toEqual({
      ok: true,
      value: { type: 'focused' },
    });
    expect(shell.windows).toHaveLength(2);
    expect(window.calls).toContain('focus');
  });

  test('keeps the screen awake for as long as it is open', async () => {
    const shell = await runShell(twoScreens);
    expect(shell.record.awake.size).toBe(0);
    await openDisplay(shell);
    expect([...shell.record.awake.values()]).toEqual(['prevent-display-sleep']);
    await shell.invoke('display.open', { screen: '1', message: page });
    expect(shell.record.awake.size).toBe(1);
    await shell.invoke('display.close', {});
    expect(shell.record.awake.size).toBe(0);
    expect(await stateOf(shell)).toBe('closed');
  });

  test('closed by hand, by Escape, by its page’s end or with its screen, the screens are told to look', async () => {
    const ends: readonly ((window: WindowStandIn, shell: ElectronStandIn) => void)[] = [
      (window) => window.close(),
      (window) => window.webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'Escape' }),
      (window) => window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      (_window, shell) => shell.setDisplays([laptopScreen]),
    ];
    for (const end of ends) {
      const shell = await runShell(twoScreens);
      const window = await openDisplay(shell);
      const [main] = shell.windows;
      const before = main?.webContents.sent.length ?? 0;
      end(window, shell);
      await vi.waitFor(() => expect(window.isDestroyed()).toBe(true));
      expect(main?.webContents.sent.slice(before)).toContainEqual({ name: 'display-changed', payload: {} });
      expect(await stateOf(shell)).toBe('closed');
      expect(shell.record.awake.size).toBe(0);
    }
  });

  test('stays where another screen comes or goes', async () => {
    const shell = await runShell(twoScreens);
    const window = await openDisplay(shell);
    const third = { ...projectorScreen, id: 3 };
    shell.setDisplays([laptopScreen, projectorScreen, third]);
    shell.setDisplays([laptopScreen, projectorScreen]);
    expect(window.isDestroyed()).toBe(false);
  });

  test('goes with the program’s window', async () => {
    const shell = await runShell(twoScreens);
    const window = await openDisplay(shell);
    shell.windows[0]?.destroy();
    expect(window.isDestroyed()).toBe(true);
  });
});

describe('what the display can’t do', () => {
  test('call: every channel refuses it, whatever it calls itself', async () => {
    const shell = await runShell(twoScreens);
    await openDisplay(shell);
    for (const channel of channels) {
      for (const url of ['app://display/', 'app://display/index.html', 'app://display/#app://pleno/']) {
        expect(await shell.invoke(channel, {}, { senderFrame: { url, parent: null } }), channel).toEqual({
          ok: false,
          error: { type: 'sender-refused' },
        });
      }
    }
  });

  test('have the program’s storage: its session is its own, and in memory', async () => {
    const shell = await runShell(twoScreens);
    const { options } = await openDisplay(shell);
    const own = shell.findPartition('display');
    expect(options.webPreferences?.session).toBe(own?.defaultSession);
    expect(own?.defaultSession).not.toBe(shell.session.defaultSession);
    expect(shell.windows[0]?.options.webPreferences).not.toHaveProperty('session');
  });

  test('be anything but locked: as the program’s window, with a script that only hears', async () => {
    const shell = await runShell(twoScreens);
    const { webPreferences } = (await openDisplay(shell)).options;
    const { preload, ...locked } = shell.windows[0]?.options.webPreferences ?? {};
    expect(webPreferences).toMatchObject(locked);
    expect(webPreferences?.preload).toMatch(/display-preload\.cjs$/);
    expect(preload).not.toBe(webPreferences?.preload);
  });

  test('get a permission; sound alone is its own, and the program’s window has it not', async () => {
    const shell = await runShell(twoScreens);
    const { webPreferences } = (await openDisplay(shell)).options;
    for (const permission of ['media', 'fullscreen', 'geolocation', 'notifications', 'openExternal', 'usb']) {
      const media = permission === 'media' ? (['video'] as const) : [];
      for (const url of ['app://display/', 'app://pleno/']) {
        expect(shell.findPartition('display')?.isPermissionGranted(permission, { url, media })).toEqual([
          false,
          false,
          false,
        ]);
      }
    }
    expect(webPreferences?.autoplayPolicy).toBe('no-user-gesture-required');
    expect(shell.windows[0]?.options.webPreferences).not.toHaveProperty('autoplayPolicy');
  });

  test('leave its page, open a window, or load what is not its own', async () => {
    const shell = await runShell(twoScreens);
    const { webContents } = await openDisplay(shell);
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      for (const url of ['https://example.org/', 'app://pleno/', 'app://display/']) {
        const preventDefault = vi.fn();
        webContents.emit(name, { url, isMainFrame: true, preventDefault });
        expect(preventDefault, `${name} ${url}`).toHaveBeenCalled();
      }
    }
    expect(webContents.windowOpenHandler?.({ url: 'app://display/' })).toEqual({ action: 'deny' });
    const own = shell.findPartition('display');
    for (const url of ['https://example.org/', 'app://pleno/', 'blob:app://display/1', 'data:text/plain,x']) {
      expect(own?.isCancelled(url), url).toBe(true);
    }
    expect(own?.isCancelled('app://display/assets/a.js')).toBe(false);
    expect(shell.session.isCancelled('app://display/')).toBe(true);
  });

  test('be shown in the program’s window, nor the program in its own', async () => {
    const shell = await runShell(twoScreens);
    const ofMain = shell.record.protocols.get('app');
    const ofDisplay = shell.findPartition('display')?.protocols.get('app');
    for (const [respond, url] of [
      [ofMain, 'app://pleno/display.html'],
      [ofMain, 'app://pleno/%64isplay.html'],
      [ofMain, 'app://display/'],
      [ofDisplay, 'app://pleno/'],
      [ofDisplay, 'app://display/index.html'],
      [ofDisplay, 'app://display/display.html'],
      [ofDisplay, 'app://display/assets/..%2findex.html'],
    ] as const) {
      const response = await respond?.(new Request(url));
      expect(response?.status, url).toBe(404);
    }
    const refused = await ofDisplay?.(new Request('app://display/none'));
    expect(refused?.headers.get('content-security-policy')).toBe(displaySecurityPolicy);
  });
});
