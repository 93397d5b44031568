import { test as base, expect, type Page } from 'playwright/test';
import type { Vault } from '../../renderer/application/ports/vault';
import {
  openVaultLaptop,
  serveVaultPage,
  toRemoteVault,
  type VaultLaptop,
} from '../fixtures/vault-page/open-vault-page';
import type { ServedPage } from '../serve-test-page';

/** The browser's vault on a real Chromium's disk, on a page of its own under the product's headers. */
const test = base.extend<{ readonly laptop: VaultLaptop }, { readonly served: ServedPage }>({
  served: [
    // biome wants a pattern here, and playwright reads the fixtures' names from it.
    async ({ browserName: _ }, use) => {
      const served = await serveVaultPage();
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  laptop: async ({ served }, use) => {
    const laptop = await openVaultLaptop(served.address);
    await use(laptop);
    const { complaints } = laptop;
    await laptop.close();
    expect(complaints).toEqual([]);
  },
});

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LINE = 300;

async function open({ page }: VaultLaptop): Promise<Vault> {
  expect(await page.evaluate(() => window.vaultPage.open())).toBe('lasting');
  return toRemoteVault(page);
}

async function reopen(laptop: VaultLaptop): Promise<Vault> {
  await laptop.page.reload();
  await laptop.page.waitForFunction(() => 'vaultPage' in window);
  return open(laptop);
}

async function readText(vault: Vault, log: string): Promise<string> {
  const read = await vault.logs.read(log, 0, 1_000_000);
  if (!read.ok) throw new Error(read.error.type);
  return new TextDecoder().decode(read.value);
}

test('the program finds a lasting place for its vault', async ({ laptop }) => {
  expect(await laptop.page.evaluate(() => window.vaultPage.openAsProgram())).toBe('lasting');
});

test('three thousand appends are read back after a reload', async ({ laptop }) => {
  await open(laptop);
  const { refusal, times } = await laptop.page.evaluate(() => window.vaultPage.appendLines('log', 0, 3000));
  expect(refusal).toBeUndefined();
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(2);
  test.info().annotations.push({ type: 'append', description: `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms` });
  await reopen(laptop);
  const { numbers, torn } = await laptop.page.evaluate(() => window.vaultPage.readLines('log'));
  expect(numbers).toHaveLength(3000);
  expect(torn).toBe(0);
});

test('a worker ended in the middle of appends has lost no acknowledged line', async ({ laptop }) => {
  let vault = await open(laptop);
  for (let round = 0; round < 20; round += 1) {
    const { acknowledged, refusal } = await laptop.page.evaluate(
      (ms) => window.vaultPage.appendUntilTerminated('log', ms),
      5 + ((round * 37) % 90),
    );
    expect(refusal).toBeUndefined();
    // The same page with a new worker, or the page anew: the old worker's files are free either way.
    vault = round % 2 === 0 ? await open(laptop) : await reopen(laptop);
    const { numbers, torn } = await laptop.page.evaluate(() => window.vaultPage.readLines('log'));
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged);
    if (torn > 0) expect(await vault.logs.cut('log', numbers.length * LINE)).toEqual({ ok: true });
  }
  const { numbers } = await laptop.page.evaluate(() => window.vaultPage.readLines('log'));
  expect(numbers.length).toBeGreaterThan(20);
});

test('all that is taken out of logs is kept while there is room', async ({ laptop }) => {
  const vault = await open(laptop);
  for (let number = 1; number <= 24; number += 1) {
    await vault.logs.append('log', 0, toBytes(`keep ${'x'.repeat(number)}`));
    await vault.logs.cut('log', 0);
  }
  const pieces = await laptop.page.evaluate(() => window.vaultPage.listFolder('aside'));
  expect(pieces.map(({ size }) => size).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 24 }, (_, index) => 'keep '.length + 1 + index),
  );
  await vault.logs.append('log', 0, toBytes('whole'));
  expect(await vault.logs.setAside('log')).toEqual({ ok: true });
  expect(await vault.logs.list()).toEqual({ ok: true, value: [] });
  const after = await laptop.page.evaluate(() => window.vaultPage.listFolder('aside'));
  expect(after).toHaveLength(25);
  expect(after.map(({ size }) => size)).toContain('whole'.length);
});

test('a replaced log goes on where it was left, also after a reload', async ({ laptop }) => {
  let vault = await open(laptop);
  await vault.logs.append('log', 0, toBytes('old'));
  expect(await vault.logs.replace('log', toBytes('new'))).toEqual({ ok: true });
  vault = await reopen(laptop);
  expect(await readText(vault, 'log')).toBe('new');
  expect(await vault.logs.append('log', 3, toBytes('er'))).toEqual({ ok: true });
  vault = await reopen(laptop);
  expect(await readText(vault, 'log')).toBe('newer');
  expect(await vault.logs.list()).toEqual({ ok: true, value: [{ name: 'log', size: 5 }] });
});

