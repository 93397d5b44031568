import type { BrowserContext, CDPSession, Locator, Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { download } from './support/files';
import { judgeMenu, markFields, openSheet, savedLine } from './support/judging';
import { expect, type Laptop, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { goTo } from './support/secretariat';
import { sentence, text } from './support/text';

/*
 * What a person sees when a window, the disk or the database gives way, and that nothing typed is lost.
 */

const { boot, frame } = text;

test.describe.configure({ mode: 'parallel' });

/** Serious barriers of what is on the screen, in both themes. */
async function findBarriersInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    found.push(...(await findBarriers(page)).map((barrier) => `${colorScheme}: ${barrier}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}

/** A judge on a sheet of the sample with the first mark saved in both places. */
async function sitOnSheet({ page }: Laptop): Promise<void> {
  await openSample(page);
  await playAs(page, 'J4');
  await openSheet(page, 'Laskar Perencana');
  await markFields(page).first().fill('87,5');
  await expect(savedLine(page)).toBeVisible();
}

const debug = ({ page, context }: Laptop): Promise<CDPSession> => context.newCDPSession(page);

const originOf = (page: Page): string => new URL(page.url()).origin;

test('a second window is refused kindly, and goes on by itself when the first one closes', async ({
  openLaptop,
}) => {
  const { page, context } = await openLaptop('judge');
  await openSample(page);
  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByText(boot.secondWindow.title)).toBeVisible();
  await expect(second.getByText(boot.secondWindow.text)).toBeVisible();
  expect(await findBarriersInBothThemes(second)).toEqual([]);

  await second.getByRole('button', { name: boot.secondWindow.retry }).click();
  await expect(second.getByText(boot.secondWindow.title)).toBeVisible();

  await test.step('the first one works on', async () => {
    await playAs(page, 'J4');
    await openSheet(page, 'Laskar Perencana');
    await markFields(page).first().fill('87,5');
    await expect(savedLine(page)).toBeVisible();
  });

  const address = page.url();
  await page.close();
  await expect(second.getByRole('button', { name: text.start.judgeDoor })).toBeVisible();
  await second.goto(address);
  await expect(markFields(second).first()).toHaveValue('87,5');
});

/** Uses up all the room the database gets: what the quota leaves, and what the browser has set aside before. */
async function fillDatabase(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    /** @param size bytes, of a kind that no store can make smaller */
    const put = (size: number): Promise<boolean> =>
      new Promise((resolve) => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        const transaction = database.transaction('bytes', 'readwrite');
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
        transaction.objectStore('bytes').add(bytes);
      });
    for (const size of [4_000_000, 200_000, 10_000, 1_000]) {
      while (await put(size)) {
        // Until the browser says no.
      }
    }
    database.close();
  });
}

/** From here on the worker beside the database finds its disk full whenever it is told so. */
async function prepareFullLog(context: BrowserContext): Promise<void> {
  const fault = `
    let isFull = false;
    new BroadcastChannel('fault').onmessage = ({ data }) => { isFull = data; };
    const { write } = FileSystemSyncAccessHandle.prototype;
    FileSystemSyncAccessHandle.prototype.write = function (...request) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      return write.apply(this, request);
    };`;
  await context.route(/opfs-vault-worker/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${fault}\n${await response.text()}` });
  });
}

const setLogFull = (page: Page, isFull: boolean): Promise<void> =>
  page.evaluate((told) => new BroadcastChannel('fault').postMessage(told), isFull);

/** Room again, and as many tries as it takes: the browser itself notices only after a moment. */
async function retryUntilSaved(page: Page): Promise<void> {
  const retry = page.getByRole('button', { name: frame.safety.retry }).first();
  await expect(async () => {
    // Where it is gone by now, there is nothing to wait for.
    if (await retry.isVisible())
      await retry.evaluateAll(([button]) => (button as HTMLElement | undefined)?.click());
    expect(await savedLine(page).isVisible()).toBe(true);
  }).toPass();
  await expect(page.getByText(frame.safety.databaseOnlyTitle)).toBeHidden();
  await expect(page.getByText(frame.safety.logOnlyTitle)).toBeHidden();
}

