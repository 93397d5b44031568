import { expect, type Locator, type Page } from 'playwright/test';
import { findCode } from './cards';
import { choose, download } from './files';
import { text } from './text';

const { cards, start, judge } = text;

/** Opens the competition file, says who sits here, and types the card's code where there is one. */
export async function join(page: Page, file: string, name: string): Promise<void> {
  await page.getByRole('button', { name: start.judgeDoor }).click();
  await choose(page, () => page.getByRole('button', { name: start.joinChoose }).click(), [file]);
  await page.getByRole('button', { name }).click();
  const code = findCode(file, name);
  const title = code === undefined ? start.joinConfirmTitle(name) : cards.ask.title(name);
  const dialog = page.getByRole('dialog', { name: title });
  if (code !== undefined) await dialog.getByLabel(cards.ask.label).fill(code);
  await dialog.getByRole('button', { name: start.joinConfirm }).click();
  await expect(page.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
}

export const judgeMenu = (page: Page): Locator =>
  page.getByRole('navigation', { name: text.frame.judgeMenu });

/** Backups and readiness stand behind the display settings: the judge's bar is for scoring. */
export async function followLaptopLink(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: text.frame.settings }).click();
  await page.getByRole('navigation', { name: start.aboutLaptop }).getByRole('link', { name }).click();
}

export const markField = (page: Page, criterion: string): Locator =>
  page.getByRole('textbox', { name: judge.scoring.markOf(criterion), exact: true });

export const markFields = (page: Page): Locator =>
  page.getByRole('table').getByRole('textbox', { name: new RegExp(`^${judge.scoring.markOf('')}`) });

/** The sheet of an entry is on the screen. */
export const onSheet = (page: Page, number: number): Promise<void> =>
  expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^${judge.entryLabel(number)}:`) }),
  ).toBeVisible();

/** From the running order to a sheet. */
export async function openSheet(page: Page, title: string): Promise<void> {
  await page.getByRole('table').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export async function fillSheet(page: Page, marks: readonly string[]): Promise<void> {
  const fields = markFields(page);
  // Behind a dialog that is still closing, what is typed goes nowhere.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const [index, mark] of marks.entries()) await fields.nth(index).fill(mark);
}

/** The quiet line that is always true; "in one place only" is not this one. */
export const savedLine = (page: Page): Locator =>
  page.getByRole('main').getByText(new RegExp(`^${judge.scoring.saved('')}\\d\\d[.:]\\d\\d$`));

export async function nextSheet(page: Page, next: number): Promise<void> {
  await page.getByRole('button', { name: judge.scoring.nextEntry(next) }).click();
  await onSheet(page, next);
}

/** Marks entries that stand one after the other, all criteria of each alike, from the sheet of the first of them. */
export async function score(page: Page, first: number, marks: readonly string[]): Promise<void> {
  for (const [index, mark] of marks.entries()) {
    await onSheet(page, first + index);
    await fillSheet(page, [mark, mark, mark, mark]);
    await expect(savedLine(page)).toBeVisible();
    if (index < marks.length - 1) await nextSheet(page, first + index + 1);
  }
}

/** Declares a tie to the institution of the entry on the screen. */
export async function recuse(page: Page, number: number, reason: string): Promise<void> {
  const { scoring } = judge;
  await page.getByRole('button', { name: scoring.recuse }).click();
  const dialog = page.getByRole('dialog', { name: scoring.recuseTitle(number) });
  await dialog.getByRole('button', { name: scoring.recuseConfirm }).click();
  await expect(dialog.getByText(text.problems['reason-missing']({ type: 'reason-missing' }))).toBeVisible();
  await dialog.getByLabel(scoring.recuseReason).fill(reason);
  await dialog.getByRole('button', { name: scoring.recuseConfirm }).click();
  await expect(page.getByText(scoring.recusedTitle)).toBeVisible();
}

/** Signs the sheet on the screen without waiting ten seconds: whoever leaves it has signed. Comes back to it. */
export async function signSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: judge.scoring.sign }).click();
  const address = page.url();
  await judgeMenu(page).getByRole('link', { name: text.frame.screens.desk }).click();
  await expect(page.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('button', { name: judge.scoring.reopen, exact: true })).toBeVisible();
}

/** There as long as a signature can be taken back. */
export const takeBack = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: judge.signing.takeBack, exact: true });

/** Signs everything that is complete, in the review, and leaves it for a moment, which writes at once. */
export async function signAll(page: Page, count: number): Promise<void> {
  const { review } = judge;
  await judgeMenu(page).getByRole('link', { name: text.frame.screens.review }).click();
  await page.getByRole('button', { name: review.signSelected(String(count)), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: review.signTitle(String(count)) });
  await dialog.getByRole('button', { name: review.signConfirm(String(count)) }).click();
  await expect(dialog).toBeHidden();
  await leaveReview(page);
}

/** What was signed there is written by leaving it; comes back to it. */
export async function leaveReview(page: Page): Promise<void> {
  await judgeMenu(page).getByRole('link', { name: text.frame.screens.desk }).click();
  await expect(page.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
  await judgeMenu(page).getByRole('link', { name: text.frame.screens.review }).click();
  await expect(page.getByRole('heading', { level: 1, name: judge.review.title })).toBeVisible();
  await expect(page.getByText(judge.signing.soon)).toHaveCount(0);
}

/** @returns the path of the scores file */
export async function handOver(page: Page): Promise<string> {
  await judgeMenu(page).getByRole('link', { name: text.frame.screens.handOver }).click();
  const path = await download(page, () => page.getByRole('button', { name: judge.handOver.save }).click());
  await expect(page.getByText(judge.handOver.savedTitle)).toBeVisible();
  await expect(page.getByText(judge.handOver.upToDate)).toBeVisible();
  return path;
}
