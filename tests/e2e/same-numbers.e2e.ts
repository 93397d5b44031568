import { download } from './support/files';
import { expect, test } from './support/laptop';
import { readPaper } from './support/papers';
import { openSample } from './support/sample';
import { goTo, sheetCell } from './support/secretariat';
import { text } from './support/text';

const { collect, printing, recap, results } = text;

test('who does not score, and why, is said alike on progress, ranking and recap', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  const reason = 'Berhalangan hadir karena sakit';
  // J2 of the sample has a tie to one entry already.
  const counts = recap.counts({ expected: 184, excused: 47, due: 137, counted: 137, missing: 0 });
  const said = page.getByRole('listitem').filter({ hasText: /^J4 .* semua 46 inovasi / });
  await openSample(page);
  await sheetCell(page, 'J4', 5, 'empty').click();
  const dialog = page.getByRole('dialog', { name: /^J4 · / });
  await dialog.getByLabel(collect.reason).fill(reason);
  await dialog.getByRole('checkbox', { name: collect.excuseWholeJudge('46') }).check();
  await dialog.getByRole('button', { name: collect.excuse }).click();
  await expect(dialog).toBeHidden();

  const sentences: string[] = [];
  for (const screen of ['progress', 'results'] as const) {
    await goTo(page, screen);
    // On the ranking it stands behind the line that says how far it can be relied on.
    if (screen === 'results') await page.getByText(results.complete, { exact: true }).click();
    await expect(page.getByText(counts, { exact: true })).toBeVisible();
    await page.getByText(recap.abstentions(2), { exact: true }).click();
    await expect(said).toContainText(reason);
    sentences.push((await said.textContent()) ?? '');
  }
  expect(sentences[1]).toBe(sentences[0]);

  await goTo(page, 'papers');
  await page.getByRole('radio', { name: printing.kinds.recap }).check();
  const made = await download(page, () => page.getByRole('button', { name: printing.make }).click());
  const papers = await readPaper(made);
  for (const sentence of [counts, ...sentences]) {
    expect(papers.some((paper) => paper.says(sentence))).toBe(true);
  }
});
