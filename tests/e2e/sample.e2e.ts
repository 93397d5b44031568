import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { download } from './support/files';
import { fillSheet, handOver, markFields, nextSheet, onSheet, savedLine, signAll } from './support/judging';
import { expect, test } from './support/laptop';
import { readPaper } from './support/papers';
import { openSample, playAs } from './support/sample';
import { goTo, takeBundles } from './support/secretariat';
import { text } from './support/text';

const { collect, frame, judge, printing, results } = text;
const sample = frame.natures.sample;

/** The mark of the program's own bar, not the competition's name. */
const saysSample = (page: Page): Promise<void> =>
  expect(page.getByRole('banner').getByText(sample, { exact: true })).toBeVisible();

test('a visitor plays every role of the sample competition, from the third door to the papers', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('visitor');

  await test.step('the third door leads to a competition that three judges have scored', async () => {
    await openSample(page);
    await saysSample(page);
    await expect(page.getByText(collect.missing('46', '183'))).toBeVisible();
  });

  await test.step('as judge 4, who has signed two and begun the third, the visitor scores two and signs them', async () => {
    await playAs(page, 'J4');
    await saysSample(page);
    await page.getByRole('button', { name: judge.desk.nextOpen(3) }).click();
    await onSheet(page, 3);
    const marks = await markFields(page).count();
    await fillSheet(
      page,
      Array.from({ length: marks }, () => '88'),
    );
    await nextSheet(page, 4);
    await saysSample(page);
    await fillSheet(
      page,
      Array.from({ length: marks }, () => '90'),
    );
    await expect(savedLine(page)).toBeVisible();
    await signAll(page, 2);
    await saysSample(page);
  });

  const bundle = await handOver(page);
  await saysSample(page);
  expect((await readFile(bundle, 'utf8')).split('\n')[0]).toContain('"nature":"sample"');

  await test.step('back as the secretariat, the file comes in and counts', async () => {
    await playAs(page, frame.roleSecretariat);
    await goTo(page, 'collect');
    const outcomes = await takeBundles(page, [bundle]);
    await expect(outcomes.getByText(collect.accepted, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: collect.seeProgress }).click();
    await expect(page.getByText(collect.missing('42', '183'))).toBeVisible();
    await goTo(page, 'results');
    await expect(page.getByText(results.provisional('42'))).toBeVisible();
    await saysSample(page);
  });

  await test.step('every paper is marked as made from sample data', async () => {
    await goTo(page, 'papers');
    await saysSample(page);
    const make = page.getByRole('button', { name: printing.make });
    await page.getByRole('combobox', { name: printing.entry, exact: true }).selectOption({ index: 1 });
    const sheets = await readPaper(await download(page, () => make.click()));
    expect(sheets.filter((paper) => paper.says(sample))).toHaveLength(4);

    await page.getByRole('radio', { name: printing.kinds.recap }).check();
    const recap = await readPaper(await download(page, () => make.click()));
    expect(recap.every((paper) => paper.says(sample))).toBe(true);

    // Ranks are provisional, so the certificates don't name any.
    await page.getByRole('radio', { name: printing.kinds.certificates }).check();
    await page.getByRole('combobox', { name: printing.recipients, exact: true }).selectOption('everyone');
    await page.getByRole('textbox', { name: printing.rankedCount, exact: true }).fill('0');
    await expect(page.getByText(printing.recipientCount('46'))).toBeVisible();
    const certificates = await readPaper(await download(page, () => make.click()));
    expect(certificates.filter((paper) => paper.says(sample))).toHaveLength(46);
  });
});

test('from an entry the visitor comes back to the same place in the ranking', async ({ openLaptop }) => {
  const { page } = await openLaptop('visitor');
  await openSample(page);
  await goTo(page, 'results');
  const link = page.getByRole('grid').getByRole('link').nth(30);
  await link.scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  expect(before.table).toBeGreaterThan(0);

  for (const goBack of [
    () => page.getByRole('button', { name: results.backToRanking }).click(),
    () => page.goBack(),
  ]) {
    await link.click();
    await expect(page.getByRole('heading', { name: results.marksTitle })).toBeVisible();
    await goBack();
    await expect(link).toBeFocused();
    await expect.poll(() => scrolled(page)).toEqual(before);
  }

  await page.getByRole('searchbox', { name: results.search }).fill('a');
  const found = await page.getByRole('grid').getByRole('link').count();
  await page.getByRole('grid').getByRole('link').last().click();
  await page.getByRole('button', { name: results.backToRanking }).click();
  await expect(page.getByRole('grid').getByRole('link').last()).toBeFocused();
  expect(await page.getByRole('grid').getByRole('link').count()).toBe(found);
});

const scrolled = (page: Page) =>
  page.evaluate(() => ({
    window: window.scrollY,
    table: document.querySelector('main table')?.parentElement?.scrollTop,
  }));
