import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import type { Bridge } from '../../electron/contract/bridge';
import { contentSecurityPolicy } from '../../electron/host/security-headers';
import { type ShownShell, showShell } from './shell-stand-in';
import { openSample } from './support/sample';
import { makeCompetition, smallFacts } from './support/set-up';
import { text } from './support/text';

/** The shell as built, run against a stand-in for Electron, with the real screens in Chromium. */

let shell: ShownShell;
let complaints: string[];

test.beforeEach(async ({ page }) => {
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  shell = await showShell(page);
});
test.afterEach(() => shell.close());

const bridgeIn = (page: Page) => page.evaluate(() => Object.keys((window as { pleno?: object }).pleno ?? {}));

test('the screens start under the strict policy without a complaint', async ({ page }) => {
  const response = await page.goto(shell.address);
  expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the page has the bridge, and nothing of Node or Electron', async ({ page }) => {
  expect(await bridgeIn(page)).toContain('file.save');
  const leaked = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(leaked).toEqual([]);
});

test('injected script does not run: not inline, not as a handler, not by eval, not from elsewhere', async ({
  page,
}) => {
  const ran = await page.evaluate(async () => {
    const results: Record<string, boolean> = {};
    const attempt = (name: string, action: () => void): void => {
      try {
        action();
      } catch {
        // A refusal that throws is a refusal.
      }
      results[name] = 'injected' in globalThis;
    };
    attempt('inline', () => {
      const script = document.createElement('script');
      script.append('globalThis.injected = 1');
      document.body.append(script);
    });
    attempt('markup', () => {
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="globalThis.injected = 1">');
    });
    attempt('handler', () => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'globalThis.injected = 1');
      image.src = 'data:,';
      document.body.append(image);
    });
    attempt('address', () => {
      const link = document.createElement('a');
      link.href = 'javascript:globalThis.injected = 1';
      document.body.append(link);
      link.click();
    });
    attempt('policy', () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
      };
      trustedTypes.createPolicy('other', { createHTML: (text: string) => text });
      (globalThis as { injected?: number }).injected = 1;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    results.later = 'injected' in globalThis;
    return results;
  });
  expect(Object.entries(ran).filter(([, hasRun]) => hasRun)).toEqual([]);
});

test('no request leaves the program, whatever asks for it', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const fetched = await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    );
    const image = await new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('reached');
      element.onerror = () => resolve('refused');
      element.src = 'https://example.org/a.png';
    });
    return { fetched, image, beacon: navigator.sendBeacon('/x', 'data') };
  });
  expect(outcome).toMatchObject({ fetched: 'refused', image: 'refused' });
});

test('a file is written, read back and opened again through the native dialogs', async ({ page }) => {
  const target = join(shell.folder, 'rekap.pleno');
  shell.standIn.answers.save.push(target);
  shell.standIn.answers.open.push([target]);
  const outcome = await page.evaluate(async () => {
    const bridge = (window as unknown as { pleno: Bridge }).pleno;
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const saved = await bridge['file.save']({ name: 'a/b.pleno', mime: 'application/octet-stream', bytes });
    const opened = await bridge['file.open-dialog']({ accept: ['.pleno'], multiple: false });
    const token = opened.ok ? (opened.value.files[0]?.token ?? '') : '';
    const read = await bridge['file.read']({ token, largest: 1_000_000 });
    return {
      saved,
      name: opened.ok && opened.value.files[0]?.name,
      read: read.ok && read.value.type === 'read' && [...read.value.bytes],
    };
  });
  const bytes = Array.from({ length: 256 }, (_, index) => index);
  expect(outcome).toEqual({
    saved: { ok: true, value: { type: 'saved', where: target } },
    name: 'rekap.pleno',
    read: bytes,
  });
  expect([...(await readFile(target))]).toEqual(bytes);
  expect(shell.standIn.record.saveDialogs[0]?.defaultPath).toBe(join(shell.folder, 'a-b.pleno'));
});

test('what is saved stands in the profile folder as well, in lines a person can read', async ({ page }) => {
  await openSample(page);
  const folder = join(shell.folder, 'vault', 'logs');
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const lines = texts.flatMap((text) => text.trimEnd().split('\n'));
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ crc: expect.any(String), n: expect.any(Number) });
  expect(lines.filter((line) => line.includes('"type":"revision"')).length).toBeGreaterThan(100);
  expect(complaints).toEqual([]);
});