async function expectMarksAfterReload(page: Page, marks: readonly string[]): Promise<void> {
  await page.reload();
  for (const [index, mark] of marks.entries()) await expect(markFields(page).nth(index)).toHaveValue(mark);
}

const foot = (page: Page): Locator => page.locator('footer');

/** The criteria keep the screen: a failure takes no more of it than a line. */
const expectLowFoot = async (page: Page): Promise<void> =>
  expect((await foot(page).boundingBox())?.height).toBeLessThan(110);

/** Down, the moment a hand takes, up: once, and the button has to hear of it. */
async function clickOnce(button: Locator): Promise<void> {
  const told = await button.evaluateHandle((element) => {
    const heard = { count: 0 };
    element.addEventListener('click', () => (heard.count += 1));
    return heard;
  });
  await button.click({ delay: 120 });
  expect(await told.evaluate(({ count }) => count)).toBe(1);
}

test('a log that is full is told with the way out, and fills up when there is room again', async ({
  openLaptop,
}) => {
  const laptop = await openLaptop('judge');
  const { page, context } = laptop;
  await prepareFullLog(context);
  await page.reload();
  await sitOnSheet(laptop);

  await setLogFull(page, true);
  await markFields(page).nth(1).fill('81');
  await expect(foot(page).getByText(/^Tersimpan \d\d\.\d\d di satu tempat saja/)).toBeVisible();
  await expect(savedLine(page)).toBeHidden();
  await expect(page.getByText(frame.safety.databaseOnlyTitle)).toBeVisible();
  await expect(page.getByText(frame.safety.causes['vault-full'])).toBeVisible();
  expect(await findBarriersInBothThemes(page)).toEqual([]);

  await page.getByRole('button', { name: frame.safety.retry }).click();
  await expect(page.getByText(frame.safety.retryFailed)).toBeVisible();

  await test.step('the way out works while the log is full', async () => {
    await page.getByRole('button', { name: frame.safety.handOver }).click();
    await download(page, () => page.getByRole('button', { name: text.judge.handOver.save }).click());
    await expect(page.getByText(text.judge.handOver.savedTitle)).toBeVisible();
    await page.goBack();
  });

  await setLogFull(page, false);
  await retryUntilSaved(page);
  await expectMarksAfterReload(page, ['87,5', '81']);
});

test('a database that is full leaves the last mark to the log, which a reload brings back', async ({
  openLaptop,
}) => {
  const laptop = await openLaptop('judge', { profile: 'disk', room: 30_000_000 });
  const { page } = laptop;
  await sitOnSheet(laptop);
  await fillDatabase(page);

  await markFields(page).nth(1).fill('81');
  await expect(foot(page).getByText(frame.safety.notInDatabase)).toBeVisible();
  await expect(page.getByText(frame.safety.logOnlyTitle)).toBeVisible();
  await test.step('the banner says why, so the foot does not', async () => {
    await expect(foot(page).getByRole('alert')).toBeHidden();
    await expectLowFoot(page);
  });
  await expect(savedLine(page)).toBeHidden();
  expect(await findBarriersInBothThemes(page)).toEqual([]);

  await test.step('typed on, gone to another screen and come back: still there', async () => {
    await markFields(page).nth(2).fill('82');
    await judgeMenu(page).getByRole('link', { name: frame.screens.desk }).click();
    await expect(page.getByText(frame.safety.logOnlyTitle)).toBeVisible();
    await expect(page.getByText(text.judge.desk.unsaved(1))).toBeHidden();
    await openSheet(page, 'Laskar Perencana');
    await expect(markFields(page).nth(1)).toHaveValue('81');
    await expect(markFields(page).nth(2)).toHaveValue('82');
  });

  await test.step('reloads at the first click, with the cursor in a field', async () => {
    await markFields(page).nth(2).click();
    await page.evaluate(() => document.body.setAttribute('data-old-page', ''));
    await foot(page).getByRole('button', { name: frame.safety.reload }).click({ delay: 120 });
    await expect(page.locator('body[data-old-page]')).toHaveCount(0);
  });
  await laptop.setRoom();
  await page.reload();
  await expect(markFields(page).nth(2)).toHaveValue('82');
  await retryUntilSaved(page);
  await expectMarksAfterReload(page, ['87,5', '81', '82']);
});