test('a replacement cut off before it was whole leaves the log that was there', async ({ laptop }) => {
  await (await open(laptop)).logs.append('log', 0, toBytes('old'));
  await laptop.page.evaluate(() => window.vaultPage.overwrite('incoming', 'log.9', 'half of the ne'));
  const vault = await reopen(laptop);
  expect(await readText(vault, 'log')).toBe('old');
  expect(await laptop.page.evaluate(() => window.vaultPage.listFolder('incoming'))).toEqual([]);
});

test('a replacement cut off before the old log was moved away counts, and the old one never comes back', async ({
  laptop,
}) => {
  await (await open(laptop)).logs.append('log', 0, toBytes('old'));
  await laptop.page.evaluate(() => window.vaultPage.overwrite('logs', 'log.9', 'new'));
  const vault = await reopen(laptop);
  expect(await readText(vault, 'log')).toBe('new');
  expect(await vault.logs.setAside('log')).toEqual({ ok: true });
  expect(await readText(await reopen(laptop), 'log')).toBe('');
});

test('a note torn in the middle is the one that was there before', async ({ laptop }) => {
  let vault = await open(laptop);
  for (const text of ['one', 'two', 'three']) await vault.notes.write('sentinel', text);
  vault = await reopen(laptop);
  expect(await vault.notes.read('sentinel')).toEqual({ ok: true, value: 'three' });
  await laptop.page.evaluate(() => window.vaultPage.terminate());
  const slots = await laptop.page.evaluate(() => window.vaultPage.listFolder('notes'));
  expect(slots.map(({ name }) => name)).toEqual(['sentinel.a', 'sentinel.b']);
  // Odd turns are in the first slot.
  await laptop.page.evaluate(() =>
    window.vaultPage.overwrite('notes', 'sentinel.a', '{"turn":5,"sha256":"00"}\nfo'),
  );
  vault = await reopen(laptop);
  expect(await vault.notes.read('sentinel')).toEqual({ ok: true, value: 'two' });
  expect(await vault.notes.write('sentinel', 'four')).toEqual({ ok: true });
  expect(await (await reopen(laptop)).notes.read('sentinel')).toEqual({ ok: true, value: 'four' });
});

test('a full disk is said, harms nothing, and is over when there is room again', async ({
  laptop,
  served,
}) => {
  let vault = await open(laptop);
  const { origin } = new URL(served.address);
  const session = await laptop.context.newCDPSession(laptop.page);
  const limit = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  const full = { ok: false, error: { type: 'vault-full' } };
  const before = await laptop.page.evaluate(() => window.vaultPage.appendLines('log', 0, 10));
  expect(before.acknowledged).toBe(10);
  await vault.notes.write('sentinel', 'ten');
  await vault.notes.write('sentinel', 'ten lines');

  await limit(1000);
  // What the browser has already set aside for open files may still be filled.
  const last = await laptop.page.evaluate(() => window.vaultPage.appendLines('log', 10, 100_000, 100));
  expect(last.refusal).toBe(JSON.stringify(full.error));
  const lines = () => laptop.page.evaluate(() => window.vaultPage.readLines('log'));
  expect(await lines()).toMatchObject({ numbers: { length: last.acknowledged }, torn: 0 });
  expect(await vault.logs.append('other', 0, toBytes('x'.repeat(100_000)))).toEqual(full);
  expect(await vault.logs.replace('log', new Uint8Array(100_000))).toEqual(full);
  expect(await vault.notes.write('sentinel', 'x'.repeat(9_000_000))).toEqual(full);
  expect(await vault.notes.read('sentinel')).toEqual({ ok: true, value: 'ten lines' });
  expect(await vault.snapshots.write('own', 'a.pleno', new Uint8Array(2_000_000))).toEqual(full);
  expect(await vault.snapshots.list()).toEqual({ ok: true, value: [] });
  expect(await vault.disk.probe()).toEqual(full);

  // A start on a full disk still reads everything.
  vault = await reopen(laptop);
  expect(await lines()).toMatchObject({ numbers: { length: last.acknowledged }, torn: 0 });
  expect(await vault.notes.read('sentinel')).toEqual({ ok: true, value: 'ten lines' });
  expect(await vault.logs.list()).toMatchObject({ ok: true, value: [{ name: 'log' }] });

  await limit();
  const after = await laptop.page.evaluate(
    (from) => window.vaultPage.appendLines('log', from, 5),
    last.acknowledged,
  );
  expect(after).toMatchObject({ refusal: undefined, acknowledged: last.acknowledged + 5 });
  expect(await vault.notes.write('sentinel', 'x'.repeat(9_000_000))).toEqual({ ok: true });
  await reopen(laptop);
  expect(await lines()).toMatchObject({ numbers: { length: last.acknowledged + 5 }, torn: 0 });
});

