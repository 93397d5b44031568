import type { Page } from 'playwright/test';
import { choose } from './support/files';
import {
  fillSheet,
  handOver,
  join,
  nextSheet,
  onSheet,
  openSheet,
  savedLine,
  signAll,
  signSheet,
} from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, sheetCell, takeBundles } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { sentence, text } from './support/text';

const { collect, common, conflicts, judge, receipts, results } = text;

/*
 * Worked out by hand, with the weights 30, 50, 10 and 10 %.
 *
 *            Judge 1                                          Judge 2                          Score
 * Entry 1:   laptop A 80, laptop B 60, in conflict;           90, 85, 100, 90:                 88.5 provisional,
 *            once more 70, 75, 60, 80:                        27 + 42.5 + 10 + 9 = 88.5        then (72.5 + 88.5) / 2
 *            21 + 37.5 + 6 + 8 = 72.5                                                          = 80.5
 * Entry 2:   82, on laptop A only                             84                               83
 * Entry 3:   76, on laptop B only                             78                               77
 */
const all = (mark: string): readonly string[] => [mark, mark, mark, mark];

test('a judge who marked one entry differently on two laptops marks once more, and the secretariat decides', async ({
  openLaptop,
}) => {
  const { page: secretariat } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(secretariat);
  const { page: laptopA } = await openLaptop('judge 1, laptop A');
  const { page: laptopB } = await openLaptop('judge 1, laptop B');
  const { page: second } = await openLaptop('judge 2');

  const [fromA, fromB, fromSecond] = await Promise.all([
    score(laptopA, file, 'Juri Uji Satu', [all('80'), all('82'), undefined]),
    score(laptopB, file, 'Juri Uji Satu', [all('60'), undefined, all('76')]),
    score(second, file, 'Juri Uji Dua', [['90', '85', '100', '90'], all('84'), all('78')]),
  ]);

  await test.step('both files come in, and the sheet they disagree on counts as missing', async () => {
    await goTo(secretariat, 'collect');
    const outcomes = await takeBundles(secretariat, [fromA, fromB, fromSecond]);
    await expect(outcomes.getByText(collect.accepted, { exact: true })).toHaveCount(3);
    await expect(secretariat.getByText(collect.severalDevices('J1 · Juri Uji Satu'))).toBeVisible();
    await secretariat.getByRole('button', { name: collect.seeProgress }).click();
    await expect(secretariat.getByText(collect.missing('1', '6'))).toBeVisible();
    await expect(secretariat.getByText(collect.conflicts('1'))).toBeVisible();
    await expect(sheetCell(secretariat, 'J1', 1, 'conflict')).toBeVisible();
    await expect(sheetCell(secretariat, 'J1', 2, 'counted')).toBeVisible();
    await expect(sheetCell(secretariat, 'J1', 3, 'counted')).toBeVisible();

    await secretariat.getByRole('button', { name: collect.conflictOf('J1', 1), exact: true }).click();
    const versions = secretariat.getByRole('dialog').getByRole('listitem');
    await expect(versions).toHaveCount(2);
    await expect(versions.filter({ hasText: collect.versionScore('80,00') })).toHaveCount(1);
    await expect(versions.filter({ hasText: collect.versionScore('60,00') })).toHaveCount(1);
    await secretariat.getByRole('button', { name: common.close }).click();

    await goTo(secretariat, 'results');
    await expect(secretariat.getByText(results.provisional('1'))).toBeVisible();
    expect(await readRow(secretariat, 1)).toEqual(['1', '…', '88,50', '88,50']);
    await expect(rowOf(secretariat, 1)).toContainText(results.isProvisional);
  });

  const settled =
    await test.step("the judge takes laptop B's file in on laptop A and marks once more", async () => {
      const { handOver: words, scoring } = judge;
      await expect(laptopA.getByRole('heading', { name: words.otherLaptopTitle })).toBeVisible();
      await choose(laptopA, () => laptopA.getByRole('button', { name: words.otherLaptopChoose }).click(), [
        fromSecond,
      ]);
      await expect(laptopA.getByRole('alert')).toContainText(receipts.sealedForOther);
      await expect(laptopA.getByText(words.otherLaptopConflicts('1'))).toBeHidden();
      await choose(laptopA, () => laptopA.getByRole('button', { name: words.otherLaptopChoose }).click(), [
        fromB,
      ]);
      await expect(laptopA.getByText(words.otherLaptopConflicts('1'))).toBeVisible();
      await laptopA.getByRole('link', { name: judge.entryLabel(1), exact: true }).click();
      await onSheet(laptopA, 1);
      await expect(laptopA.getByText(scoring.disputes.versions.title)).toBeVisible();

      await laptopA.getByRole('button', { name: scoring.reopen, exact: true }).click();
      const dialog = laptopA.getByRole('dialog', { name: scoring.reopenTitle(1) });
      await dialog.getByRole('button', { name: scoring.reopen }).click();
      await expect(dialog.getByText(sentence({ type: 'reason-missing' }))).toBeVisible();
      await dialog.getByLabel(scoring.reopenReason).fill('Dinilai di dua laptop.');
      await dialog.getByRole('button', { name: scoring.reopen }).click();
      await expect(laptopA.getByText(scoring.reopenedBecause('Dinilai di dua laptop.'))).toBeVisible();
      await fillSheet(laptopA, ['70', '75', '60', '80']);
      await signSheet(laptopA);
      return handOver(laptopA);
    });

  await test.step('what laptop B had signed is not settled by laptop A alone: the secretariat decides', async () => {
    await goTo(secretariat, 'collect');
    const outcomes = await takeBundles(secretariat, [settled, fromB, fromA]);
    await expect(outcomes.getByText(collect.accepted, { exact: true })).toHaveCount(3);
    await goTo(secretariat, 'conflicts');
    await expect(secretariat.getByRole('heading', { name: conflicts.takenCount('1') })).toBeVisible();
    await secretariat.getByRole('link', { name: conflicts.takenOf('J1', 1) }).click();
    const second = judge.scoring.versions.name('2');
    await secretariat.getByRole('button', { name: conflicts.take(second) }).click();
    const dialog = secretariat.getByRole('dialog', { name: conflicts.takeTitle(second, 'J1', 1) });
    await dialog.getByLabel(conflicts.reasonLabel).fill('Juri menegaskan isi laptop pertama.');
    await dialog.getByRole('button', { name: conflicts.takeConfirm }).click();
    await expect(secretariat.getByText(conflicts.decidedNow, { exact: true })).toBeVisible();
  });

  await test.step('and neither earlier version comes back with its old file', async () => {
    await goTo(secretariat, 'collect');
    await takeBundles(secretariat, [fromB, fromA]);
    await goTo(secretariat, 'progress');
    await expect(secretariat.getByText(collect.allIn)).toBeVisible();
    await expect(secretariat.getByText(collect.conflicts('1'))).toBeHidden();
    await expect(sheetCell(secretariat, 'J1', 1, 'counted')).toBeVisible();
    await goTo(secretariat, 'results');
    await expect(secretariat.getByText(results.complete)).toBeVisible();
    expect(await readRow(secretariat, 1)).toEqual(['2', '72,50', '88,50', '80,50']);
    expect(await readRow(secretariat, 2)).toEqual(['1', '82,00', '84,00', '83,00']);
    expect(await readRow(secretariat, 3)).toEqual(['3', '76,00', '78,00', '77,00']);
    await expect(secretariat.getByRole('grid').getByText(results.isProvisional)).toHaveCount(0);
  });
});

/** Signs the sheets given, in running order, and leaves the others empty. @returns the scores file */
async function score(
  page: Page,
  file: string,
  name: string,
  sheets: readonly (readonly string[] | undefined)[],
): Promise<string> {
  await join(page, file, name);
  await openSheet(page, 'Loket Pagi');
  for (const [index, marks] of sheets.entries()) {
    if (index > 0) await nextSheet(page, index + 1);
    if (marks) {
      await fillSheet(page, marks);
      await expect(savedLine(page)).toBeVisible();
    }
  }
  await signAll(page, sheets.filter((marks) => marks !== undefined).length);
  return handOver(page);
}

const rowOf = (page: Page, entry: number) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${entry} `) }) });

/** Rank, judge 1, judge 2, score; the gap to the next rank stands between. */
async function readRow(page: Page, entry: number): Promise<readonly string[]> {
  const cells = await rowOf(page, entry).getByRole('gridcell').allInnerTexts();
  return [0, 1, 2, 4].map((place) => cells[place] ?? '');
}
