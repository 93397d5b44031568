import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { choose } from './support/files';
import { fillSheet, handOver, join, onSheet, openSheet, savedLine } from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, takeBundles } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { text } from './support/text';

const { collect, common, conflicts, frame, judge } = text;
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
      await other
        .getByRole('navigation', { name: frame.judgeMenu })
        .getByRole('link', { name: frame.screens.handOver })
        .click();
      const { handOver: words } = judge;
      await choose(other, () => other.getByRole('button', { name: words.otherLaptopChoose }).click(), [
        scores,
      ]);
      await other
        .getByRole('navigation', { name: frame.judgeMenu })
        .getByRole('link', { name: frame.screens.desk })
        .click();
      await openSheet(other, 'Loket Pagi');
      await other.getByRole('button', { name: scoring.reopen, exact: true }).click();
      const dialog = other.getByRole('dialog', { name: scoring.reopenTitle(1) });
      await dialog.getByLabel(scoring.reopenReason).fill('Salah ketik.');
      await dialog.getByRole('button', { name: scoring.reopen }).click();
      await onSheet(other, 1);
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
    await expect(secretariat.getByText(/80,00; kemudian .* 60,00/)).toBeVisible();
    await expect(secretariat.getByRole('row').last()).toContainText(/80,00.*60,00/);
    expect(await findBarriers(secretariat)).toEqual([]);
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

/** Marks the sheet on the screen, every criterion alike, and signs it. */
async function sign(page: Page, mark: string): Promise<void> {
  await fillSheet(page, [mark, mark, mark, mark]);
  await expect(savedLine(page)).toBeVisible();
  await page.getByRole('button', { name: scoring.sign }).click();
  await expect(page.getByRole('button', { name: scoring.reopen, exact: true })).toBeVisible();
}
