import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { choose, download } from './support/files';
import {
  fillSheet,
  handOver,
  join,
  judgeMenu,
  onSheet,
  openSheet,
  savedLine,
  signSheet,
} from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, takeBundles } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { text } from './support/text';

const { cards, collect, common, conflicts, frame, judge, receipts } = text;
const { scoring } = judge;

const ONE = 'Juri Uji Satu';
const FIRST = 'Sesuai lembar bertanda tangan.';
const SECOND = 'Juri tidak menandatangani ini.';

test('a decision that a laptop overrules is in dispute until it is decided again, also after the card was replaced', async ({
  openLaptop,
}) => {
  const { page: office } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(office);
  const { page: own } = await openLaptop('the judge’s laptop');
  await join(own, file, ONE);
  await openSheet(own, 'Loket Pagi');
  await sign(own, '80');
  const { page: other } = await openLaptop('a laptop opened with the same card');
  await join(other, file, ONE);
  await openSheet(other, 'Loket Pagi');
  await sign(other, '60');
  await goTo(office, 'collect');
  const scores = await handOver(own);
  await takeBundles(office, [scores, await handOver(other)]);

  await test.step('two versions that disagree are decided, and the card is replaced', async () => {
    await goTo(office, 'conflicts');
    await office.getByRole('link', { name: conflicts.compareOf('J1', 1) }).click();
    await decide(office, '80,00', FIRST);
    await goTo(office, 'cards');
    await office.getByRole('button', { name: cards.lostOf('J1') }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel(cards.lostReason).fill('Tertinggal di hotel.');
    await dialog.getByRole('button', { name: cards.lostConfirm }).click();
    await expect(dialog).toBeHidden();
    await expectStanding(office, FIRST, conflicts.standings['in-force']);
  });

  await test.step('the laptop is told the decision, and signs over it', async () => {
    await takeOwnFile(other, await giveReceipt(office, scores));
    await reopen(other);
    await sign(other, '60');
    await goTo(office, 'collect');
    await takeBundles(office, [await handOver(other)]);
  });

  await test.step('the sheet is missing and in dispute, with what had been decided', async () => {
    await goTo(office, 'progress');
    await expect(office.getByText(collect.conflicts('1'))).toBeVisible();
    await expectStanding(office, FIRST, conflicts.standings.disputed);
    await expect(office.getByRole('heading', { name: conflicts.takenCount('1') })).toBeVisible();
    const link = office.getByRole('link', { name: conflicts.takenOf('J1', 1) });
    await expect(office.getByRole('row').filter({ has: link })).toContainText(/80,00.*60,00/);
    await link.click();
    await expect(
      office.getByText(/^Sekretariat memutuskan skor 80,00; kemudian laptop .* menandatangani skor 60,00\./),
    ).toBeVisible();
    expect(await findBarriers(office)).toEqual([]);
  });

  await test.step('it is decided again, the laptop opens it once more, and that is in dispute as well', async () => {
    await decide(office, '80,00', SECOND);
    await goTo(office, 'progress');
    await expect(office.getByText(collect.conflicts('1'))).toBeHidden();
    await expectStanding(office, SECOND, conflicts.standings['in-force']);
    await expectStanding(office, FIRST, conflicts.standings.redecided);
    await takeOwnFile(other, await giveReceipt(office, scores));
    await reopen(other);
    await goTo(office, 'collect');
    await takeBundles(office, [await handOver(other)]);
    await expectStanding(office, SECOND, conflicts.standings.disputed);
    const link = office.getByRole('link', { name: conflicts.takenOf('J1', 1) });
    await expect(office.getByRole('row').filter({ has: link })).toContainText(
      conflicts.takenStates.withdrawn,
    );
  });
});

/** Marks the sheet on the screen, every criterion alike, and signs it. */
async function sign(page: Page, mark: string): Promise<void> {
  await fillSheet(page, [mark, mark, mark, mark]);
  await expect(savedLine(page)).toBeVisible();
  await signSheet(page);
}

async function reopen(page: Page): Promise<void> {
  await judgeMenu(page).getByRole('link', { name: frame.screens.desk }).click();
  await openSheet(page, 'Loket Pagi');
  await page.getByRole('button', { name: scoring.reopen, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: scoring.reopenTitle(1) });
  await dialog.getByLabel(scoring.reopenReason).fill('Salah ketik.');
  await dialog.getByRole('button', { name: scoring.reopen }).click();
  await expect(dialog).toBeHidden();
  await onSheet(page, 1);
}

/** On the screen of a disputed sheet: the version with this score is taken. */
async function decide(page: Page, score: string, reason: string): Promise<void> {
  const totals = page.getByRole('table', { name: scoring.versions.title }).getByRole('row').last();
  await expect(totals).toContainText(score);
  const cells = await totals.getByRole('cell').allInnerTexts();
  const name = scoring.versions.name(String(cells.indexOf(score) + 1));
  await page.getByRole('button', { name: conflicts.take(name), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: conflicts.takeTitle(name, 'J1', 1) });
  await dialog.getByLabel(conflicts.reasonLabel).fill(reason);
  await dialog.getByRole('button', { name: conflicts.takeConfirm }).click();
  await expect(page.getByText(conflicts.decidedNow, { exact: true })).toBeVisible();
}

/** What the list of decisions says of the one with this reason. */
async function expectStanding(page: Page, reason: string, standing: string): Promise<void> {
  await goTo(page, 'conflicts');
  const row = page
    .getByRole('row')
    .filter({ hasText: reason })
    .filter({ has: page.getByRole('link', { name: conflicts.seeOf('J1', 1) }) });
  await expect(row.getByRole('cell').last()).toHaveText(standing);
}

/** @param scores a file of the judge's, which is taken in once more: then the judge is asked for */
async function giveReceipt(page: Page, scores: string): Promise<string> {
  await goTo(page, 'collect');
  await takeBundles(page, [scores]);
  await page.getByRole('button', { name: receipts.makeFor('J1') }).click();
  const dialog = page.getByRole('dialog');
  const path = await download(page, () => dialog.getByRole('button', { name: receipts.save }).click());
  await dialog.getByRole('button', { name: common.close }).click();
  return path;
}

async function takeOwnFile(page: Page, file: string): Promise<void> {
  await judgeMenu(page).getByRole('link', { name: frame.screens.handOver }).click();
  await choose(page, () => page.getByRole('button', { name: receipts.take }).click(), [file]);
  await expect(page.getByText(receipts.taken(''))).toBeVisible();
}
