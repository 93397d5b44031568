import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { download } from './support/files';
import { makeForkedFiles } from './support/forked-laptop';
import {
  fillSheet,
  handOver,
  join,
  judgeMenu,
  markFields,
  onSheet,
  savedLine,
  signSheet,
} from './support/judging';
import { expect, test } from './support/laptop';
import { openSample } from './support/sample';
import { goTo, mainMenu, sheetCell, takeBundles } from './support/secretariat';
import { sentence, text } from './support/text';

const { collect, conflicts, frame, judge, results, setUp } = text;

test('the secretariat decides a sheet a judge signed differently on two laptops, and the judge has the last word', async ({
  openLaptop,
}) => {
  const { page: secretariat } = await openLaptop('secretariat');
  await openSample(secretariat);
  const competitionFile = await exportAgain(secretariat);
  const { page: laptop } = await openLaptop('judge 1, second laptop');
  await join(laptop, competitionFile, 'Juri Contoh 1');
  const first = await markFirstEntry(laptop, '60');

  await test.step('both versions are kept, the sheet counts as missing, and every screen says so', async () => {
    await goTo(secretariat, 'collect');
    await takeBundles(secretariat, [first]);
    await goTo(secretariat, 'results');
    await expect(secretariat.getByText(conflicts.resultsNotice('1'))).toBeVisible();
    await expect(secretariat.getByText(collect.conflictOf('J1', 1))).toBeVisible();
    const days = mainMenu(secretariat).getByRole('button', { name: frame.phases.days });
    await expect(days).toContainText(frame.badges.conflicts('1'));
    await secretariat.getByRole('button', { name: conflicts.toConflicts }).click();
    await expect(secretariat.getByRole('heading', { name: conflicts.open('1') })).toBeVisible();
    expect(await findBarriers(secretariat)).toEqual([]);
  });

  await test.step('the versions stand side by side, with what each choice would do', async () => {
    await secretariat.getByRole('link', { name: conflicts.compareOf('J1', 1) }).click();
    await expect(secretariat.getByRole('columnheader')).toHaveCount(3);
    await expect(secretariat.getByText(judge.scoring.versions.different).first()).toBeVisible();
    await expect(secretariat.getByText(conflicts.clockHint)).toBeVisible();
    await expect(choice(secretariat, conflicts.without)).toContainText(conflicts.now);
    await expect(secretariat.getByRole('article')).toHaveCount(3);
    expect(await findBarriers(secretariat)).toEqual([]);
  });

  const reason = 'Juri menyatakan laptop kedua yang benar.';
  await test.step('a decision needs a reason, and then the sheet counts', async () => {
    const version = await columnOf(secretariat, '60,00');
    const expected = await choice(secretariat, conflicts.withVersion(version)).locator('strong').innerText();
    await secretariat.getByRole('button', { name: conflicts.take(version) }).click();
    const dialog = secretariat.getByRole('dialog', { name: conflicts.takeTitle(version, 'J1', 1) });
    await dialog.getByRole('button', { name: conflicts.takeConfirm, exact: true }).click();
    await expect(dialog.getByText(sentence({ type: 'reason-missing' }))).toBeVisible();
    await dialog.getByLabel(conflicts.reasonLabel).fill(reason);
    await dialog.getByRole('button', { name: conflicts.takeConfirm, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(secretariat.getByRole('status').getByText(conflicts.decidedNow)).toBeVisible();
    await expect(choice(secretariat, conflicts.withVersion(version))).toContainText(conflicts.now);
    await goTo(secretariat, 'results');
    await secretariat.getByRole('searchbox', { name: results.search }).fill('Sepasar');
    const row = rowOf(secretariat, 1);
    await expect(row.getByRole('gridcell', { name: '60,00', exact: true }).first()).toBeVisible();
    await expect(row.getByRole('gridcell', { name: expected, exact: true }).last()).toBeVisible();
    await expect(secretariat.getByText(conflicts.resultsNotice('1'))).toBeHidden();
  });

  await test.step('the decision stays listed with its reason, and can be carried to another laptop', async () => {
    await goTo(secretariat, 'conflicts');
    await expect(secretariat.getByText(conflicts.noneTitle)).toBeVisible();
    const row = secretariat.getByRole('row').filter({ hasText: reason });
    await expect(row).toContainText(conflicts.took('60,00'));
    await expect(row).toContainText(conflicts.standings['in-force']);
    const path = await download(secretariat, () =>
      secretariat.getByRole('button', { name: conflicts.export }).click(),
    );
    expect((await readFile(path, 'utf8')).split('\n')[0]).toContain('"kind":"decisions"');
  });

  await test.step('what the judge signs without knowing the decision is in conflict with it, visibly', async () => {
    const later = await markFirstEntryAnew(laptop, '70');
    await goTo(secretariat, 'collect');
    await takeBundles(secretariat, [later]);
    await goTo(secretariat, 'conflicts');
    await expect(secretariat.getByRole('row').filter({ hasText: reason })).toContainText(
      conflicts.standings.disputed,
    );
    await secretariat.getByRole('link', { name: conflicts.compareOf('J1', 1) }).click();
    await expect(secretariat.getByRole('columnheader', { name: conflicts.byDecision })).toBeVisible();
    await secretariat.getByRole('button', { name: conflicts.ask }).click();
    const dialog = secretariat.getByRole('dialog', { name: conflicts.askTitle('J1', 1) });
    await dialog.getByLabel(conflicts.reasonLabel).fill('Mohon dinilai sekali lagi.');
    await dialog.getByRole('button', { name: conflicts.askConfirm }).click();
    await expect(secretariat.getByRole('status').getByText(conflicts.askedNow)).toBeVisible();
    await goTo(secretariat, 'results');
    await expect(secretariat.getByText(results.isProvisional).first()).toBeVisible();
  });
});

test('sheets of a copied laptop don’t count before the secretariat has accepted them in one step', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await expect(page.getByText(collect.missing('46', '183'))).toBeVisible();
  const files = await makeForkedFiles(await exportAgain(page), 'J4', [
    [
      [5, 70],
      [6, 80],
    ],
    [
      [5, 75],
      [7, 81],
    ],
  ]);
  await goTo(page, 'collect');
  await takeBundles(page, files);
  await goTo(page, 'conflicts');
  await expect(page.getByRole('heading', { name: conflicts.open('3') })).toBeVisible();
  await expect(page.getByText(conflicts.causes['forked-device'](), { exact: true })).toHaveCount(2);
  expect(await findBarriers(page)).toEqual([]);

  await page.getByRole('button', { name: conflicts.takeAll('2') }).click();
  const dialog = page.getByRole('dialog', { name: conflicts.takeAllTitle('2', 'J4 · Juri Contoh 4') });
  await dialog.getByLabel(conflicts.reasonLabel).fill('Juri membenarkan kedua lembar ini.');
  await dialog.getByRole('button', { name: conflicts.takeAllConfirm('2') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: conflicts.open('1') })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Juri membenarkan kedua lembar ini.' })).toHaveCount(
    2,
  );
  await goTo(page, 'progress');
  await expect(page.getByText(collect.missing('44', '183'))).toBeVisible();
  await expect(page.getByText(collect.conflicts('1'))).toBeVisible();
});

