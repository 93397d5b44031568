import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ElectronStandIn, WindowStandIn } from '../../../builders/electron-stand-in';
import { aFolder, runShell } from './run-shell';

const realArguments = process.argv;
afterEach(() => {
  process.argv = realArguments;
  vi.useRealTimers();
});

const windowOf = (shell: ElectronStandIn): WindowStandIn => {
  const [window] = shell.windows;
  if (window === undefined) throw new Error('The shell opened no window.');
  return window;
};

const namesIn = (reply: unknown): readonly string[] => {
  const { value } = reply as { value: { files: { name: string }[] } };
  return value.files.map(({ name }) => name);
};

const itemsOf = (menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

function click(shell: ElectronStandIn, isWanted: (item: MenuItemConstructorOptions) => boolean): void {
  const action = itemsOf(shell.record.menu).find(isWanted)?.click as (() => void) | undefined;
  if (action === undefined) throw new Error('The menu has no such item.');
  action();
}

async function aPlenoFile(name = 'juri-01.pleno'): Promise<string> {
  const path = join(await aFolder(), name);
  await writeFile(path, 'x');
  return path;
}

describe('one program', () => {
  test('a second start ends at once, without a window or a channel', async () => {
    const shell = await runShell({ isFirstInstance: false });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shell.record.calls).toContain('quit');
    expect(shell.windows).toEqual([]);
    expect(shell.record.channels()).toEqual([]);
  });

  test('a second start with a file brings the first to the front and opens the file there', async () => {
    const shell = await runShell();
    await shell.invoke('file.take-opened', {});
    shell.app.emit('second-instance', {}, ['pleno', '--flag', await aPlenoFile()], '/');
    const window = windowOf(shell);
    await vi.waitFor(() => expect(window.webContents.sent).toHaveLength(1));
    expect(window.calls).toContain('focus');
    expect(window.webContents.sent[0]).toMatchObject({
      name: 'files-opened',
      payload: { files: [{ name: 'juri-01.pleno', size: 1 }] },
    });
  });

  test('a second start from a Linux desktop, or from a folder of its own, opens the file it means', async () => {
    const shell = await runShell();
    await shell.invoke('file.take-opened', {});
    const path = await aPlenoFile('lomba 1.pleno');
    shell.app.emit('second-instance', {}, ['pleno', pathToFileURL(path).href], '/');
    const { sent } = windowOf(shell).webContents;
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    shell.app.emit('second-instance', {}, ['pleno', 'lomba 1.pleno'], dirname(path));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    for (const { payload } of sent) {
      expect(payload).toMatchObject({ files: [{ name: 'lomba 1.pleno', size: 1 }] });
    }
  });

  test('the program ends with its window', async () => {
    const shell = await runShell();
    shell.app.emit('window-all-closed');
    expect(shell.record.calls).toContain('quit');
  });
});

describe('files from outside', () => {
  test('a file on the command line waits until the screens ask for it', async () => {
    process.argv = ['electron', 'pleno', '--no-sandbox', await aPlenoFile(), 'notes.txt'];
    const shell = await runShell();
    expect(windowOf(shell).webContents.sent).toEqual([]);
    expect(namesIn(await shell.invoke('file.take-opened', {}))).toEqual(['juri-01.pleno']);
    expect(namesIn(await shell.invoke('file.take-opened', {}))).toEqual([]);
  });

  test('a double click on a Linux desktop that starts the program opens the file', async () => {
    process.argv = ['electron', 'pleno', pathToFileURL(await aPlenoFile('nilai juri.pleno')).href];
    const shell = await runShell();
    expect(namesIn(await shell.invoke('file.take-opened', {}))).toEqual(['nilai juri.pleno']);
  });

  test('a double click in Finder before and after the screens are ready reaches them once each', async () => {
    const shell = await runShell();
    const prevented = vi.fn();
    shell.app.emit('open-file', { preventDefault: prevented }, await aPlenoFile('before.pleno'));
    expect(namesIn(await shell.invoke('file.take-opened', {}))).toEqual(['before.pleno']);
    shell.app.emit('open-file', { preventDefault: prevented }, await aPlenoFile('after.pleno'));
    const { sent } = windowOf(shell).webContents;
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.payload).toMatchObject({ files: [{ name: 'after.pleno' }] });
    expect(prevented).toHaveBeenCalledTimes(2);
  });

  test('a file opened while the page reloads waits for the new page', async () => {
    const shell = await runShell();
    await shell.invoke('file.take-opened', {});
    const { webContents } = windowOf(shell);
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    shell.app.emit('open-file', { preventDefault: () => undefined }, await aPlenoFile());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(webContents.sent).toEqual([]);
    expect(namesIn(await shell.invoke('file.take-opened', {}))).toEqual(['juri-01.pleno']);
  });

  test('the screens get a token and a name, never the path', async () => {
    const path = await aPlenoFile();
    process.argv = ['electron', 'pleno', path];
    const shell = await runShell();
    const reply = await shell.invoke('file.take-opened', {});
    expect(JSON.stringify(reply)).not.toContain(path);
    expect(reply).toMatchObject({ value: { files: [{ token: expect.stringMatching(/^[0-9a-f-]{36}$/) }] } });
  });
});

