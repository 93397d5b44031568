import type { Locator, Page } from 'playwright/test';
import { LAPTOP_CHECKS, type LaptopCheck } from '../../renderer/application/laptop/laptop-readiness';
import { findBarriers } from './support/axe';
import { download } from './support/files';
import { followLaptopLink, join } from './support/judging';
import { countPointers, press, tabTo } from './support/keyboard';
import { expect, test } from './support/laptop';
import { type PaperPage, readPaper } from './support/papers';
import { openSample, playAs } from './support/sample';
import { makeSmallCompetition } from './support/set-up';
import { text } from './support/text';

const { common, frame, ready } = text;
const A4 = [595, 842];
/** Bytes; what a window in memory is given is the browser's own business. */
const ENOUGH = 4_000_000_000;

test.describe.configure({ mode: 'parallel' });

const link = (page: Page): Locator => page.getByRole('link', { name: ready.link });
const startButton = (page: Page): Locator => page.getByRole('button', { name: ready.checkNow });
const againButton = (page: Page): Locator => page.getByRole('button', { name: ready.checkAgain });

const rowOf = (page: Page, check: LaptopCheck): Locator =>
  page
    .getByRole('list', { name: ready.listLabel })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: ready.checks[check], exact: true }) });

const stateOf = (page: Page, check: LaptopCheck, state: keyof typeof ready.states): Locator =>
  rowOf(page, check).getByText(ready.states[state], { exact: true });

async function openReady(page: Page): Promise<void> {
  await link(page).click();
  await expect(page.getByRole('heading', { level: 1, name: ready.title })).toBeVisible();
}

async function checkAll(page: Page): Promise<void> {
  await startButton(page).click();
  await expect(againButton(page)).toBeVisible();
}

/** A test's disk may be one in memory, which flushes in no time: then that is what the screen has to say. */
async function expectSound(page: Page, printed: 'confirmed' | 'open' = 'open'): Promise<void> {
  for (const check of LAPTOP_CHECKS) {
    const row = rowOf(page, check);
    const words = soundStates(check, printed).map((state) => ready.states[state]);
    await expect(row.getByText(new RegExp(`^(${words.join('|')})$`))).toBeVisible();
  }
  await expect(rowOf(page, 'durability')).toContainText(ready.remarks['places-two']({ type: 'places-two' }));
  await expect(rowOf(page, 'durability')).toContainText(/\d ms/);
}

/** Nothing here can tell the time, and nobody has seen the page on paper unless they say so. */
function soundStates(
  check: LaptopCheck,
  printed: 'confirmed' | 'open',
): readonly (keyof typeof ready.states)[] {
  if (check === 'durability') return ['good', 'attention'];
  if (check === 'clock') return ['by-eye'];
  return check === 'printer' && printed === 'open' ? ['attention'] : ['good'];
}

const onePage = async (path: string): Promise<PaperPage> => {
  const [page, ...others] = await readPaper(path);
  expect(others).toHaveLength(0);
  if (!page) throw new Error('the paper has no page');
  expect(page.size).toEqual(A4);
  return page;
};

test('by keyboard alone a laptop is checked from the first screen, and its sheet is saved', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge', { room: ENOUGH });
  const pointers = await countPointers(page);
  await press(page, link(page));
  await expect(page.getByRole('heading', { level: 1, name: ready.title })).toBeVisible();
  await expect(page.getByText(ready.neverChecked)).toBeVisible();
  for (const check of LAPTOP_CHECKS) await expect(stateOf(page, check, 'waiting')).toBeVisible();
  const sheet = page.getByRole('button', { name: ready.saveSheet });
  await expect(sheet).toBeDisabled();

  await press(page, startButton(page));
  await expect(againButton(page)).toBeFocused();
  await expectSound(page);
  await expect(page.getByText(ready.summary.attention)).toBeVisible();

  await tabTo(page, page.getByRole('checkbox', { name: ready.printed }));
  await page.keyboard.press('Space');
  await expectSound(page, 'confirmed');
  await tabTo(page, page.getByRole('textbox', { name: ready.laptopName }));
  await page.keyboard.type('Laptop juri 3');
  const path = await download(page, () => press(page, sheet));
  expect(path).toMatch(/kesiapan-laptop-laptop-juri-3\.pdf$/);
  await expect(page.getByRole('status').getByText(/kesiapan-laptop-laptop-juri-3\.pdf/)).toBeVisible();
  const paper = await onePage(path);
  expect(paper.says('Laptop juri 3')).toBe(true);
  for (const check of LAPTOP_CHECKS) expect(paper.says(ready.checks[check])).toBe(true);
  for (const item of ready.sheet.hand) expect(paper.says(item)).toBe(true);
  expect(paper.says('UTC+7 (WIB)')).toBe(true);
  expect(await pointers()).toBe(0);
});

