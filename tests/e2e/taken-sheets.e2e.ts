import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { choose, download } from './support/files';
import {
  fillSheet,
  handOver,
  join,
  judgeMenu,
  nextSheet,
  onSheet,
  openSheet,
  savedLine,
  signSheet,
} from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, takeBundles } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { sentence, text } from './support/text';

const { collect, common, conflicts, frame, judge, receipts } = text;
const { scoring } = judge;

const MARKED = 'Juri Uji Satu';

test('a signed sheet signed anew from another laptop with the judge’s card counts for nothing until the secretariat decides', async ({
  openLaptop,
}) => {
  const { page: secretariat } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(secretariat);
  const { page: own } = await openLaptop('the judge’s laptop');
  await join(own, file, MARKED);
  await openSheet(own, 'Loket Pagi');
  await sign(own, '80');
  const scores = await handOver(own);

  const { page: other } = await openLaptop('a laptop the judge has never seen');
  const replaced =
    await test.step('whoever has the card and the score file signs the sheet anew', async () => {
      await join(other, file, MARKED);
      await takeOwnFile(other, scores);
      await judgeMenu(other).getByRole('link', { name: frame.screens.desk }).click();
      await openSheet(other, 'Loket Pagi');
      await reopen(other, 1);
      await sign(other, '60');
      return handOver(other);
    });

  await test.step('the progress says that a sheet is missing, and why', async () => {
    await goTo(secretariat, 'collect');
    await takeBundles(secretariat, [scores, replaced]);
    await goTo(secretariat, 'progress');
    await expect(secretariat.getByText(collect.conflicts('1'))).toBeVisible();
    await secretariat.getByRole('button', { name: collect.conflictOf('J1', 1) }).click();
    const dialog = secretariat.getByRole('dialog');
    await expect(dialog).toContainText(conflicts.because.taken);
    await dialog.getByRole('button', { name: common.close }).click();
    await secretariat.getByRole('button', { name: conflicts.toConflicts }).click();
  });

  await test.step('the sheet is listed with what it said before and says now', async () => {
    await expect(secretariat.getByRole('heading', { name: conflicts.takenCount('1') })).toBeVisible();
    await expect(secretariat.getByText(conflicts.takenText)).toBeVisible();
    const row = secretariat.getByRole('row').filter({ hasText: 'Loket Pagi' });
    await expect(row).toContainText(`J1 · ${MARKED}`);
    await expect(row).toContainText(/80,00.*60,00/);
    expect(await findBarriers(secretariat)).toEqual([]);
  });

  await test.step('it is told what happened, and decided: what the judge had signed counts', async () => {
    await secretariat.getByRole('link', { name: conflicts.takenOf('J1', 1) }).click();
    await expect(secretariat.getByText(/^Laptop .* 80,00; kemudian laptop .* 60,00/)).toBeVisible();
    await expect(secretariat.getByRole('row').last()).toContainText(/80,00.*60,00/);
    expect(await findBarriers(secretariat)).toEqual([]);
    await secretariat.getByRole('button', { name: conflicts.letStand }).click();
    const letting = secretariat.getByRole('dialog', { name: conflicts.letStandTitle('J1', 1) });
    await letting.getByRole('button', { name: conflicts.letStandConfirm, exact: true }).click();
    await expect(letting.getByText(sentence({ type: 'reason-missing' }))).toBeVisible();
    expect(await findBarriers(secretariat)).toEqual([]);
    await letting.getByRole('button', { name: common.cancel }).click();
    const first = scoring.versions.name('1');
    await secretariat.getByRole('button', { name: conflicts.take(first) }).click();
    const dialog = secretariat.getByRole('dialog', { name: conflicts.takeTitle(first, 'J1', 1) });
    await dialog.getByLabel(conflicts.reasonLabel).fill('Cocok dengan lembar bertanda tangan.');
    await dialog.getByRole('button', { name: conflicts.takeConfirm }).click();
    await expect(secretariat.getByText(conflicts.decidedNow, { exact: true })).toBeVisible();
    await goTo(secretariat, 'progress');
    await expect(secretariat.getByText(collect.conflicts('1'))).toBeHidden();
  });
});

