import { rememberCodes } from './support/cards';
import { download } from './support/files';
import { fillSheet, join, openSheet } from './support/judging';
import { expect, test } from './support/laptop';
import { readPaper } from './support/papers';
import { openSample } from './support/sample';
import { goTo } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { text } from './support/text';

test.describe.configure({ mode: 'parallel' });

const { printing, results, rules, setUp } = text;

test('scores without the highest and the lowest, a median for ties, and ranks within categories, from the rubric to the paper', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'rubric');
  await page.getByRole('button', { name: setUp.rubric.amend }).click();
  const way = page.getByRole('radio', { name: rules.aggregations['trimmed-mean'].name });
  await way.focus();
  await page.keyboard.press('Space');
  await expect(way).toBeChecked();
  await page.getByLabel(setUp.rubric.tieNext).selectOption({ label: 'Median skor juri' });
  await page.getByRole('button', { name: setUp.rubric.tieAdd }).click();
  await page.getByRole('button', { name: setUp.rubric.amendSave }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(setUp.rubric.amendTiesOnly);
  await expect(dialog).toContainText(setUp.rubric.tieSummary('median skor juri'));
  await dialog.getByLabel(setUp.rubric.amendReason).fill('Disepakati dewan juri.');
  await dialog.getByRole('button', { name: setUp.rubric.amendConfirm }).click();
  await expect(dialog).toBeHidden();

  await test.step('the ranking says how scores are counted, and of which not', async () => {
    await goTo(page, 'results');
    await expect(page.getByText(rules.aggregations['trimmed-mean'].lead)).toBeVisible();
    // The sample has four judges, of whom three have handed in.
    const note = { type: 'too-few-to-trim', place: 'row', sheets: 3, needed: 5 } as const;
    await expect(page.getByText(rules.scoreNotes['too-few-to-trim'](note)).first()).toBeVisible();
  });

  await test.step('within each category somebody is first', async () => {
    await expect(page.getByRole('grid')).toHaveCount(1);
    await page.getByLabel(results.scope, { exact: true }).selectOption({ label: rules.scopes.category });
    await expect(page.getByText(results.filtered.category)).toBeVisible();
    const tables = page.getByRole('grid');
    await expect(tables.nth(2)).toBeVisible();
    for (const table of await tables.all()) {
      await expect(table.getByRole('row').nth(1).getByRole('gridcell').first()).toHaveText('1');
    }
  });

  await test.step('and the printed recap has them too', async () => {
    await goTo(page, 'papers');
    await page.getByRole('radio', { name: printing.kinds.recap }).check();
    await page.getByRole('radio', { name: rules.scopes.category, exact: true }).check();
    const pages = await readPaper(
      await download(page, () => page.getByRole('button', { name: printing.make }).click()),
    );
    expect(pages[0]?.says(rules.scopes.category)).toBe(true);
    expect(pages.some(({ says }) => says(rules.aggregations['trimmed-mean'].score))).toBe(true);
  });
});

test('weights are written in parts and in per cent, with the same shares, and shown as such to judges', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'rubric');
  await page.getByRole('button', { name: setUp.rubric.amend }).click();
  const unit = (name: string) => page.getByRole('radio', { name, exact: true });
  await expect(unit(setUp.rubric.units.percent)).toBeChecked();
  await unit(setUp.rubric.units.percent).focus();
  await page.keyboard.press('ArrowRight');
  await expect(unit(setUp.rubric.units.parts)).toBeChecked();
  // 10 : 15 : 5 : 30 : 20 : 5 : 15
  const first = page.getByLabel(setUp.rubric.partOf('1'), { exact: true });
  await expect(first).toHaveValue('2');
  const total = page.getByRole('status').filter({ hasText: setUp.rubric.partsTotal });
  await expect(total).toContainText('20');
  await first.fill('1,5');
  await expect(page.getByText(setUp.fields['not-parts']())).toBeVisible();
  await first.fill('3');
  await expect(total).toContainText('21');
  await expect(page.getByText('3 dari 21').first()).toBeVisible();
  await first.fill('2');
  await unit(setUp.rubric.units.parts).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByLabel(setUp.rubric.weightOf('1'), { exact: true })).toHaveValue('10');
});

test('a judge marks under weights in parts: each as its part of all, and a score that no per cent could give', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeSmallCompetition(page);
  await goTo(page, 'rubric');
  await page.getByRole('button', { name: setUp.rubric.amend }).click();
  await page.getByRole('radio', { name: setUp.rubric.units.parts, exact: true }).check();
  // 30 : 50 : 10 : 10 per cent are 3 : 5 : 1 : 1.
  await page.getByLabel(setUp.rubric.partOf('1'), { exact: true }).fill('2');
  await page.getByRole('button', { name: setUp.rubric.amendSave }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(setUp.rubric.amendReason).fill('Disepakati dewan juri.');
  await dialog.getByRole('button', { name: setUp.rubric.amendConfirm }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, 'file');
  const file = await download(page, () =>
    page.getByRole('button', { name: setUp.file.exportAgain, exact: true }).click(),
  );
  await rememberCodes(page, file);

  const { page: judging } = await openLaptop('judge');
  await join(judging, file, 'Juri Uji Satu');
  await openSheet(judging, 'Loket Pagi');
  for (const part of ['2 dari 9', '5 dari 9', '1 dari 9']) {
    await expect(judging.getByRole('cell', { name: part, exact: true }).first()).toBeVisible();
  }
  await fillSheet(judging, ['80', '81', '82', '83']);
  // (80 × 2 + 81 × 5 + 82 + 83) ÷ 9 = 730 ÷ 9 = 81.111…
  await expect(judging.getByRole('main').getByText('81,11')).toBeVisible();
});
