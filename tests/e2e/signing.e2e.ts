import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { judgeMenu, markFields, onSheet, openSheet, savedLine, takeBack } from './support/judging';
import { tabTo } from './support/keyboard';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { holdSeconds } from './support/seconds';
import { text } from './support/text';

const { frame, judge } = text;
const { scoring, signing } = judge;

test.describe.configure({ mode: 'parallel' });

/** A sheet of the sample with every mark on it, unsigned. @returns lets seconds pass */
async function openFullSheet(page: Page): Promise<(seconds: number) => Promise<void>> {
  const pass = await holdSeconds(page);
  await openSample(page);
  await playAs(page, 'J4');
  await openSheet(page, 'Laskar Perencana');
  await onSheet(page, 6);
  await expect(markFields(page)).toHaveCount(7);
  for (let index = 0; index < 7; index += 1) {
    await page.keyboard.type('82');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('textbox', { name: scoring.overallNote })).toBeFocused();
  await expect(savedLine(page)).toBeVisible();
  return pass;
}

const sign = (page: Page) => page.getByRole('button', { name: scoring.sign });
const signed = (page: Page) => page.getByText(/^Ditandatangani \d/);
const standing = (page: Page) => page.getByRole('row', { name: /Laskar Perencana/ });

const placeOfNext = async (page: Page): Promise<unknown> => {
  const box = await page.getByRole('button', { name: scoring.nextEntry(7) }).boundingBox();
  return box && { x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width) };
};

test('signing by keyboard can be undone for ten seconds, is written after them, and moves no button', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge', { viewport: { width: 1093, height: 614 } });
  const pass = await openFullSheet(page);
  const place = await placeOfNext(page);
  await tabTo(page, sign(page));
  await page.keyboard.press('Enter');
  // Pressed once more, and again: neither signs for good, nor takes back, nor goes on.
  await expect(takeBack(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(takeBack(page)).toBeVisible();
  await expect(page.getByText(signing.sheetHeard(10))).toBeAttached();
  await expect(signed(page)).toBeHidden();
  expect(await placeOfNext(page)).toEqual(place);
  expect(await findBarriers(page)).toEqual([]);

  await tabTo(page, takeBack(page));
  await page.keyboard.press('Enter');
  await expect(markFields(page).first()).toBeFocused();
  await expect(markFields(page).first()).toHaveValue('82');
  await expect(sign(page)).toBeVisible();
  expect(await placeOfNext(page)).toEqual(place);

  await tabTo(page, sign(page));
  await page.keyboard.press('Enter');
  await expect(takeBack(page)).toBeVisible();
  await pass(9);
  await expect(page.getByText(signing.sheetIn('1'))).toBeVisible();
  await expect(signed(page)).toBeHidden();
  await pass(1);
  await expect(signed(page)).toBeVisible();
  await expect(takeBack(page)).toBeHidden();
  expect(await placeOfNext(page)).toEqual(place);
  await page.keyboard.press('Enter');
  await onSheet(page, 6);
});

test('a window killed within the ten seconds has signed nothing, and says so', async ({ openLaptop }) => {
  const { page, context } = await openLaptop('judge', { profile: 'disk' });
  await openFullSheet(page);
  const address = page.url();
  await sign(page).click();
  await expect(takeBack(page)).toBeVisible();
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await again.goto(address);
  await onSheet(again, 6);
  await expect(again.getByRole('button', { name: scoring.sign })).toBeVisible();
  await expect(again.getByText(judge.standings.complete({ marked: 7, total: 7 }))).toBeVisible();
});

test('going to another screen signs at once, also when the window is closed right after', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  await openFullSheet(page);
  await sign(page).click();
  await expect(takeBack(page)).toBeVisible();
  await judgeMenu(page).getByRole('link', { name: frame.screens.desk }).click();
  await expect(standing(page)).toContainText(judge.standings.signed({ marked: 7, total: 7 }));
  await page.reload();
  await expect(standing(page)).toContainText(judge.standings.signed({ marked: 7, total: 7 }));
});

test('closing the window within the ten seconds signs at once, and asks whether to stay', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  await openFullSheet(page);
  const address = page.url();
  await sign(page).click();
  await expect(takeBack(page)).toBeVisible();
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(signed(page)).toBeVisible();
  expect(page.url()).toBe(address);
});

test('many that are signed in the review can be taken back together', async ({ openLaptop }) => {
  const { page } = await openLaptop('judge');
  await openFullSheet(page);
  const { review } = judge;
  await judgeMenu(page).getByRole('link', { name: frame.screens.review }).click();
  const signOne = page.getByRole('button', { name: review.signSelected('1'), exact: true });
  await signOne.click();
  await page.getByRole('button', { name: review.signConfirm('1') }).click();
  await expect(standing(page)).toContainText(signing.soon);
  await expect(signOne).toBeHidden();
  expect(await findBarriers(page)).toEqual([]);
  await takeBack(page).click();
  await expect(page.getByText(signing.takenBack)).toBeVisible();
  await expect(standing(page)).toContainText(review.ready);
  await expect(signOne).toBeEnabled();
});