describe('the window', () => {
  test('opens where it was left', async () => {
    const folder = await aFolder();
    const bounds = { x: 40, y: 50, width: 1100, height: 700 };
    await writeFile(join(folder, 'window.json'), JSON.stringify({ bounds, maximized: true }));
    const window = windowOf(await runShell({ folder }));
    expect(window.options).toMatchObject(bounds);
    expect(window.calls).toContain('maximize');
  });

  test.each([
    ['a damaged file', '{"bounds": {'],
    [
      'a place on no screen',
      JSON.stringify({ bounds: { x: 9000, y: 0, width: 1100, height: 700 }, maximized: false }),
    ],
    [
      'a window too small to work in',
      JSON.stringify({ bounds: { x: 0, y: 0, width: 10, height: 10 }, maximized: false }),
    ],
    ['something else altogether', '[1, 2, 3]'],
  ])('opens in its usual size after %s', async (_what, content) => {
    const folder = await aFolder();
    await writeFile(join(folder, 'window.json'), content);
    const { options } = windowOf(await runShell({ folder }));
    expect(options).toMatchObject({ width: 1280, height: 800, minWidth: 1024, minHeight: 560 });
    expect(options).not.toHaveProperty('x');
  });

  test('is shown only once it has something to show, on the ground colour of the theme', async () => {
    const tokens = await readFile('renderer/theme/tokens.css', 'utf8');
    const ground = /--ground: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(tokens);
    const light = windowOf(await runShell());
    const dark = windowOf(await runShell({ isDark: true }));
    expect(light.options).toMatchObject({ show: false, backgroundColor: ground?.[1] });
    expect(dark.options).toMatchObject({ show: false, backgroundColor: ground?.[2] });
    expect(light.calls).not.toContain('show');
    light.emit('ready-to-show');
    expect(light.calls).toContain('show');
  });

  test('waits for the screens to save before it closes, and remembers its place', async () => {
    const folder = await aFolder();
    const shell = await runShell({ folder });
    const window = windowOf(shell);
    const prevented = vi.fn();
    window.emit('close', { preventDefault: prevented });
    expect(prevented).toHaveBeenCalledOnce();
    expect(window.webContents.sent).toEqual([{ name: 'window-closing', payload: {} }]);
    expect(window.isDestroyed()).toBe(false);
    await shell.invoke('window.ready-to-close', {});
    expect(window.isDestroyed()).toBe(true);
    await vi.waitFor(async () => {
      expect(JSON.parse(await readFile(join(folder, 'window.json'), 'utf8'))).toEqual({
        bounds: { x: 0, y: 0, width: 1280, height: 800 },
        maximized: false,
      });
    });
  });

  test('closes after one second when the screens are hung', async () => {
    const window = windowOf(await runShell());
    vi.useFakeTimers();
    window.emit('close', { preventDefault: () => undefined });
    vi.advanceTimersByTime(999);
    expect(window.isDestroyed()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(window.isDestroyed()).toBe(true);
  });
});

describe('the menu', () => {
  test('speaks Indonesian, and English when the screens do', async () => {
    const shell = await runShell();
    const titles = () => shell.record.menu.map(({ label }) => label?.replace('&', ''));
    expect(titles()).toEqual(expect.arrayContaining(['Berkas', 'Ubah', 'Tampilan']));
    await shell.invoke('menu.set-language', { language: 'en' });
    expect(titles()).toEqual(expect.arrayContaining(['File', 'Edit', 'View']));
  });

  test('opens files through the native dialog and hands them to the screens', async () => {
    const shell = await runShell();
    await shell.invoke('file.take-opened', {});
    shell.answers.open.push([await aPlenoFile()]);
    click(shell, ({ accelerator }) => accelerator === 'CmdOrCtrl+O');
    const { sent } = windowOf(shell).webContents;
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.payload).toMatchObject({ files: [{ name: 'juri-01.pleno' }] });
    expect(shell.record.openDialogs).toEqual([
      expect.objectContaining({ filters: [{ name: 'Pleno', extensions: ['pleno'] }] }),
    ]);
  });

  test('names the program and its version', async () => {
    const shell = await runShell();
    click(shell, ({ label }) => label?.includes('Tentang') ?? false);
    expect(shell.record.messages).toEqual([{ message: 'Pleno', detail: '0.1.0', buttons: ['OK'] }]);
  });

  test('offers neither reload nor developer tools', async () => {
    const roles = itemsOf((await runShell()).record.menu).map(({ role }) => role);
    expect(roles).toContain('resetZoom');
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role);
  });
});

test('a download is stopped: files leave through the save dialog only', async () => {
  const shell = await runShell();
  const prevented = vi.fn();
  shell.session.events.emit('will-download', { preventDefault: prevented });
  expect(prevented).toHaveBeenCalledOnce();
});