test('a sheet with hundreds of versions stays readable, and is decided in one step', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  const flood = (from: number): (readonly [5, number])[] =>
    Array.from({ length: 445 }, (_, index) => [5, (from + index) % 100]);
  const files = await makeForkedFiles(await exportAgain(page), 'J4', [flood(0), flood(50)]);
  await goTo(page, 'collect');
  await takeBundles(page, files);
  await goTo(page, 'conflicts');
  await expect(page.getByText(conflicts.causes.versions('890'), { exact: true })).toBeVisible();
  await page.getByRole('link', { name: conflicts.compareOf('J4', 5) }).click();

  await test.step('the newest of the laptop is shown, the others are a list that opens', async () => {
    const comparison = page.getByRole('table', { name: judge.scoring.versions.title });
    await expect(comparison.getByRole('columnheader')).toHaveCount(2);
    await expect(comparison.getByText(conflicts.moreOfLaptop('889'))).toBeVisible();
    const opener = page.getByRole('button', { name: conflicts.foldedOpen('889', '1') });
    await opener.focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('table', { name: conflicts.foldedTitle });
    // Only what is in sight is made.
    await expect.poll(() => list.getByRole('row').count()).toBeGreaterThan(5);
    expect(await list.getByRole('row').count()).toBeLessThan(100);
    expect(await findBarriers(page)).toEqual([]);
    const button = list.getByRole('button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(comparison.getByRole('columnheader')).toHaveCount(3);
    await expect(page.getByRole('article')).toHaveCount(3);
  });

  await test.step('one decision is listed, and the sheet counts', async () => {
    await page
      .getByRole('button', { name: /^Putuskan: pakai/ })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(conflicts.reasonLabel).fill('Sesuai lembar bertanda tangan.');
    await dialog.getByRole('button', { name: conflicts.takeConfirm, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('status').getByText(conflicts.decidedNow)).toBeVisible();
    await goTo(page, 'conflicts');
    await expect(page.getByText(conflicts.noneTitle)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Sesuai lembar bertanda tangan.' })).toHaveCount(1);
  });
});

test('what a judge signs who was excused counts and is pointed out, until it is left out with a reason', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  const [file] = await makeForkedFiles(await exportAgain(page), 'J4', [[[5, 70]]]);
  if (file === undefined) throw new Error('no score file');
  await goTo(page, 'progress');
  await sheetCell(page, 'J4', 5, 'empty').click();
  const excusing = page.getByRole('dialog');
  await excusing.getByLabel(collect.reason).fill('Sakit.');
  await excusing.getByRole('button', { name: collect.excuse, exact: true }).click();
  await expect(excusing).toBeHidden();
  await goTo(page, 'collect');
  await takeBundles(page, [file]);

  await test.step('every screen that counts says so', async () => {
    await goTo(page, 'results');
    await expect(page.getByText(conflicts.overruledNotice('1'))).toBeVisible();
    await goTo(page, 'progress');
    await expect(page.getByText(conflicts.overruledNotice('1'))).toBeVisible();
    await sheetCell(page, 'J4', 5, 'counted').click();
    await expect(page.getByRole('dialog').getByText(conflicts.overruledBecause('Sakit.'))).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: conflicts.toOverruled }).click();
    await page.getByRole('link', { name: conflicts.overruledOf('J4', 5) }).click();
    await expect(choice(page, conflicts.withVersion(judge.scoring.versions.name('1')))).toContainText(
      conflicts.now,
    );
    expect(await findBarriers(page)).toEqual([]);
  });

  const reason = 'Lembar ini ditandatangani orang lain.';
  await test.step('it is left out with a written reason, and a later decision can bring it back', async () => {
    await page.getByRole('button', { name: conflicts.leaveOut }).click();
    const dialog = page.getByRole('dialog', { name: conflicts.leaveOutTitle('J4', 5) });
    await dialog.getByLabel(conflicts.reasonLabel).fill(reason);
    await dialog.getByRole('button', { name: conflicts.leaveOutConfirm, exact: true }).click();
    await expect(page.getByRole('status').getByText(conflicts.leftOutNow)).toBeVisible();
    await expect(choice(page, conflicts.without)).toContainText(conflicts.now);
    await goTo(page, 'conflicts');
    await expect(page.getByRole('row').filter({ hasText: reason })).toContainText(conflicts.leftOut);
    await goTo(page, 'progress');
    await expect(page.getByText(conflicts.overruledNotice('1'))).toBeHidden();
    await sheetCell(page, 'J4', 5, 'excused').click();
    await expect(page.getByRole('dialog').getByText(collect.excusedBy.decision)).toBeVisible();
    await expect(page.getByRole('dialog').getByText(reason)).toBeVisible();
  });
});