/** From the next worker on: how often it has tried to open a file. */
async function countTries({ context }: VaultLaptop): Promise<(page: Page) => Promise<number>> {
  const counting = `
    let tries = 0;
    const { createSyncAccessHandle } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.createSyncAccessHandle = function (...request) {
      tries += 1;
      return createSyncAccessHandle.apply(this, request);
    };
    const channel = new BroadcastChannel('tries');
    channel.onmessage = () => channel.postMessage(tries);`;
  await context.route(/opfs-vault-worker/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${counting}\n${await response.text()}` });
  });
  return (page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const channel = new BroadcastChannel('tries');
          channel.onmessage = ({ data }) => resolve(Number(data));
          channel.postMessage('how many');
        }),
    );
}

test('a second vault on the same files is refused, and works once the first is gone', async ({ laptop }) => {
  await (await open(laptop)).logs.append('log', 0, toBytes('first'));
  const readTries = await countTries(laptop);
  const page = await laptop.openPage();
  await open({ ...laptop, page });
  const second = toRemoteVault(page);
  const refused = await second.logs.append('log', 5, toBytes('second'));
  expect(refused).toEqual({ ok: false, error: { type: 'vault-failed', detail: 'in-use' } });
  await test.step('the time to wait is used up: from now on it is said at once', async () => {
    const before = await readTries(page);
    expect(before).toBeGreaterThan(1);
    expect(await second.logs.read('log', 0, 10)).toEqual(refused);
    expect(await readTries(page)).toBe(before + 1);
  });
  await laptop.page.close();
  await expect.poll(() => second.logs.append('log', 5, toBytes(' second'))).toEqual({ ok: true });
  expect(await readText(second, 'log')).toBe('first second');
});

test('files cleared during the work are never called saved, and the work goes on in new ones', async ({
  laptop,
  served,
}) => {
  const vault = await open(laptop);
  await vault.logs.append('log', 0, toBytes('before'));
  await vault.logs.append('other', 0, toBytes('other'));
  await vault.notes.write('sentinel', 'before');
  const session = await laptop.context.newCDPSession(laptop.page);
  const { origin } = new URL(served.address);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'file_systems' });

  const gone = { ok: false, error: { type: 'vault-gone' } };
  expect(await vault.logs.append('log', 6, toBytes(' lost'))).toEqual(gone);
  const moved = { ok: false, error: { type: 'log-moved', size: 0 } };
  expect(await vault.logs.append('log', 6, toBytes(' lost'))).toEqual(moved);
  expect(await vault.logs.append('other', 5, toBytes(' lost'))).toEqual(moved);
  expect(await vault.logs.append('log', 0, toBytes('after'))).toEqual({ ok: true });
  expect(await vault.notes.write('sentinel', 'after')).toEqual({ ok: true });

  const reopened = await reopen(laptop);
  expect(await readText(reopened, 'log')).toBe('after');
  expect(await reopened.notes.read('sentinel')).toEqual({ ok: true, value: 'after' });
  expect(await reopened.logs.list()).toEqual({ ok: true, value: [{ name: 'log', size: 5 }] });
});

test('the disk is measured by writing to it', async ({ laptop }) => {
  const vault = await open(laptop);
  const probed = await vault.disk.probe();
  if (!probed.ok) throw new Error(probed.error.type);
  for (const ms of Object.values(probed.value)) expect(ms).toBeGreaterThan(0);
  expect(await laptop.page.evaluate(() => window.vaultPage.listFolder('incoming'))).toEqual([]);
  expect(await vault.disk.findFreeBytes()).toBeGreaterThan(1_000_000);
});

test.describe('one window', () => {
  const claim = (page: VaultLaptop['page']) => page.evaluate(() => window.vaultPage.claimWindow());
  const wait = (page: VaultLaptop['page']) => page.evaluate(() => window.vaultPage.waitForTurn());
  const turnOf = (page: VaultLaptop['page']) => page.evaluate(() => window.vaultPage.turn);

  test('the second waits, and goes on when the first is closed', async ({ laptop }) => {
    expect(await claim(laptop.page)).toBe('first');
    const second = await laptop.openPage();
    expect(await claim(second)).toBe('second');
    await wait(second);
    expect(await turnOf(second)).toBe('waiting');
    await laptop.page.close();
    await expect.poll(() => turnOf(second)).toBe('come');
    const third = await laptop.openPage();
    expect(await claim(third)).toBe('second');
  });

  test('a first window that crashed holds nobody up', async ({ laptop }) => {
    expect(await claim(laptop.page)).toBe('first');
    const second = await laptop.openPage();
    expect(await claim(second)).toBe('second');
    await wait(second);
    const session = await laptop.context.newCDPSession(laptop.page);
    // The answer dies with the page.
    session.send('Page.crash').catch(() => undefined);
    await laptop.page.waitForEvent('crash');
    await expect.poll(() => turnOf(second)).toBe('come');
  });

  test('a window that is reloaded stays the first', async ({ laptop }) => {
    for (let round = 0; round < 10; round += 1) {
      expect(await claim(laptop.page)).toBe('first');
      await laptop.page.reload();
      await laptop.page.waitForFunction(() => 'vaultPage' in window);
    }
  });
});
