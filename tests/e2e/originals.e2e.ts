import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { chromiumLaunchOptions } from './browser';
import { findBarriers } from './support/axe';
import { choose, download, type NamedBytes, textFile } from './support/files';
import { fillSheet, handOver, join, openSheet, savedLine, signAll } from './support/judging';
import { expect, type Laptop, test } from './support/laptop';
import { readReceived } from './support/received';
import { openSample } from './support/sample';
import { goTo, takeBundles } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { text } from './support/text';

const { backups, originals, printing, results, trail } = text;

const openEntry = async (page: Page): Promise<void> => {
  await goTo(page, 'results');
  await page.locator('a[href*="/results/"]').first().click();
  await expect(page.getByRole('heading', { name: originals.title })).toBeVisible();
};

test('every mark is shown with the file it came in and a signature verified just now, by keyboard, and the file is saved to the byte', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await openEntry(page);
  const opener = page.getByRole('button', { name: /^J1 · / });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(originals.holds)).toBeVisible();
  await expect(dialog.getByText(originals.cards.none)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  const content = await dialog.locator('code').first().textContent();
  const saved = await download(page, () => dialog.getByRole('button', { name: originals.save }).click());
  expect(createHash('sha256').update(readFileSync(saved)).digest('hex')).toBe(content);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // The keyboard goes on from where it was.
  await expect(opener).toBeFocused();
  await goTo(page, 'trail');
  await expect(page.getByText(trail.event['original-saved']).first()).toBeVisible();
});

/** A bit of one file in the database, and a bit of another beside it. */
async function damage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const flip = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
      const copy = new Uint8Array(bytes);
      copy[9] = (copy[9] ?? 0) ^ 1;
      return copy;
    };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('pleno');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = () => database.transaction('received', 'readwrite').objectStore('received');
    const rows = await new Promise<{ name: string; bytes: Uint8Array }[]>((resolve) => {
      const request = store().getAll();
      request.onsuccess = () => resolve(request.result);
    });
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('fewer than two files');
    await new Promise((resolve) => {
      const request = store().put({ ...first, bytes: flip(first.bytes) });
      request.transaction?.addEventListener('complete', resolve);
    });
    database.close();
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('received');
    for await (const [name, handle] of folder.entries()) {
      if (!name.includes(second.name) || handle.kind !== 'file') continue;
      const file = handle as FileSystemFileHandle;
      const bytes = flip(new Uint8Array(await (await file.getFile()).arrayBuffer()));
      const writable = await file.createWritable();
      await writable.write(bytes);
      await writable.close();
    }
  });
}

/** Both copies of so many files go, as no accident has it. @returns them */
async function takeFilesAway(page: Page, count = Number.POSITIVE_INFINITY): Promise<readonly NamedBytes[]> {
  const files = (await readReceived(page)).slice(0, count);
  const names = files.map(({ name }) => name);
  await page.evaluate(async (gone) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('pleno');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('received', 'readwrite');
    const store = transaction.objectStore('received');
    const request = store.getAllKeys();
    request.onsuccess = () => {
      for (const key of request.result as [string, string][]) if (gone.includes(key[1])) store.delete(key);
    };
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('received');
    const there: string[] = [];
    for await (const name of folder.keys()) there.push(name);
    for (const name of there) if (gone.some((one) => name.includes(one))) await folder.removeEntry(name);
  }, names);
  return files.map(({ name, text: content }) => textFile(`${name}.pleno`, content));
}

test('the ranking of what is left is shown, and no table of it is saved', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await takeFilesAway(page, 1);
  await page.reload();
  await expect(page.getByText(text.frame.lostFiles.title('1'))).toBeVisible();
  await goTo(page, 'results');
  await page.getByRole('button', { name: results.exportCsv }).click();
  await expect(page.getByText(results.filesLost('1'))).toBeVisible();
});

