import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import {
  fillSheet,
  handOver,
  join,
  judgeMenu,
  markFields,
  openSheet,
  savedLine,
  signSheet,
} from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, takeBundles } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { text } from './support/text';

const { cards, collect, conflicts, frame, trail } = text;
const ONE = 'Juri Uji Satu';
const REASON = 'Juri tidak mengenal laptop ini.';

test('a stranger’s laptop that sent a draft before the card was replaced is struck out, and nothing of it counts', async ({
  openLaptop,
}) => {
  const { page: office } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(office);
  const { page: own } = await openLaptop('the judge’s laptop');
  await join(own, file, ONE);
  await mark(own, 'Loket Pagi', '80');
  await signSheet(own);
  const { page: stranger } = await openLaptop('a stranger’s laptop');
  await join(stranger, file, ONE);
  await mark(stranger, 'Loket Pagi', '10');
  await goTo(office, 'collect');
  await takeBundles(office, [await handOver(own), await handOver(stranger)]);

  await test.step('replacing the card shows which laptops have written for the judge', async () => {
    await goTo(office, 'cards');
    await expect(office.getByRole('table', { name: cards.laptopsTitle })).toBeVisible();
    await office.getByRole('button', { name: cards.lostOf('J1') }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel(cards.lostReason).fill('Tertinggal di hotel.');
    await dialog.getByRole('button', { name: cards.lostConfirm }).click();
    await expect(dialog).toBeHidden();
    const laptops = office.getByRole('table', { name: cards.laptopsOf(`J1 · ${ONE}`) });
    await expect(laptops.getByRole('rowheader')).toHaveCount(2);
    await expect(laptops.getByText(cards.laptopCards.replaced)).toHaveCount(2);
    await expect(laptops.getByRole('row').filter({ hasText: cards.sentSheets.submitted('1') })).toHaveCount(
      1,
    );
    expect(await findBarriers(office)).toEqual([]);
  });

  await test.step('one is struck out with a written reason, by keyboard', async () => {
    const row = office.getByRole('row').filter({ hasText: cards.sentSheets.draft('1') });
    await row.getByRole('button').focus();
    await office.keyboard.press('Enter');
    const dialog = office.getByRole('dialog');
    await expect(dialog.getByText(cards.strikeText)).toBeVisible();
    await dialog.getByRole('button', { name: cards.strikeConfirm }).click();
    await expect(dialog.getByText(cards.strikeReasonMissing)).toBeVisible();
    await dialog.getByLabel(cards.strikeReason).fill(REASON);
    expect(await findBarriers(office)).toEqual([]);
    await office.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(row.getByText(new RegExp(`^${cards.struckAfter('')}\\d+$`))).toBeVisible();
    await expect(row.getByText(cards.struckBecause(REASON))).toBeVisible();
  });

  await test.step('what it signs and hands in afterwards says so in its row, and is in dispute', async () => {
    await judgeMenu(stranger).getByRole('link', { name: frame.screens.desk }).click();
    await mark(stranger, 'Loket Siang', '99');
    await signSheet(stranger);
    const later = await handOver(stranger);
    await goTo(office, 'collect');
    const outcomes = await takeBundles(office, [later]);
    await expect(
      outcomes.getByText(/Laptop ini sudah dicoret: yang ditulisnya sesudah urutan \d+ tidak dihitung/),
    ).toBeVisible();
    await expect(office.getByText(collect.struckOutTag, { exact: true }).first()).toBeVisible();
    await goTo(office, 'conflicts');
    await expect(office.getByText(conflicts.causes['struck-out'](), { exact: true })).toBeVisible();
  });

  await test.step('the trail says it in words', async () => {
    await goTo(office, 'trail');
    await expect(office.getByText(/Laptop juri J1 dicoret sesudah urutan \d+/)).toBeVisible();
    // The change of the competition, and the act that tells other tables of it.
    await expect(office.getByText(new RegExp(trail.because(REASON)))).toHaveCount(2);
    await expect(office.getByText(/^Tercatat: laptop juri J1 dicoret sesudah urutan \d+/)).toBeVisible();
  });
});

/** Marks a sheet, every criterion alike. */
async function mark(page: Page, title: string, mark: string): Promise<void> {
  await openSheet(page, title);
  await fillSheet(
    page,
    Array.from({ length: await markFields(page).count() }, () => mark),
  );
  await expect(savedLine(page)).toBeVisible();
}