test('where both are full nothing is called saved, and nothing typed is lost', async ({ openLaptop }) => {
  const laptop = await openLaptop('judge', { profile: 'disk', room: 30_000_000 });
  const { page, context } = laptop;
  await prepareFullLog(context);
  await page.reload();
  await sitOnSheet(laptop);
  await fillDatabase(page);
  await setLogFull(page, true);

  await markFields(page).nth(1).fill('81');
  await expect(foot(page).getByRole('alert')).toContainText(sentence({ type: 'storage-full' }));
  await expect(foot(page).getByText(frame.safety.unsaved, { exact: true })).toBeVisible();
  await expect(page.getByText(/^Tersimpan/)).toBeHidden();
  await expectLowFoot(page);
  expect(await findBarriersInBothThemes(page)).toEqual([]);

  await test.step('tried again at the first click, with the cursor in a field', async () => {
    await markFields(page).nth(1).click();
    await clickOnce(foot(page).getByRole('button', { name: frame.safety.retry }));
    await expect(foot(page).getByRole('button', { name: frame.safety.retry })).toBeFocused();
    await expect(foot(page).getByText(frame.safety.unsaved, { exact: true })).toBeVisible();
  });

  await setLogFull(page, false);
  await laptop.setRoom();
  await retryUntilSaved(page);
  await expectMarksAfterReload(page, ['87,5', '81']);
});

test('a database deleted behind the back is rebuilt from the log, and the person is told', async ({
  openLaptop,
}) => {
  const laptop = await openLaptop('judge');
  const { page, context } = laptop;
  await sitOnSheet(laptop);
  const other = await context.newPage();
  await other.goto('/');
  await other.evaluate(async () => {
    const databases = await indexedDB.databases();
    await Promise.all(
      databases.map(
        ({ name = '' }) =>
          new Promise((resolve) => {
            const request = indexedDB.deleteDatabase(name);
            request.onsuccess = resolve;
            request.onerror = resolve;
          }),
      ),
    );
  });
  await other.close();

  const notice = page.getByText(/dipulihkan dari catatan/);
  await expect(notice).toBeVisible();
  await expect(notice).toContainText('tidak ada yang hilang');
  await expect(markFields(page).first()).toHaveValue('87,5');
  expect(await findBarriersInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: frame.safety.putAway }).click();
  await expect(notice).toBeHidden();
  await markFields(page).nth(1).fill('81');
  await expect(savedLine(page)).toBeVisible();

  await test.step('it is told once, and the rebuilt database is taken as it is', async () => {
    await page.reload();
    await expect(markFields(page).nth(1)).toHaveValue('81');
    await expect(notice).toBeHidden();
  });
});

