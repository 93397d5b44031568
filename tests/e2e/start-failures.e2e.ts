import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright/test';
import { PATIENCE_MS } from '../../renderer/stores/start-screen';
import { strings } from '../../renderer/strings/both-languages';
import { findBarriers } from './support/axe';
import { download } from './support/files';
import { markFields, openSheet, savedLine } from './support/judging';
import { expect, type Laptop, test } from './support/laptop';
import { openSample, playAs } from './support/sample';

/* A start that fails, or that nothing is heard of: what stands on the screen, and that every way on leads on. */

const { id, en } = strings;
const both = (pick: (texts: typeof id) => string): string => `${pick(id)} / ${pick(en)}`;
const way = (page: Page, pick: (texts: typeof id.startWays) => string) =>
  page.getByRole('button', { name: both(({ startWays }) => pick(startWays)), exact: true });

const MARK = '87,5';

/** A judge of the sample with one mark saved in both places. */
async function saveOneMark({ page }: Laptop): Promise<string> {
  await openSample(page);
  await playAs(page, 'J4');
  await openSheet(page, 'Laskar Perencana');
  await markFields(page).first().fill(MARK);
  await expect(savedLine(page)).toBeVisible();
  return page.url();
}

/** From the next loading on, `broken` runs before anything of the program; until it is repaired. */
async function breakStarts({ page }: Laptop, broken: () => void): Promise<void> {
  await page.addInitScript({ content: `if (!localStorage.getItem('repaired')) (${broken.toString()})();` });
  await page.reload();
}

const repair = ({ page }: Laptop): Promise<void> =>
  page.evaluate(() => window.localStorage.setItem('repaired', 'yes'));

/** The database answers late, so that the progress stands on the screen; then what nobody thought of happens. */
const breakAfterProgress = (): void => {
  const { databases } = IDBFactory.prototype;
  IDBFactory.prototype.databases = async function () {
    await new Promise((resolve) => setTimeout(resolve, 700));
    return databases.call(this);
  };
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key) {
    // Everything has been read and compared by then.
    if (this.name === 'settings' && key === 'preferences') throw new RangeError('nobody thought of it');
    return get.call(this, key);
  };
};

/** What asks for the preferences waits for ever; everything else goes on. */
const fallSilent = (): void => {
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key) {
    const request = get.call(this, key);
    if (this.name !== 'settings' || key !== 'preferences') return request;
    Object.defineProperty(request, 'onsuccess', { set: () => undefined });
    Object.assign(window, { isSilent: true });
    return request;
  };
};

/** Once the start has fallen silent, the page's own time is put forward. */
async function waitTooLong(page: Page): Promise<void> {
  await expect(page.getByText(id.boot.starting.text)).toBeVisible();
  await expect.poll(() => page.evaluate(() => 'isSilent' in window)).toBe(true);
  await page.clock.fastForward(PATIENCE_MS);
}

async function expectWaysOn(page: Page): Promise<void> {
  const ways = ['retry', 'rest', 'saveLogs', 'restore'] as const;
  for (const name of ways) await expect(way(page, (texts) => texts[name].action)).toBeVisible();
  await expect(page.getByText(id.startWays.help.text)).toBeVisible();
  await expect(page.getByText(en.startWays.help.text)).toBeVisible();
}

