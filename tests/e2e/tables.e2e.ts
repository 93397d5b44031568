import type { Page } from 'playwright/test';
import { aLargeBackup } from '../builders/a-large-backup';
import { findBarriers } from './support/axe';
import { choose } from './support/files';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { goTo } from './support/secretariat';
import { text } from './support/text';

const { backups, collect, judge, results, setUp, tableTools, trail } = text;

/** How many rows stand whole in the window, without scrolling. */
const rowsInSight = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('tbody tr[data-index]')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }).length,
  );

async function expectRows(page: Page, least: number): Promise<void> {
  await page.locator('tbody tr[data-index="0"]').waitFor();
  await expect.poll(() => rowsInSight(page)).toBeGreaterThanOrEqual(least);
}

/** What of a row lies inside the frame of its table, from its left to its right edge. */
const cutCells = (page: Page): Promise<number> =>
  page.locator('tbody tr[data-index="0"]').evaluate((row) => {
    const frame = row.closest('div')?.getBoundingClientRect();
    return [...row.children].filter((cell) => {
      const { left, right } = cell.getBoundingClientRect();
      return frame === undefined || left < frame.left - 1 || right > frame.right + 1;
    }).length;
  });

test('on a small laptop, with the usual notices, as many rows are in sight as people can work with', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await test.step('ranking, with all of four judges', async () => {
    await goTo(page, 'results');
    await expectRows(page, 9);
    expect(await cutCells(page)).toBe(0);
  });
  await test.step('entries', async () => {
    await goTo(page, 'entries');
    await expectRows(page, 10);
  });
  await test.step('trail', async () => {
    await goTo(page, 'trail');
    await expect(page.getByRole('table', { name: trail.title })).toBeVisible();
    await expectRows(page, 6);
  });
  await test.step('running order of a judge', async () => {
    await playAs(page, 'J4');
    await expect(page.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
    await expectRows(page, 8);
  });
});

test('twelve judges stand beside each other in the matrix, in one width, nine entries below each other', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await page.getByRole('link', { name: backups.link, exact: true }).click();
  await choose(page, () => page.getByRole('button', { name: backups.restoreChoose }).click(), [
    {
      name: 'cadangan.pleno',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await aLargeBackup(46, 'secretariat', 12)),
    },
  ]);
  const dialog = page.getByRole('dialog', { name: backups.dialogTitle });
  await dialog.getByRole('button', { name: backups.restore, exact: true }).click();
  await dialog.getByRole('button', { name: backups.open }).click();
  await expect(page.getByRole('heading', { level: 1, name: collect.progressTitle })).toBeVisible();
  await expectRows(page, 9);
  expect(await cutCells(page)).toBe(0);
  const widths = await page
    .locator('thead th')
    .evaluateAll((heads) => heads.slice(1).map((head) => Math.round(head.getBoundingClientRect().width)));
  expect(widths).toHaveLength(12);
  expect(new Set(widths).size).toBe(1);
});

test('the ranking is sorted, chosen from, copied and followed by keyboard alone, and rows grow on demand', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'results');
  const grid = page.getByRole('grid', { name: results.title });
  const rows = grid.locator('tbody').getByRole('row');
  const link = (index: number) => rows.nth(index).getByRole('link');
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      document.body.dataset.copied = event.clipboardData?.getData('text/plain') ?? '';
    });
  });
  const copied = async (): Promise<readonly string[][]> =>
    ((await page.locator('body').getAttribute('data-copied')) ?? '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('\t'));
  const first = await link(0).innerText();

  await test.step('from the row up to the head, and its third press gives back the order', async () => {
    const head = grid.getByRole('columnheader', { name: results.score });
    await link(0).focus();
    for (const key of ['End', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
    await expect(head.getByRole('button')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    expect(await link(0).innerText()).not.toBe(first);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'none');
    expect(await link(0).innerText()).toBe(first);
  });

  await test.step('three rows are chosen and copied under their heads', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(grid.getByRole('row', { selected: true })).toHaveCount(3);
    await page.keyboard.press('Control+c');
    const [heads = [], ...lines] = await copied();
    expect(heads.slice(0, 4)).toEqual([
      results.rank,
      tableTools.entry.number,
      tableTools.entry.title,
      tableTools.entry.institution,
    ]);
    expect(lines).toHaveLength(3);
    expect(lines[0]?.[2]).toBe('Jaran Edan (pembelajaran era pandemi)');
    expect(lines[0]?.at(-2)).toMatch(/^\d\d,\d\d$/);
    await expect(page.getByText(tableTools.copied(3))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(grid.getByRole('row', { selected: true })).toHaveCount(0);
    await page.keyboard.press('Control+a');
    await expect(grid.getByRole('row', { selected: true })).toHaveCount(46);
    await page.keyboard.press('Escape');
  });

  await test.step('the cut line is typed, and stays when one comes back', async () => {
    const cut = page.getByRole('textbox', { name: results.cutLine });
    await cut.fill('3');
    await expect(grid.locator('tr[data-within="yes"]')).toHaveCount(3);
    await goTo(page, 'entries');
    await goTo(page, 'results');
    await expect(cut).toHaveValue('3');
  });

  await test.step('Enter in any cell follows the row', async () => {
    await link(1).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: results.marksTitle })).toBeVisible();
    await page.goBack();
    await expect(grid).toBeVisible();
  });

  await test.step('rows are as high as one likes, everywhere and from now on', async () => {
    const before = await rowsInSight(page);
    const density = page.getByRole('button', { name: new RegExp(`^${tableTools.density}`) });
    await density.press('Enter');
    await expect.poll(() => rowsInSight(page)).toBeLessThan(before);
    await page.reload();
    await expect(density).toHaveAttribute('aria-pressed', 'false');
    await goTo(page, 'entries');
    await expect(page.getByRole('grid', { name: setUp.entries.title })).toBeVisible();
    await expect(page.locator('[data-rows="dense"]')).toHaveCount(0);
    expect(await findBarriers(page)).toEqual([]);
  });
});