test('keys lie with the shell, neither in the logs nor in the database, and the screen says how', async ({
  page,
}) => {
  await openSample(page);
  expect(await readdir(join(shell.folder, 'keys'))).not.toEqual([]);
  expect(await readdir(join(shell.folder, 'vault', 'logs'))).not.toContain('keys.jsonl');
  const rows = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('pleno');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('keys').objectStore('keys').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        };
      }),
  );
  expect(rows).toBe(0);
  await page.goto(`${shell.address}#/backups`);
  await expect(page.getByRole('heading', { name: text.backups.keysTitle })).toBeVisible();
  await expect(page.getByText(text.backups.keysProtection.file)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a backup under a passphrase is sealed and opened beside the page, and says that the key is inside', async ({
  page,
}) => {
  const { backups, common } = text;
  const secret = 'loket pagi kota malang';
  const path = join(shell.folder, 'cadangan.pleno.age');
  await makeCompetition(page, smallFacts);
  await page.goto(`${shell.address}#/backups`);
  await page.getByRole('button', { name: backups.makeFor(smallFacts.name, backups.roleSecretariat) }).click();
  const make = page.getByRole('dialog');
  await make.getByLabel(backups.passphrase, { exact: true }).fill(secret);
  await make.getByLabel(backups.passphraseAgain).fill(secret);
  shell.standIn.answers.save.push(path);
  await make.getByRole('button', { name: backups.makeConfirm }).click();
  await expect(make.getByText(backups.madeKeyInside)).toBeVisible();
  expect((await readFile(path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  await make.getByRole('button', { name: common.close }).click();

  shell.standIn.answers.open.push([path]);
  await page.getByRole('button', { name: backups.restoreChoose }).click();
  const locked = page.getByRole('dialog', { name: backups.lockedTitle });
  await locked.getByLabel(backups.passphrase, { exact: true }).fill(secret);
  await locked.getByRole('button', { name: backups.unlock, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: backups.dialogTitle });
  await expect(dialog.getByText(backups.onlyNotes)).toBeVisible();
  await dialog.getByRole('button', { name: backups.replace }).click();
  await expect(dialog.getByRole('button', { name: backups.open })).toBeVisible();
  expect(shell.calls).toEqual(expect.arrayContaining(['backup.seal', 'backup.open', 'backup.take-key']));
  expect(complaints).toEqual([]);
});

test('a page may use the camera and choose a folder, and nothing else of the machine', async ({ page }) => {
  const allowed = await page.evaluate(() => {
    const { featurePolicy } = document as unknown as {
      readonly featurePolicy: { readonly allowsFeature: (name: string) => boolean };
    };
    const features = ['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid'];
    return features.filter((name) => featurePolicy.allowsFeature(name));
  });
  expect(allowed).toEqual(['camera']);
  expect(await page.evaluate(() => 'showDirectoryPicker' in window)).toBe(true);
});

test('the menu follows the language of the screens', async () => {
  await expect.poll(() => shell.standIn.record.menu.map(({ label }) => label)).toContain('&Berkas');
});

test('a photograph renamed .pleno is refused in words, through the native dialog', async ({ page }) => {
  const photograph = join(shell.folder, 'foto.pleno');
  await writeFile(photograph, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]));
  shell.standIn.answers.open.push([photograph]);
  await page.getByRole('button', { name: /Saya juri/ }).click();
  await page.getByRole('button', { name: 'Pilih berkas lomba' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(shell.standIn.record.openDialogs[0]).toMatchObject({ filters: [{ extensions: ['pleno'] }] });
  expect(complaints).toEqual([]);
});

test('a closing window is answered by its screens, and goes', async ({ page }) => {
  await expect(page.getByRole('button', { name: /Saya juri/ })).toBeVisible();
  const [window] = shell.standIn.windows;
  window?.emit('close', { preventDefault: () => undefined });
  await expect.poll(() => shell.calls).toContain('window.ready-to-close');
  await expect.poll(() => window?.isDestroyed()).toBe(true);
});