/** On both screens that have to hold, in both themes. */
async function expectNoBarriers(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1093, 614],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
      await page.screenshot({
        path: test.info().outputPath(`${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1093, height: 614 });
}

test('an error after the progress was shown is not painted over, and trying again opens everything', async ({
  openLaptop,
}) => {
  const laptop = await openLaptop('judge');
  const { page } = laptop;
  await saveOneMark(laptop);
  await breakStarts(laptop, breakAfterProgress);
  await expect(page.getByText(id.boot.failure.broken)).toBeVisible();
  await expect(page.getByText(en.boot.failure.broken)).toBeVisible();
  await expect(page.getByText(both(({ boot }) => boot.failure.title))).toBeVisible();
  await expectWaysOn(page);
  await test.step('the details are folded, and say what happened', async () => {
    const details = page.getByRole('textbox', { name: both(({ startWays }) => startWays.help.details) });
    await expect(details).toBeHidden();
    await page.getByText(both(({ startWays }) => startWays.help.details)).click();
    await expect(details).toHaveValue(/RangeError: nobody thought of it/);
    await expect(details).toHaveValue(/^Pleno \d/);
  });
  await expectNoBarriers(page, 'failed');
  // Long enough for a progress that was still on its way.
  await page.waitForTimeout(1_000);
  await expect(page.getByText(id.boot.failure.broken)).toBeVisible();
  await expect(page.getByText(id.boot.starting.text)).toBeHidden();

  await repair(laptop);
  await way(page, ({ retry }) => retry.action).click();
  await expect(markFields(page).first()).toHaveValue(MARK);
});

test('a start that falls silent shows the ways on, and each of them leads on', async ({ openLaptop }) => {
  const laptop = await openLaptop('judge');
  const { page } = laptop;
  const address = await saveOneMark(laptop);
  await page.clock.install();
  await breakStarts(laptop, fallSilent);
  await waitTooLong(page);
  await expect(page.getByText(both(({ startWays }) => startWays.inDoubt.title))).toBeVisible();
  await expectWaysOn(page);
  await expectNoBarriers(page, 'in-doubt');

  await test.step('the logs are saved as they are, and no keys with them', async () => {
    const path = await download(page, () => way(page, ({ saveLogs }) => saveLogs.action).press('Enter'));
    const bytes = await readFile(path, 'latin1');
    const holds = (part: string): boolean => bytes.includes(part);
    expect(holds('"type":"revision"')).toBe(true);
    expect(holds('.jsonl')).toBe(true);
    // Named in the archive, or in it.
    expect(['keys.jsonl', 'pkcs8'].filter(holds)).toEqual([]);
    await expect(page.getByText(id.startWays.saveLogs.saved(path.split('/').at(-1) ?? ''))).toBeVisible();
  });

  await test.step('what can be opened is opened', async () => {
    await repair(laptop);
    await way(page, ({ rest }) => rest.action).press('Enter');
    await expect(markFields(page).first()).toHaveValue(MARK);
    await expect(page.getByText(id.frame.safety.databaseOnlyTitle)).toBeVisible();
  });

  await test.step('and the next start has both again', async () => {
    await page.reload();
    await expect(markFields(page).first()).toHaveValue(MARK);
    await expect(page.getByText(id.frame.safety.databaseOnlyTitle)).toBeHidden();
  });

  await test.step('emptied after a second question, with everything kept aside', async () => {
    await page.evaluate(() => window.localStorage.removeItem('repaired'));
    await page.reload();
    await waitTooLong(page);
    await expect(way(page, ({ restore }) => restore.action)).toBeVisible();
    await way(page, ({ restore }) => restore.action).press('Enter');
    await expect(page.getByText(id.startWays.restore.question)).toBeVisible();
    await expect(way(page, ({ restore }) => restore.cancel)).toBeFocused();
    await expectNoBarriers(page, 'asked');
    await repair(laptop);
    await way(page, ({ restore }) => restore.confirm).click();
    await expect(page.getByRole('heading', { level: 1, name: id.backups.title })).toBeVisible();
    await expect(page.getByText(id.frame.startFinding.afresh)).toBeVisible();
    expect(new URL(address).hash).not.toBe('');
    const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(databases).toEqual(expect.arrayContaining(['pleno', 'pleno-2']));
  });
});

test('where the browser cleared everything, nobody is told that nothing was lost', async ({ openLaptop }) => {
  const laptop = await openLaptop('judge');
  const { page, context } = laptop;
  const address = await saveOneMark(laptop);
  await page.goto('about:blank');
  const protocol = await context.newCDPSession(page);
  const origin = new URL(address).origin;
  await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  for (const visit of ['the first', 'a later one']) {
    await test.step(visit, async () => {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.getByText(id.frame.missingText.unknown)).toBeVisible();
      expect(await page.getByText(/Tidak ada (data )?yang hilang|masih ada/).count()).toBe(0);
    });
  }
});

test('the readiness screen says what the browser has promised', async ({ openLaptop }) => {
  const { page } = await openLaptop('judge');
  const promise = await page.evaluate(() => navigator.storage.persisted());
  await page.goto('/#/ready');
  await page.getByRole('button', { name: id.ready.checkNow }).click();
  const { remarks } = id.ready;
  const said = promise
    ? remarks['browser-keeps']({ type: 'browser-keeps' })
    : remarks['browser-may-clear']({ type: 'browser-may-clear' });
  await expect(page.getByText(said)).toBeVisible();
  await expectNoBarriers(page, 'ready');
});

test('where the program never comes to draw anything, a sentence stands on the page after a while', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/');
  await expect(page.locator('.slow-start')).toBeVisible();
  await expect(page.locator('.slow-start')).toContainText(/tidak ada\s+data\s+yang dihapus/);
  await page.close();
});

/** A file of the program that can't be used; one that isn't there the browser would tell on the console. */
const spoil = (route: Route): Promise<void> =>
  route.fulfill({ contentType: 'text/javascript', body: "throw new Error('torn');" });

test('a start for which a file of the program is broken says so in both languages, and opens once it is whole', async ({
  openLaptop,
}) => {
  const laptop = await openLaptop('judge');
  const { page } = laptop;
  await saveOneMark(laptop);
  await page.route(/assets\/indonesian-/, spoil);
  await page.reload();
  await expect(page.getByText(id.boot.failure.broken)).toBeVisible();
  await expect(page.getByText(en.boot.failure.broken)).toBeVisible();
  await expectWaysOn(page);

  await page.unroute(/assets\/indonesian-/);
  await way(page, ({ retry }) => retry.action).click();
  await expect(markFields(page).first()).toHaveValue(MARK);
});

test('a language whose file is broken is said to be missing, all else goes on, and it comes once the file is whole', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  await page.route(/assets\/english-/, spoil);
  await page.getByRole('button', { name: id.frame.settings }).click();
  const language = page.getByLabel(id.frame.language);
  await language.selectOption('en');
  await expect(page.getByText(id.frame.languageMissing)).toBeVisible();
  await expect(language).toHaveValue('id');

  await page.unroute(/assets\/english-/);
  await page.reload();
  await page.getByRole('button', { name: id.frame.settings }).click();
  await language.selectOption('en');
  await expect(page.getByRole('button', { name: en.frame.settings })).toBeVisible();
});