/** Of the sample's rubric. */
const CRITERIA = 7;

const choice = (page: Page, title: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** The name of the version whose total this is. */
async function columnOf(page: Page, total: string): Promise<string> {
  const totals = await page.getByRole('row').last().getByRole('cell').allInnerTexts();
  return judge.scoring.versions.name(String(totals.indexOf(total) + 1));
}

const rowOf = (page: Page, entry: number): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${entry} `) }) });

async function exportAgain(page: Page): Promise<string> {
  await goTo(page, 'file');
  return download(page, () =>
    page.getByRole('button', { name: setUp.file.exportAgain, exact: true }).click(),
  );
}

async function markFirstEntry(page: Page, mark: string): Promise<string> {
  await page.getByRole('button', { name: judge.desk.nextOpenFirst(1) }).click();
  return markAndHandOver(page, mark);
}

async function markAndHandOver(page: Page, mark: string): Promise<string> {
  await onSheet(page, 1);
  await expect(markFields(page)).toHaveCount(CRITERIA);
  await fillSheet(
    page,
    Array.from({ length: CRITERIA }, () => mark),
  );
  await expect(savedLine(page)).toBeVisible();
  await signSheet(page);
  return handOver(page);
}

async function markFirstEntryAnew(page: Page, mark: string): Promise<string> {
  const { scoring } = judge;
  await judgeMenu(page).getByRole('link', { name: frame.screens.desk }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await onSheet(page, 1);
  await page.getByRole('button', { name: scoring.reopen, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: scoring.reopenTitle(1) });
  await dialog.getByLabel(scoring.reopenReason).fill('Salah ketik.');
  await dialog.getByRole('button', { name: scoring.reopen }).click();
  return markAndHandOver(page, mark);
}
