import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { expect, type Page, test } from 'playwright/test';
import { electronObstacle, findElectron } from '../../build/electron-runtime.mjs';
import type { Bridge } from '../../electron/contract/bridge';
import { contentSecurityPolicy } from '../../electron/host/security-headers';

/** The same shell in real Electron, wherever its runtime is. */

const obstacle = electronObstacle();
test.skip(obstacle !== undefined, obstacle ?? '');

let app: ElectronApplication;
let window: Page;

test.beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pleno-electron-'));
  app = await _electron.launch({
    executablePath: findElectron() ?? '',
    args: [resolve(import.meta.dirname, '../..'), `--user-data-dir=${folder}`],
  });
  window = await app.firstWindow();
});
test.afterEach(() => app.close());

test('real Electron shows the screens from app:// under the strict policy', async () => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  expect(window.url()).toMatch(/^app:\/\/pleno\//);
  const policy = await window.evaluate(async () =>
    (await fetch('./')).headers.get('content-security-policy'),
  );
  expect(policy).toBe(contentSecurityPolicy);
});

test('real Electron gives the page the bridge, and nothing of Node', async () => {
  const found = await window.evaluate(() => ({
    bridge: 'pleno' in window,
    leaked: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  }));
  expect(found).toMatchObject({ bridge: true, leaked: [] });
});

test('real Electron lets no request out', async () => {
  const reached = await window.evaluate(() =>
    fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
});

test('real Electron makes a key in the main process, signs with it, and says for whom to seal', async () => {
  const outcome = await window.evaluate(async () => {
    const bridge = (window as unknown as { pleno: Bridge }).pleno;
    const getOk = <T>(reply: { readonly ok: boolean; readonly value?: unknown }): T => {
      const said = reply.value as { readonly ok: boolean; readonly value: T } | undefined;
      if (!reply.ok || !said?.ok) throw new Error(JSON.stringify(reply));
      return said.value;
    };
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index);
    const key = getOk<string>(await bridge['keys.create']({}));
    const signature = getOk<Uint8Array>(await bridge['keys.sign']({ key, bytes }));
    const raw = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
    const publicKey = await crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify']);
    return {
      isSigned: await crypto.subtle.verify('Ed25519', publicKey, new Uint8Array(signature), bytes),
      isHeld: getOk<boolean>(await bridge['keys.holds']({ key })),
      recipient: getOk<string>(await bridge['keys.ensure-recipient']({ key })),
      protection: await bridge['keys.protection']({}),
    };
  });
  expect(outcome).toMatchObject({
    isSigned: true,
    isHeld: true,
    recipient: expect.stringMatching(/^age1/),
    protection: { ok: true, value: { protection: expect.stringMatching(/^(system|file)$/) } },
  });
});
