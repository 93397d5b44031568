import { findBarriers } from './support/axe';
import { choose, download } from './support/files';
import { judgeMenu } from './support/judging';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { goTo, sheetCell } from './support/secretariat';
import { text } from './support/text';

const { acts, collect, frame, judge, receipts, results, setUp } = text;

test('a round is closed once nothing is missing, stays as it was, and is opened again with a reason', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  const ranked = page.getByRole('grid').locator('tbody').getByRole('row');
  const excusing = page.getByRole('dialog', { name: /^J4 · / });
  await openSample(page);

  await test.step('not while a sheet is missing', async () => {
    await goTo(page, 'results');
    await expect(page.getByText(results.provisional('46'))).toBeVisible();
    await expect(page.getByRole('button', { name: results.close })).toBeHidden();
    await goTo(page, 'progress');
    await sheetCell(page, 'J4', 5, 'empty').click();
    await excusing.getByLabel(collect.reason).fill('Berhalangan hadir karena sakit.');
    await excusing.getByRole('checkbox', { name: collect.excuseWholeJudge('46') }).check();
    await excusing.getByRole('button', { name: collect.excuse }).click();
    await expect(excusing).toBeHidden();
  });

  await test.step('by keyboard, after a question', async () => {
    await goTo(page, 'results');
    await page.getByRole('button', { name: results.close }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(results.closeText);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: results.closeConfirm, exact: true }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(results.closedText)).toBeVisible();
    await expect(page.getByRole('button', { name: results.open })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step('an entry that withdraws now stays in the ranking', async () => {
    await goTo(page, 'entries');
    await page.getByRole('button', { name: /^Ubah peserta 7,/ }).click();
    await page.getByRole('button', { name: setUp.entries.withdraw }).click();
    const withdrawing = page.getByRole('dialog', { name: setUp.entries.withdrawTitle('7') });
    await withdrawing.getByLabel(setUp.entries.withdrawReason).fill('Mundur.');
    await withdrawing.getByRole('button', { name: setUp.entries.withdrawConfirm }).click();
    await expect(withdrawing).toBeHidden();
    await goTo(page, 'results');
    await expect(ranked).toHaveCount(46);
    await expect(page.getByText(results.closedText)).toBeVisible();
  });

  await test.step('nobody is excused any more', async () => {
    await goTo(page, 'progress');
    await sheetCell(page, 'J4', 9, 'excused').click();
    await excusing.getByLabel(collect.reason).fill('Sudah sembuh.');
    await excusing.getByRole('button', { name: collect.excuseRemove }).click();
    await expect(excusing.getByRole('alert')).toBeVisible();
    await page.keyboard.press('Escape');
    await excusing.getByRole('button', { name: text.common.discard.discard }).click();
    await expect(excusing).toBeHidden();
  });

  await test.step('a judge reads it on the desk once the receipt has come', async () => {
    await page.getByRole('button', { name: receipts.makeFor('J4') }).click();
    const giving = page.getByRole('dialog').last();
    const receipt = await download(page, () => giving.getByRole('button', { name: receipts.save }).click());
    await page.keyboard.press('Escape');
    await playAs(page, 'J4');
    const told = page.getByText(judge.roundClosedText);
    await expect(told).toBeHidden();
    await judgeMenu(page).getByRole('link', { name: frame.screens.handOver }).click();
    await choose(page, () => page.getByRole('button', { name: receipts.take }).click(), [receipt]);
    // What was chosen is taken, wherever one goes meanwhile.
    await judgeMenu(page).getByRole('link', { name: frame.screens.desk }).click();
    await expect(told).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await playAs(page, text.frame.roleSecretariat);
  });

  await test.step('until it is opened again, which the trail tells', async () => {
    await goTo(page, 'results');
    await page.getByRole('button', { name: results.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: results.openConfirm, exact: true }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByLabel(results.openReason).fill('Satu peserta mundur.');
    await dialog.getByRole('button', { name: results.openConfirm, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(ranked).toHaveCount(45);
    await goTo(page, 'trail');
    const facts = { judge: '', entry: '7', round: '', count: '' };
    await expect(page.getByText(acts.said.withdrawal.withdrawn(facts))).toBeVisible();
    await expect(page.getByText(/^Tahap Presentasi dibuka kembali$/)).toBeVisible();
    await expect(page.getByText(/^Tahap Presentasi ditutup dengan nilai dari /)).toBeVisible();
  });
});