test('the last check, with the name of the laptop, is still known after a reload', async ({ openLaptop }) => {
  const { page } = await openLaptop('judge');
  await openReady(page);
  await page.getByRole('textbox', { name: ready.laptopName }).fill('Laptop juri 7');
  await checkAll(page);
  await page.reload();
  await expect(page.getByText(new RegExp(`^${ready.lastCheck('')}\\d`))).toBeVisible();
  await expect(rowOf(page, 'round-trip')).toContainText(ready.before(ready.states.good));
  await expect(stateOf(page, 'round-trip', 'waiting')).toBeVisible();
  await expect(page.getByRole('textbox', { name: ready.laptopName })).toHaveValue('Laptop juri 7');
  // What was found then is not what is so now.
  await expect(page.getByRole('button', { name: ready.saveSheet })).toBeDisabled();
});

test('the test page to print is saved, checked or not', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  await openReady(page);
  const path = await download(page, () => page.getByRole('button', { name: ready.saveTestPage }).click());
  const paper = await onePage(path);
  for (const step of ready.testPage.steps) expect(paper.says(step)).toBe(true);
});

test('it is reached from the secretariat and from a judge, and leads back there', async ({ openLaptop }) => {
  const { page } = await openLaptop('both');
  await openSample(page);
  const menu = page.getByRole('navigation', { name: frame.mainMenu });
  await menu.getByRole('link', { name: ready.link }).click();
  await expect(page.getByRole('heading', { level: 1, name: ready.title })).toBeVisible();
  await page.getByRole('button', { name: ready.back }).click();
  await expect(page.getByRole('heading', { level: 1, name: text.collect.progressTitle })).toBeVisible();

  await playAs(page, 'J4');
  await followLaptopLink(page, ready.link);
  await expect(page.getByRole('heading', { level: 1, name: ready.title })).toBeVisible();
  await page.getByRole('button', { name: ready.back }).click();
  await expect(page.getByRole('heading', { level: 1, name: text.judge.desk.title })).toBeVisible();
});

test('a clock behind the competition and a foreign time zone are told in words, without a barrier', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('abroad', { timezoneId: 'Europe/London', reducedMotion: 'reduce' });
  const { page: office } = await openLaptop('secretariat');
  await join(page, await makeSmallCompetition(office), 'Juri Uji Satu');
  await page.clock.setSystemTime(Date.now() - 3 * 24 * 60 * 60_000);
  await followLaptopLink(page, ready.link);
  await checkAll(page);
  await expect(stateOf(page, 'clock', 'problem')).toBeVisible();
  await expect(rowOf(page, 'clock')).toContainText(/tertinggal sedikitnya (2|3) hari/);
  await expect(rowOf(page, 'clock')).toContainText('bukan WIB, WITA, atau WIT');
  await expect(page.getByRole('alert').getByText(ready.summary.problem)).toBeVisible();
  await expect(stateOf(page, 'round-trip', 'good')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await findBarriers(page)).toEqual([]);
  }
});

test('a check that does not come to an end is cancelled, and can be run again', async ({ openLaptop }) => {
  const { page, context } = await openLaptop('judge', { room: ENOUGH });
  await openReady(page);
  // The worker that makes pages never arrives.
  await context.route(/pdf-worker/, () => undefined);
  await startButton(page).click();
  await expect(stateOf(page, 'printer', 'running')).toBeVisible();
  await expect(stateOf(page, 'round-trip', 'waiting')).toBeVisible();
  await page.getByRole('button', { name: common.cancel }).click();
  await expect(page.getByRole('status').getByText(ready.cancelled)).toBeVisible();
  await expect(stateOf(page, 'space', 'good')).toBeVisible();
  await expect(stateOf(page, 'printer', 'waiting')).toBeVisible();
  await expect(page.getByRole('button', { name: ready.saveSheet })).toBeDisabled();

  await context.unroute(/pdf-worker/);
  await againButton(page).click();
  await expect(stateOf(page, 'round-trip', 'good')).toBeVisible();
  await expectSound(page);
});
