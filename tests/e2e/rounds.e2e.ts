import type { Locator, Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { download } from './support/files';
import {
  fillSheet,
  handOver,
  join,
  judgeMenu,
  leaveReview,
  nextSheet,
  onSheet,
  openSheet,
  savedLine,
  signAll,
} from './support/judging';
import { press } from './support/keyboard';
import { expect, test } from './support/laptop';
import { readPaper } from './support/papers';
import { goTo, sheetCell, takeBundles } from './support/secretariat';
import { makeTwoRounds } from './support/set-up';
import { text } from './support/text';

const { check, collect, frame, judge, printing, recap, results, rounds, start } = text;

const FIRST = text.setUp.newCompetition.roundName;

const formula = recap.combination([
  { name: FIRST, weight: 4_000 },
  { name: 'Final', weight: 6_000 },
]);

/*
 * Worked out by hand. All criteria of a sheet have one mark, so a sheet is worth that mark. The first round weighs
 * 40 %, the final 60 %.
 *
 *            first, by all three   final             together
 * Entry 1:   80                    90, by J1         32 + 54 = 86
 * Entry 2:   70                    95, by J1         28 + 57 = 85
 * Entry 3:   60                    85, by J2         24 + 51 = 75
 * Entry 4:   50                    not in it         none
 */
const inFirst = ['80', '70', '60', '50'];

const chooser = (page: Page): Locator => page.getByRole('navigation', { name: rounds.choose });
const tab = (page: Page, name: string): Locator => chooser(page).getByRole('link', { name });
const ranked = (page: Page): Locator => page.locator('tbody').getByRole('row');

/** From the sheet of the first of the entries, which stand one after the other. */
async function score(page: Page, first: number, marks: readonly string[]): Promise<void> {
  for (const [index, mark] of marks.entries()) {
    await onSheet(page, first + index);
    await fillSheet(page, [mark, mark, mark, mark]);
    await expect(savedLine(page)).toBeVisible();
    if (index < marks.length - 1) await nextSheet(page, first + index + 1);
  }
}

test('a final of some entries in two rooms is scored, merged, ranked, printed and closed beside the first round', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  const file = await makeTwoRounds(page);
  const { page: first } = await openLaptop('judge 1');
  const { page: second } = await openLaptop('judge 2');
  const { page: third } = await openLaptop('judge 3');

  const fromFirst = await test.step('a judge scores both rounds, each by its own running order', async () => {
    await join(first, file, 'Juri Uji Satu');
    await expect(tab(first, FIRST)).toHaveAttribute('aria-current', 'page');
    expect(await findBarriers(first)).toEqual([]);
    await openSheet(first, 'Loket Pagi');
    await expect(
      first.getByRole('banner').or(first.locator('header')).getByText(FIRST).first(),
    ).toBeVisible();
    await score(first, 1, inFirst);
    await signAll(first, 4);
    await judgeMenu(first).getByRole('link', { name: frame.screens.desk }).click();

    await press(first, tab(first, 'Final'));
    await expect(tab(first, 'Final')).toHaveAttribute('aria-current', 'page');
    await expect(ranked(first)).toHaveCount(2);
    await first.goBack();
    await expect(ranked(first)).toHaveCount(4);
    await first.goForward();
    await expect(ranked(first)).toHaveCount(2);
    await openSheet(first, 'Loket Pagi');
    await expect(first.getByText('Final', { exact: true })).toBeVisible();
    expect(await findBarriers(first)).toEqual([]);
    await score(first, 1, ['90', '95']);

    // The review goes on with the round looked at last.
    await signAll(first, 2);
    await expect(tab(first, 'Final')).toHaveAttribute('aria-current', 'page');
    await tab(first, FIRST).click();
    await expect(ranked(first)).toHaveCount(4);
    expect(await findBarriers(first)).toEqual([]);
    const path = await handOver(first);
    await expect(first.getByText(rounds.handedIn('4', '4'))).toBeVisible();
    await expect(first.getByText(rounds.handedIn('2', '2'))).toBeVisible();
    expect(await findBarriers(first)).toEqual([]);
    return path;
  });

  const fromThird = await test.step('a judge of one round alone has nothing to choose', async () => {
    await join(third, file, 'Juri Uji Tiga');
    await expect(ranked(third)).toHaveCount(4);
    await expect(chooser(third)).toBeHidden();
    expect(new URL(third.url()).hash).not.toContain('/round/');
    await openSheet(third, 'Loket Pagi');
    await score(third, 1, inFirst);
    await signAll(third, 4);
    return handOver(third);
  });

  const fromSecond = await test.step('and one with a single sheet in the final has it there', async () => {
    await join(second, file, 'Juri Uji Dua');
    await openSheet(second, 'Loket Pagi');
    await score(second, 1, inFirst);
    await judgeMenu(second).getByRole('link', { name: frame.screens.desk }).click();
    await tab(second, 'Final').click();
    await expect(ranked(second)).toHaveCount(1);
    await openSheet(second, 'Loket Sore');
    await score(second, 3, ['85']);
    await signAll(second, 1);
    await tab(second, FIRST).click();
    await second.getByRole('button', { name: judge.review.signSelected('4'), exact: true }).click();
    await second
      .getByRole('dialog')
      .getByRole('button', { name: judge.review.signConfirm('4') })
      .click();
    await expect(second.getByRole('dialog')).toBeHidden();
    await leaveReview(second);
    return handOver(second);
  });

  await test.step('the secretariat sees round by round what is in', async () => {
    await goTo(page, 'collect');
    await takeBundles(page, [fromFirst, fromThird]);
    await goTo(page, 'progress');
    await expect(page.getByText(collect.missing('4', '12'))).toBeVisible();
    await expect(sheetCell(page, 'J3', 4, 'counted')).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await press(page, tab(page, 'Final'));
    await expect(page.getByText(collect.missing('1', '3'))).toBeVisible();
    await expect(sheetCell(page, 'J2', 3, 'empty')).toBeVisible();
    await expect(page.getByText('Loket Malam')).toBeHidden();
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step('ranks each round, and both together, provisional while a sheet is missing', async () => {
    await goTo(page, 'results');
    await expect(tab(page, 'Final')).toHaveAttribute('aria-current', 'page');
    await expect(page.getByText(results.provisional('1'))).toBeVisible();
    await tab(page, results.finalTab).click();
    await expect(page.getByText(results.provisional('5'))).toBeVisible();
    await expect(ranked(page).first()).toContainText(results.isProvisional);
    expect(await findBarriers(page)).toEqual([]);

    await goTo(page, 'collect');
    await takeBundles(page, [fromSecond]);
    await goTo(page, 'results');
    await expect(page.getByText(results.complete)).toBeVisible();
    await expect(ranked(page)).toHaveCount(3);
    await expect(ranked(page).first()).toContainText('95,00');
    expect(await findBarriers(page)).toEqual([]);
    await tab(page, results.finalTab).click();
    await expect(ranked(page)).toHaveText([
      /^1.*Loket Pagi.*80,00.*90,00.*86,00/,
      /^2.*Loket Siang.*70,00.*95,00.*85,00/,
      /^3.*Loket Sore.*60,00.*85,00.*75,00/,
      new RegExp(`^–.*Loket Malam.*50,00.*${recap.notInRound}.*–`),
    ]);
    await expect(page.getByText(formula)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    const table = await download(page, () => page.getByRole('button', { name: results.exportXlsx }).click());
    expect(table).toMatch(/rekap akhir\.xlsx$/);
  });

  await test.step('an entry has a page in each round, also in one it is not in', async () => {
    await page.getByRole('grid').getByRole('link', { name: 'Loket Malam' }).click();
    await expect(tab(page, FIRST)).toHaveAttribute('aria-current', 'page');
    await tab(page, 'Final').click();
    await expect(page.getByText(results.notInRound('Final'))).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: results.finalTitle })).toBeVisible();
  });

  await test.step('papers are of one round, and say which', async () => {
    await goTo(page, 'papers');
    await tab(page, 'Final').click();
    await page.getByRole('radio', { name: printing.kinds.recap }).check();
    expect(await findBarriers(page)).toEqual([]);
    const make = page.getByRole('button', { name: printing.make });
    const [sheet] = await readPaper(await download(page, () => make.click()));
    expect(sheet?.says('Final')).toBe(true);
    expect(sheet?.says(FIRST)).toBe(false);
    expect(sheet?.says('Loket Malam')).toBe(false);

    await page.getByRole('radio', { name: results.finalTitle }).check();
    expect(await findBarriers(page)).toEqual([]);
    const [together] = await readPaper(await download(page, () => make.click()));
    expect(together?.says(recap.finalTitle)).toBe(true);
    expect(together?.says(formula)).toBe(true);
    expect(together?.says(`1 1 Loket Pagi Kecamatan Satu 80,00 90,00 4/4 86,00`)).toBe(true);
    expect(together?.says(`Loket Malam Kecamatan Empat 50,00 ${recap.notInRound}`)).toBe(true);
    await page.getByRole('radio', { name: printing.kinds.certificates }).check();
    await expect(page.getByRole('radio', { name: results.finalTitle })).toBeChecked();
    expect(await findBarriers(page)).toEqual([]);
    const [code] = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(together?.text ?? '') ?? [];
    await goTo(page, 'check');
    await page.getByRole('textbox', { name: check.label }).fill(code ?? '');
    await page.getByRole('button', { name: check.check }).click();
    await expect(page.getByText(check.recapCurrent)).toBeVisible();
    await page.getByRole('link', { name: check.seeResults }).click();
    await expect(page.getByRole('heading', { level: 1, name: results.finalTitle })).toBeVisible();
  });

  await test.step('a round is closed by itself, and whoever comes is shown the one that is open', async () => {
    await goTo(page, 'results');
    await tab(page, FIRST).click();
    await page.getByRole('button', { name: results.close }).click();
    const dialog = page.getByRole('dialog', { name: results.closeTitle(FIRST) });
    await dialog.getByRole('button', { name: results.closeConfirm, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(tab(page, FIRST)).toContainText(rounds.closed);
    await expect(tab(page, 'Final')).not.toContainText(rounds.closed);
    expect(await findBarriers(page)).toEqual([]);
    await page.reload();
    await expect(tab(page, FIRST)).toHaveAttribute('aria-current', 'page');
    await page.goto('/#/');
    await page.reload();
    await page.getByRole('button', { name: new RegExp(`^${start.open}: Lomba Uji Layar`) }).click();
    await goTo(page, 'results');
    await expect(tab(page, 'Final')).toHaveAttribute('aria-current', 'page');
  });
});
