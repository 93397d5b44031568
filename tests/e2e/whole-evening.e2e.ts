import type { Locator, Page } from 'playwright/test';
import { download } from './support/files';
import { handOver, join, judgeMenu, openSheet, score, signAll } from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, sheetCell, takeBundles } from './support/secretariat';
import { makeTwoRounds } from './support/set-up';
import { confirmRecord, excuseOrTakeBack, joinTables, takeDecisions } from './support/tables';
import { sentence, text } from './support/text';

const { acts, cards, frame, results, rounds, setUp } = text;

const FIRST = setUp.newCompetition.roundName;

const tab = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: rounds.choose }).getByRole('link', { name });
const ranked = (page: Page): Locator => page.getByRole('grid').locator('tbody').getByRole('row');

async function showRanking(page: Page, round: string): Promise<void> {
  await goTo(page, 'results');
  await tab(page, round).click();
  await expect(tab(page, round)).toHaveAttribute('aria-current', 'page');
}

/** What both read is the same, to the letter. */
async function expectSame(one: Page, other: Page, round: string): Promise<void> {
  for (const page of [one, other]) await showRanking(page, round);
  await expect(ranked(one).first()).toBeVisible();
  await expect(ranked(other)).toHaveText(await ranked(one).allInnerTexts(), { useInnerText: true });
}