test('a database closed by the browser is found again with what was being typed, and never in a circle', async ({
  openLaptop,
}) => {
  const laptop = await openLaptop('judge');
  const { page } = laptop;
  await sitOnSheet(laptop);
  const protocol = await debug(laptop);
  const loseDatabase = () =>
    protocol.send('Storage.clearDataForOrigin', { origin: originOf(page), storageTypes: 'indexeddb' });

  await markFields(page).nth(1).focus();
  await page.keyboard.type('8');
  await loseDatabase();
  await expect(page.getByText(/dipulihkan dari catatan/)).toBeVisible();
  await expect(markFields(page).first()).toHaveValue('87,5');
  await expect(markFields(page).nth(1)).toHaveValue('8');

  await test.step('again within half a minute: the person decides', async () => {
    await markFields(page).nth(1).fill('81');
    await expect(savedLine(page)).toBeVisible();
    await loseDatabase();
    const dialog = page.getByRole('dialog', { name: frame.reloadHeld.againTitle });
    await expect(dialog).toBeVisible();
    expect(await findBarriersInBothThemes(page)).toEqual([]);
    await dialog.getByRole('button', { name: frame.reloadHeld.stay }).click();
  });

  await test.step('who stays keeps the screen, and is told on every screen what it lacks', async () => {
    const notice = page.getByText(frame.reloadHeld.closedTitle);
    await expect(notice).toBeVisible();
    await expect(markFields(page).nth(1)).toHaveValue('81');
    await page.evaluate(() => window.location.assign('#/'));
    await expect(markFields(page).first()).toBeHidden();
    await expect(notice).toBeVisible();
    expect(await findBarriersInBothThemes(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('button', { name: frame.reloadHeld.reload, exact: true }).click();
    await expect(page.getByText(/dipulihkan dari catatan/)).toBeVisible();
    await expect(markFields(page).nth(1)).toHaveValue('81');
  });
});

test('a database closed by the browser does not cost what is being written in a dialog', async ({
  openLaptop,
}) => {
  const laptop = await openLaptop('judge');
  const { page } = laptop;
  await sitOnSheet(laptop);
  const protocol = await debug(laptop);
  await page.getByRole('button', { name: text.judge.scoring.recuse }).click();
  const reason = page.getByRole('dialog').getByLabel(text.judge.scoring.recuseReason);
  await reason.fill('Pernah membimbing tim ini');
  await protocol.send('Storage.clearDataForOrigin', { origin: originOf(page), storageTypes: 'indexeddb' });

  const asked = page.getByRole('dialog', { name: frame.reloadHeld.unsavedTitle });
  await expect(asked).toBeVisible();
  expect(await findBarriersInBothThemes(page)).toEqual([]);
  await asked.getByRole('button', { name: frame.reloadHeld.stay }).click();
  await expect(asked).toBeHidden();
  await expect(reason).toHaveValue('Pernah membimbing tim ini');

  await test.step('closed without it, nothing holds the page any more', async () => {
    await page.getByRole('dialog').getByRole('button', { name: text.common.cancel }).click();
    await page.getByRole('button', { name: frame.reloadHeld.reload, exact: true }).click();
    await expect(page.getByText(/dipulihkan dari catatan/)).toBeVisible();
    await expect(markFields(page).first()).toHaveValue('87,5');
  });
});

test('a database closed by the browser does not cost a new entry that is being typed', async ({
  openLaptop,
}) => {
  const laptop = await openLaptop('secretariat');
  const { page } = laptop;
  await openSample(page);
  await goTo(page, 'entries');
  await page.getByRole('button', { name: text.setUp.entries.add, exact: true }).click();
  const title = page.getByRole('dialog').getByRole('textbox', { name: text.setUp.entries.titleField });
  await title.fill('Rumah Baca');
  const protocol = await debug(laptop);
  await protocol.send('Storage.clearDataForOrigin', { origin: originOf(page), storageTypes: 'indexeddb' });
  const asked = page.getByRole('dialog', { name: frame.reloadHeld.unsavedTitle });
  await asked.getByRole('button', { name: frame.reloadHeld.stay }).click();
  await expect(title).toHaveValue('Rumah Baca');
});

test('a browser without a second place says so calmly, once', async ({ openLaptop }) => {
  const laptop = await openLaptop('judge');
  const { page, context } = laptop;
  await context.addInitScript(() => {
    Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined });
  });
  await page.reload();
  await expect(page.getByText(frame.safety.missingTitle)).toBeVisible();
  expect(await findBarriersInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: frame.safety.putAway }).click();
  await expect(page.getByText(frame.safety.missingTitle)).toBeHidden();
  await openSample(page);
  await playAs(page, 'J4');
  await openSheet(page, 'Laskar Perencana');
  await markFields(page).first().fill('87,5');
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d di satu tempat saja$/)).toBeVisible();
  await expect(savedLine(page)).toBeHidden();
  await expect(page.getByText(frame.safety.missingTitle)).toBeHidden();
});