test('a backup without the files it names says so, and takes them from whoever points at them', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(page);
  const { page: bench } = await openLaptop('judge');
  await join(bench, file, 'Juri Uji Satu');
  await openSheet(bench, 'Loket Pagi');
  await fillSheet(bench, ['80', '82', '84', '86']);
  await expect(savedLine(bench)).toBeVisible();
  await signAll(bench, 1);
  const scores = await handOver(bench);
  await goTo(page, 'collect');
  await takeBundles(page, [scores]);
  await goTo(page, 'results');
  const table = (laptop: Page) => laptop.locator('table').first();
  await expect(table(page)).toContainText('Loket Pagi');
  const ranking = await table(page).innerText();
  const files = await takeFilesAway(page);
  const { lostFiles } = text.frame;
  await page.reload();
  await expect(page.getByText(lostFiles.title(String(files.length)))).toBeVisible();
  // No paper of marks is made that would lack some.
  await goTo(page, 'papers');
  await page.getByRole('radio', { name: printing.kinds.recap }).check();
  await page.getByRole('button', { name: printing.make }).click();
  await expect(page.getByText(printing.filesLost(String(files.length)))).toBeVisible();
  await page.getByRole('link', { name: backups.link, exact: true }).click();
  await page
    .getByRole('button', { name: /^Buat cadangan: / })
    .first()
    .click();
  const make = page.getByRole('dialog');
  await make.getByRole('radio', { name: backups.protectOpen }).check();
  const backup = await download(page, () => make.getByRole('button', { name: backups.makeConfirm }).click());

  const { page: other } = await openLaptop('another laptop');
  await other.getByRole('link', { name: backups.link, exact: true }).click();
  await choose(other, () => other.getByRole('button', { name: backups.restoreChoose }).click(), [backup]);
  const dialog = other.getByRole('dialog', { name: backups.dialogTitle });
  await expect(dialog.getByText(backups.namedFiles.title(String(files.length)))).toBeVisible();
  expect(await findBarriers(other)).toEqual([]);
  const pointAt = (chosen: readonly NamedBytes[]) =>
    choose(other, () => dialog.getByRole('button', { name: backups.namedFiles.choose }).click(), chosen);
  await pointAt([textFile('lain.pleno', 'bukan berkasnya')]);
  await expect(dialog.getByText(backups.namedFiles.title(String(files.length)))).toBeVisible();
  await pointAt(files);
  await expect(dialog.getByRole('button', { name: backups.namedFiles.choose })).toHaveCount(0);
  await dialog.getByRole('button', { name: backups.restore, exact: true }).click();
  await dialog.getByRole('button', { name: backups.open, exact: true }).click();
  await goTo(other, 'results');
  await expect(table(other)).toContainText('Loket Pagi');
  expect(await table(other).innerText()).toBe(ranking);
});

async function expectMended({ page }: Laptop): Promise<void> {
  await page.reload();
  const mended = trail.event['received-mended'];
  await expect(async () => {
    // The trail is read when its screen opens.
    await goTo(page, 'results');
    await goTo(page, 'trail');
    await expect(page.getByText(mended('database', 'damaged'))).toBeVisible({ timeout: 2_000 });
    await expect(page.getByText(mended('vault', 'damaged'))).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

for (const [store, args] of [
  ['LevelDB', []],
  ['SQLite', ['--enable-features=IdbSqliteBackingStore']],
] as const) {
  test(`a received file of which one copy is damaged is mended at the next start (${store})`, async ({
    openLaptop,
    baseURL,
  }) => {
    const { executablePath, env, args: usual } = await chromiumLaunchOptions('newest');
    const laptop = await openLaptop(`store-${store}`, {
      profile: 'disk',
      ...{ executablePath, env, args: [...usual, ...args] },
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    await openSample(laptop.page);
    await damage(laptop.page);
    await expectMended(laptop);
    await openEntry(laptop.page);
    await laptop.page.getByRole('button', { name: /^J1 · / }).click();
    await expect(laptop.page.getByRole('dialog').getByText(originals.holds)).toBeVisible();
  });
}
