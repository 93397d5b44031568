import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import config from '../../../../build/electron-builder.config';
import { channels } from '../../../../electron/contract/channels';
import { contract } from '../../../../electron/contract/contract';
import { contentSecurityPolicy, securityHeaders } from '../../../../electron/host/security-headers';
import { type ElectronStandIn, ownPage, type WindowStandIn } from '../../../builders/electron-stand-in';
import { createSystemKeyStore } from '../../../builders/system-key-store';
import { aFolder, runShell } from './run-shell';

const root = resolve(import.meta.dirname, '../../../..');
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

let shell: ElectronStandIn;
let window: WindowStandIn;
let shellSources: string;

beforeAll(async () => {
  shell = await runShell();
  const [first] = shell.windows;
  if (first === undefined) throw new Error('The shell opened no window.');
  window = first;
  const names = (await readdir(join(root, 'electron'), { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('cli'),
  );
  shellSources = (await Promise.all(names.map((name) => read(`electron/${name}`)))).join('\n');
});

const preferences = () => window.options.webPreferences ?? {};

const attempt = (url: string, isMainFrame = true) => ({
  url,
  isMainFrame,
  isPrevented: false,
  preventDefault() {
    this.isPrevented = true;
  },
});

/** https://www.electronjs.org/docs/latest/tutorial/security, in its order. */
describe("Electron's security checklist", () => {
  test('1: only the own app:// files are ever loaded; every other address is cancelled', () => {
    expect(window.loaded).toBe('app://pleno/');
    for (const url of [
      'http://example.org/',
      'https://example.org/a.js',
      'ws://localhost:1/',
      'ftp://example.org/',
      'file:///etc/passwd',
      'app://other/index.html',
      'blob:https://example.org/1',
      'not a url',
    ]) {
      expect(shell.session.isCancelled(url), url).toBe(true);
    }
    expect(shell.session.isCancelled('app://pleno/assets/index.js')).toBe(false);
    expect(shell.session.isCancelled('blob:app://pleno/1')).toBe(false);
    expect(shell.record.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  test('2: Node is integrated neither into pages nor into their workers and frames', () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('3: the preload script runs in a context of its own', () => {
    expect(preferences().contextIsolation).toBe(true);
  });

  test('4: every renderer is sandboxed', () => {
    expect(preferences().sandbox).toBe(true);
    expect(shell.record.calls).toContain('enableSandbox');
  });

  test('5: every permission is denied, asked for or checked, but for one', () => {
    for (const permission of [
      'media',
      'display-capture',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'usb',
      'openExternal',
    ]) {
      expect(shell.session.isPermissionGranted(permission), permission).toEqual([false, false, false]);
    }
  });

  test("5: the camera's picture is for the program's own top frame, and its sound for nobody", () => {
    const granted = shell.session.isPermissionGranted;
    expect(granted('media', { media: ['video'] })).toEqual([true, true, false]);
    for (const refused of [
      { media: ['audio'] },
      { media: ['video', 'audio'] },
      { media: ['audio', 'video'] },
      { media: ['video'], url: 'https://example.org/' },
      { media: ['video'], url: 'app://pleno.example.org/' },
      { media: ['video'], url: '' },
      { media: ['video'], isMainFrame: false },
    ] as const) {
      expect(granted('media', refused), JSON.stringify(refused)).toEqual([false, false, false]);
    }
    expect(granted('display-capture', { media: ['video'] })).toEqual([false, false, false]);
  });

  test('5: the policy sent with every answer names every feature it denies, and the camera alone as allowed', () => {
    const policy = (securityHeaders['permissions-policy'] ?? '').split(', ');
    expect(policy.filter((rule) => !rule.endsWith('=()'))).toEqual(['camera=(self)']);
    expect(policy).toEqual(expect.arrayContaining(['fullscreen=()', 'screen-wake-lock=()', 'autoplay=()']));
    for (const feature of ['microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'midi']) {
      expect(policy).toContain(`${feature}=()`);
    }
  });

  test('6: web security stays on', () => {
    expect(preferences().webSecurity).toBe(true);
    expect([...shell.record.switches.keys()]).not.toContain('disable-web-security');
  });

  test('7: a strict content security policy comes with every answer', async () => {
    const respond = shell.record.protocols.get('app');
    for (const path of ['', 'missing.js', '..%2f..%2fpackage.json']) {
      const response = await respond?.(new Request(`app://pleno/${path}`));
      expect(response?.headers.get('content-security-policy'), path).toBe(contentSecurityPolicy);
    }
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|wasm/);
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'");
  });

  test('8: insecure content is not allowed', () => {
    expect(preferences().allowRunningInsecureContent).toBe(false);
  });

  test('9: experimental features are off', () => {
    expect(preferences().experimentalFeatures).toBe(false);
  });

  test('10: no Blink feature is switched on', () => {
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
    expect([...shell.record.switches.keys()]).not.toContain('enable-blink-features');
  });

  test('11: there is no webview, so none that allows popups', () => {
    expect(preferences().webviewTag).toBe(false);
    expect(shellSources).not.toContain('allowpopups');
  });

  test('12: a webview that is attached all the same is refused', () => {
    const event = attempt('app://pleno/');
    window.webContents.emit('will-attach-webview', event, {}, {});
    expect(event.isPrevented).toBe(true);
  });

  test('13: the window leaves the program neither by itself, nor by redirect, nor in a frame', () => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const away = attempt('https://example.org/');
      window.webContents.emit(name, away);
      expect(away.isPrevented, name).toBe(true);
      const framed = attempt('app://pleno/', false);
      window.webContents.emit(name, framed);
      expect(framed.isPrevented, `${name} in a frame`).toBe(true);
      const again = attempt('app://pleno/');
      window.webContents.emit(name, again);
      expect(again.isPrevented, `${name} to itself`).toBe(false);
    }
  });

  test('14: no page opens a window', () => {
    expect(window.webContents.windowOpenHandler?.({ url: 'app://pleno/' })).toEqual({ action: 'deny' });
  });

  test('15: nothing is ever handed to shell.openExternal', () => {
    expect(shellSources).not.toMatch(/openExternal|openPath|import \{[^}]*\bshell\b[^}]*\} from 'electron'/);
  });

  test('16: Electron is pinned to one exact, supported version', async () => {
    const description: unknown = JSON.parse(await read('package.json'));
    expect(description).toMatchObject({
      devDependencies: { electron: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
    const version = /"electron": "(\d+)/.exec(await read('package.json'))?.[1];
    expect(Number(version)).toBeGreaterThanOrEqual(42);
  });

  test('17: every channel refuses every sender but the top frame of the program', async () => {
    expect(shell.record.channels().toSorted()).toEqual([...channels].toSorted());
    const strangers = [
      { senderFrame: null },
      { senderFrame: { url: 'https://example.org/', parent: null } },
      { senderFrame: { url: 'app://pleno.example.org/', parent: null } },
      { senderFrame: { url: 'file:///index.html', parent: null } },
      { senderFrame: { url: 'about:blank', parent: null } },
      { senderFrame: { url: 'app://pleno/', parent: ownPage.senderFrame } },
    ];
    for (const channel of channels) {
      for (const sender of strangers) {
        expect(await shell.invoke(channel, {}, sender)).toEqual({
          ok: false,
          error: { type: 'sender-refused' },
        });
      }
    }
  });

  test('18: files come over app://, never over file://', () => {
    expect(shell.record.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    expect(shellSources).not.toMatch(/file:\/\/|loadFile/);
  });

  test('19: the fuses that open back doors are blown', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
  });

  test('20: pages get the typed bridge and no Electron object', async () => {
    const preload = await read('electron/shell/preload.ts');
    expect(preload.match(/exposeInMainWorld\([^)]*\)/g)).toEqual([
      "exposeInMainWorld('pleno', { ...calls, on })",
    ]);
    // Each function of the bridge belongs to one channel of the contract; none takes a channel's name.
    expect(preload.match(/ipcRenderer\.\w+\([^;]*/g)).toEqual([
      'ipcRenderer.invoke(channel, request))',
      'ipcRenderer.on(name, forward)',
      'ipcRenderer.removeListener(name, forward)',
    ]);
    expect(preload).toContain('callsOver((channel, request) => ipcRenderer');
    expect(preload).toContain('forward = (_event: unknown, payload');
  });
});

describe('the vault, written by the shell for the screens', () => {
  const bytes = new TextEncoder().encode('line\n');

  test('lies in the profile and nowhere else', async () => {
    const folder = await aFolder();
    const own = await runShell({ folder });
    await own.invoke('vault.log-append', { name: 'keys', at: 0, bytes });
    expect((await readdir(folder)).filter((name) => name !== 'window.json')).toEqual(['vault']);
    expect(await readFile(join(folder, 'vault', 'logs', 'keys.jsonl'), 'utf8')).toBe('line\n');
    await own.invoke('vault.log-set-aside', { name: 'keys' });
    expect(await readdir(join(folder, 'vault', 'aside'))).toHaveLength(1);
  });

  test('is not touched by a second start of the program', async () => {
    const folder = await aFolder();
    await runShell({ folder, isFirstInstance: false });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await readdir(folder)).toEqual([]);
  });

  test('writes outside it only where the person pointed in the native dialog', async () => {
    const folder = await aFolder();
    const stick = await aFolder();
    const own = await runShell({ folder });
    const request = { place: 'second', name: 'a.pleno', bytes };
    const gone = { ok: true, value: { ok: false, error: { type: 'vault-gone' } } };
    expect(await own.invoke('vault.snapshot-write', request)).toEqual(gone);
    // A note is the screens' to write, whatever its name: none of them names the folder.
    await own.invoke('vault.note-write', { name: 'second-folder', text: JSON.stringify({ path: stick }) });
    expect(await own.invoke('vault.snapshot-write', request)).toEqual(gone);
    expect(await readdir(stick)).toEqual([]);
    own.answers.open.push([stick]);
    await own.invoke('vault.second-folder-choose', {});
    expect(own.record.openDialogs).toEqual([{ properties: ['openDirectory', 'createDirectory'] }]);
    expect(await own.invoke('vault.snapshot-write', request)).toMatchObject({ value: { ok: true } });
    expect(await readdir(stick)).toEqual(['pleno-backups']);
  });

  test('tells failures without a path', async () => {
    const folder = await aFolder();
    const own = await runShell({ folder });
    const replies = [
      await own.invoke('vault.snapshot-read', { place: 'own', name: 'a.pleno' }),
      await own.invoke('vault.log-append', { name: 'keys', at: 9, bytes }),
      await own.invoke('vault.log-append', { name: '../keys', at: 0, bytes }),
    ];
    for (const reply of replies) expect(JSON.stringify(reply)).not.toContain(folder);
    await expect(stat(join(folder, 'vault', 'keys.jsonl'))).rejects.toThrow('ENOENT');
  });

  test('offers no channel to remove a log or a note, or to reach what is kept aside', () => {
    expect(channels.filter((channel) => channel.startsWith('vault.')).toSorted()).toEqual([
      'vault.disk-free',
      'vault.disk-probe',
      'vault.log-append',
      'vault.log-cut',
      'vault.log-list',
      'vault.log-read',
      'vault.log-replace',
      'vault.log-set-aside',
      'vault.note-read',
      'vault.note-write',
      'vault.received-list',
      'vault.received-read',
      // Of a competition that the person removes; the log says so before.
      'vault.received-remove-all',
      'vault.received-write',
      'vault.second-folder-choose',
      'vault.second-folder-find',
      'vault.second-folder-forget',
      'vault.send-part',
      'vault.snapshot-folder',
      'vault.snapshot-list',
      'vault.snapshot-read',
      'vault.snapshot-remove',
      'vault.snapshot-write',
    ]);
  });
});

describe('the keys, kept by the shell', () => {
  const create = async (shell: ElectronStandIn): Promise<string> => {
    const reply = (await shell.invoke('keys.create', {})) as { readonly value: { readonly value: string } };
    return reply.value.value;
  };

  test('lie in a folder of the profile that no other channel reaches, and survive a restart', async () => {
    const folder = await aFolder();
    const key = await create(await runShell({ folder }));
    expect((await readdir(folder)).filter((name) => name !== 'window.json')).toEqual(['keys']);
    const next = await runShell({ folder });
    expect(await next.invoke('keys.holds', { key })).toEqual({ ok: true, value: { ok: true, value: true } });
    expect(await next.invoke('vault.log-list', {})).toEqual({ ok: true, value: { ok: true, value: [] } });
  });

  test("are wrapped by the system's key store where there is one", async () => {
    const folder = await aFolder();
    const system = createSystemKeyStore();
    const own = await runShell({ folder, safeStorage: system });
    const key = await create(own);
    expect(await own.invoke('keys.protection', {})).toEqual({ ok: true, value: { protection: 'system' } });
    const [name = ''] = await readdir(join(folder, 'keys'));
    expect(JSON.parse(await readFile(join(folder, 'keys', name), 'utf8'))).toMatchObject({
      key,
      protection: 'system',
    });
  });

  test('tell failures without a path', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'keys'), 'a file where the folder should be');
    const own = await runShell({ folder });
    const reply = JSON.stringify(await own.invoke('keys.create', {}));
    expect(reply).toContain('vault-');
    expect(reply).not.toContain(folder);
  });

  /** Names of everything a schema lets through, and the patterns of its texts. */
  const wordsIn = (schema: z.ZodType): string =>
    JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }));
  const holdsPrivateKey = (schema: z.ZodType): boolean =>
    /"(pkcs8|identity|passphrases?)"|AGE-SECRET-KEY/.test(wordsIn(schema));

  test('never leave it: no answer has a place for a private half, an identity or a passphrase', () => {
    expect(channels.filter((channel) => holdsPrivateKey(contract[channel].response))).toEqual([]);
  });

  test('come in by two channels alone, of cards and of what an earlier program left readable', () => {
    const withSecrets = channels.filter((channel) =>
      /pkcs8|AGE-SECRET-KEY/.test(wordsIn(contract[channel].request)),
    );
    expect(withSecrets.toSorted()).toEqual(['keys.add', 'keys.attach-identity']);
  });

  test('offer no channel to remove one, or to list them', () => {
    expect(channels.filter((channel) => channel.startsWith('keys.')).toSorted()).toEqual([
      'keys.add',
      'keys.attach-identity',
      'keys.create',
      'keys.ensure-recipient',
      'keys.holds',
      'keys.open',
      'keys.protection',
      'keys.send-part',
      'keys.sign',
    ]);
  });

  test('and those that seal backups give out no key that was opened', () => {
    expect(channels.filter((channel) => channel.startsWith('backup.')).toSorted()).toEqual([
      'backup.cancel',
      'backup.open',
      'backup.seal',
      'backup.seal-identity',
      'backup.send-part',
      'backup.take-key',
    ]);
  });
});