async function closeRound(page: Page, round: string): Promise<void> {
  await showRanking(page, round);
  await page.getByRole('button', { name: results.close }).click();
  const dialog = page.getByRole('dialog', { name: results.closeTitle(round) });
  await dialog.getByRole('button', { name: results.closeConfirm, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(results.closedText)).toBeVisible();
}

/*
 * Worked out by hand; all criteria of a sheet have one mark, so a sheet is worth that mark.
 *
 *            first: J1, J2, J3    final
 * Entry 1:   80, 80, 80           90, by J1
 * Entry 2:   70, 70, 70           95, by J1
 * Entry 3:   60, 60, 60           85, by J2
 * Entry 4:   50, –,  50  = 50     not in it; J2 is excused, and comes late with 80: 60
 */
const MARKS = ['80', '70', '60', '50'];

test('two tables close two rounds of an evening with a thief, a dispute and a file that comes late', async ({
  openLaptop,
}) => {
  // A whole evening.
  test.slow();
  const { page: first } = await openLaptop('the first table');
  const { page: second } = await openLaptop('the second table');
  const file = await makeTwoRounds(first);
  await joinTables(first, second);

  const { page: ill } = await openLaptop('judge 2');
  const [fromOne, fromTwo, fromThree] =
    await test.step('three judges score two rounds in two rooms; one leaves an entry out', async () => {
      const { page: one } = await openLaptop('judge 1');
      await join(one, file, 'Juri Uji Satu');
      await openSheet(one, 'Loket Pagi');
      await score(one, 1, MARKS);
      await signAll(one, 4);
      await judgeMenu(one).getByRole('link', { name: frame.screens.desk }).click();
      await tab(one, 'Final').click();
      await openSheet(one, 'Loket Pagi');
      await score(one, 1, ['90', '95']);
      await signAll(one, 2);
      await join(ill, file, 'Juri Uji Dua');
      await openSheet(ill, 'Loket Pagi');
      await score(ill, 1, MARKS.slice(0, 3));
      await signAll(ill, 3);
      await judgeMenu(ill).getByRole('link', { name: frame.screens.desk }).click();
      await tab(ill, 'Final').click();
      await openSheet(ill, 'Loket Sore');
      await score(ill, 3, ['85']);
      await signAll(ill, 1);
      const { page: three } = await openLaptop('judge 3');
      await join(three, file, 'Juri Uji Tiga');
      await openSheet(three, 'Loket Pagi');
      await score(three, 1, MARKS);
      await signAll(three, 4);
      return [await handOver(one), await handOver(ill), await handOver(three)] as const;
    });

  await test.step('what a thief signs with a stolen card counts at neither table', async () => {
    await goTo(first, 'collect');
    await takeBundles(first, [fromOne, fromThree]);
    const { page: thief } = await openLaptop('the thief');
    await join(thief, file, 'Juri Uji Tiga');
    await openSheet(thief, 'Loket Pagi');
    await score(thief, 1, ['10', '10', '10', '99']);
    await signAll(thief, 4);
    const stolen = await handOver(thief);
    await goTo(first, 'cards');
    await first.getByRole('button', { name: cards.lostOf('J3') }).click();
    const dialog = first.getByRole('dialog');
    await dialog.getByLabel(cards.lostReason).fill('Diambil orang di kantin.');
    await dialog.getByRole('button', { name: cards.lostConfirm }).click();
    await expect(dialog).toBeHidden();
    await goTo(first, 'file');
    const newer = await download(first, () => first.getByRole('button', { name: setUp.file.export }).click());
    await goTo(second, 'collect');
    await takeBundles(second, [newer]);
    for (const page of [first, second]) {
      await goTo(page, 'collect');
      const outcomes = await takeBundles(page, [stolen]);
      await expect(outcomes).toContainText(sentence({ type: 'card-replaced' }));
    }
    await goTo(first, 'collect');
    await takeBundles(first, [fromTwo]);
    await goTo(second, 'collect');
    await takeBundles(second, [fromTwo, fromThree, fromOne]);
    await goTo(first, 'progress');
    await tab(first, FIRST).click();
    await expect(sheetCell(first, 'J3', 4, 'counted')).toBeVisible();
  });

  await test.step('the tables disagree about one sheet: both see it, one confirms, and they are alike', async () => {
    for (const page of [first, second]) {
      await goTo(page, 'progress');
      await tab(page, FIRST).click();
    }
    await excuseOrTakeBack(second, ['J2', 4], 'excuse', 'Sakit.');
    await takeDecisions(second, first);
    await excuseOrTakeBack(first, ['J2', 4], 'excuseRemove', 'Kata panitia hadir.');
    await excuseOrTakeBack(second, ['J2', 4], 'excuseRemove', 'Keliru.');
    await excuseOrTakeBack(second, ['J2', 4], 'excuse', 'Pulang sebelum presentasi.');
    await takeDecisions(first, second);
    await takeDecisions(second, first);
    for (const page of [first, second]) {
      await goTo(page, 'conflicts');
      await expect(page.getByRole('heading', { name: acts.conflictsTitle })).toBeVisible();
    }
    await confirmRecord(second, 'tidak menilai', 'Surat dokter.');
    await takeDecisions(second, first);
    for (const page of [first, second]) {
      await goTo(page, 'conflicts');
      await expect(page.getByRole('heading', { name: acts.conflictsTitle })).toBeHidden();
    }
    await expectSame(first, second, FIRST);
    await expectSame(first, second, 'Final');
  });

  await test.step('both rounds are closed at one table, and closed at the other once it hears of it', async () => {
    await closeRound(first, FIRST);
    await expect(ranked(first)).toHaveText([
      /^1.*Loket Pagi.*80,00/,
      /^2.*Loket Siang.*70,00/,
      /^3.*Loket Sore.*60,00/,
      /^4.*Loket Malam.*50,00/,
    ]);
    await closeRound(first, 'Final');
    await takeDecisions(first, second);
    for (const round of [FIRST, 'Final']) {
      await showRanking(second, round);
      await expect(second.getByText(results.closedText)).toBeVisible();
      await expectSame(first, second, round);
    }
  });

  await test.step('what comes late is shown, and counts once the round is opened again', async () => {
    await judgeMenu(ill).getByRole('link', { name: frame.screens.desk }).click();
    await tab(ill, FIRST).click();
    await openSheet(ill, 'Loket Malam');
    await score(ill, 4, ['80']);
    await signAll(ill, 1);
    const late = await handOver(ill);
    for (const page of [first, second]) {
      await goTo(page, 'collect');
      await takeBundles(page, [late]);
      await showRanking(page, FIRST);
      await expect(page.getByText(results.closedLate('1'))).toBeVisible();
      await expect(ranked(page).last()).toContainText('50,00');
    }
    await second.getByRole('button', { name: results.open }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByLabel(results.openReason).fill('Juri sudah menilai dari kamarnya.');
    await dialog.getByRole('button', { name: results.openConfirm, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(ranked(second).last()).toContainText('60,00');
    await takeDecisions(second, first);
    await expectSame(first, second, FIRST);
    await expect(ranked(first).last()).toContainText('60,00');
    await expectSame(first, second, 'Final');
  });
});