test('who reopens all a judge has signed is shown, and the judge who is told by the receipt signs it again', async ({
  openLaptop,
}) => {
  const { page: secretariat } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(secretariat);
  const { page: own } = await openLaptop('the judge’s laptop');
  await join(own, file, MARKED);
  await openSheet(own, 'Loket Pagi');
  for (const [index, mark] of ['80', '82', '76'].entries()) {
    if (index > 0) await nextSheet(own, index + 1);
    await sign(own, mark);
  }
  const scores = await handOver(own);
  const { page: other } = await openLaptop('a laptop the judge has never seen');
  await join(other, file, MARKED);
  await takeOwnFile(other, scores);
  for (const [index, title] of ['Loket Pagi', 'Loket Siang'].entries()) {
    await judgeMenu(other).getByRole('link', { name: frame.screens.desk }).click();
    await openSheet(other, title);
    await reopen(other, index + 1);
  }
  const reopened = await handOver(other);

  await test.step('the secretariat sees them missing, in dispute, on every screen that counts', async () => {
    await goTo(secretariat, 'collect');
    await takeBundles(secretariat, [scores, reopened]);
    await goTo(secretariat, 'results');
    await expect(secretariat.getByText(conflicts.resultsNotice('2'))).toBeVisible();
    await goTo(secretariat, 'conflicts');
    await expect(secretariat.getByRole('heading', { name: conflicts.takenCount('2') })).toBeVisible();
    const row = secretariat.getByRole('row').filter({ hasText: 'Loket Pagi' });
    await expect(row).toContainText(conflicts.takenStates.withdrawn);
    await photograph(secretariat, 'conflicts');
    await secretariat.getByRole('link', { name: conflicts.takenOf('J1', 1) }).click();
    await expect(secretariat.getByText(conflicts.takenAdvice)).toBeVisible();
    await photograph(secretariat, 'conflict');
  });

  const receipt = await test.step('the receipt is made', async () => {
    await goTo(secretariat, 'collect');
    await takeBundles(secretariat, [scores]);
    await secretariat.getByRole('button', { name: receipts.makeFor('J1') }).click();
    const dialog = secretariat.getByRole('dialog');
    const path = await download(secretariat, () =>
      dialog.getByRole('button', { name: receipts.save }).click(),
    );
    await dialog.getByRole('button', { name: common.close }).click();
    return path;
  });

  const again =
    await test.step('the judge is told which sheets, and signs them again in one step', async () => {
      await choose(own, () => own.getByRole('button', { name: receipts.take }).click(), [receipt]);
      await expect(own.getByText(frame.taken.title('2'))).toBeVisible();
      expect(await findBarriers(own)).toEqual([]);
      await photograph(own, 'hand-over');
      for (const screen of ['review', 'desk'] as const) {
        await judgeMenu(own).getByRole('link', { name: frame.screens[screen] }).click();
        await expect(own.getByText(frame.taken.title('2'))).toBeVisible();
        // A signed sheet isn't shown as if it counted.
        await expect(own.getByRole('table').getByText(judge.takenElsewhere)).toHaveCount(2);
        await photograph(own, screen);
      }
      await openSheet(own, 'Loket Pagi');
      await expect(own.getByText(scoring.disputes.taken.title)).toBeVisible();
      await photograph(own, 'sheet');
      await judgeMenu(own).getByRole('link', { name: frame.screens.desk }).click();
      await own.getByRole('button', { name: frame.taken.sign('2') }).click();
      const dialog = own.getByRole('dialog', { name: frame.taken.signTitle('2') });
      expect(await findBarriers(own)).toEqual([]);
      await dialog.getByRole('button', { name: frame.taken.signConfirm('2') }).click();
      await expect(own.getByText(frame.taken.title('2'))).toBeHidden();
      return handOver(own);
    });

  await test.step('and all counts again', async () => {
    await takeBundles(secretariat, [again]);
    await goTo(secretariat, 'conflicts');
    await expect(secretariat.getByText(conflicts.noneTitle)).toBeVisible();
  });
});

/** In folder `$PLENO_PHOTOS`, in both themes; nothing unless somebody asks. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.PLENO_PHOTOS;
  if (folder === undefined) return;
  const size = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [1093, 614],
      [1440, 900],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (size) await page.setViewportSize(size);
}

/** Takes a file of the judge's other laptop in. */
async function takeOwnFile(page: Page, scores: string): Promise<void> {
  await judgeMenu(page).getByRole('link', { name: frame.screens.handOver }).click();
  await choose(page, () => page.getByRole('button', { name: judge.handOver.otherLaptopChoose }).click(), [
    scores,
  ]);
  // Whoever leaves the screen stops it.
  await expect(page.getByText(new RegExp(judge.handOver.otherLaptopTaken('\\d+', '\\d+')))).toBeVisible();
}

async function reopen(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: scoring.reopen, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: scoring.reopenTitle(number) });
  await dialog.getByLabel(scoring.reopenReason).fill('Salah ketik.');
  await dialog.getByRole('button', { name: scoring.reopen }).click();
  await expect(dialog).toBeHidden();
  await onSheet(page, number);
}

/** Marks the sheet on the screen, every criterion alike, and signs it. */
async function sign(page: Page, mark: string): Promise<void> {
  await fillSheet(page, [mark, mark, mark, mark]);
  await expect(savedLine(page)).toBeVisible();
  await signSheet(page);
}
