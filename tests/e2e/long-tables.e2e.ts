import type { Locator, Page } from 'playwright/test';
import { aLargeBackup } from '../builders/a-large-backup';
import { choose } from './support/files';
import { followLaptopLink, judgeMenu } from './support/judging';
import { expect, test } from './support/laptop';
import { goTo } from './support/secretariat';
import { text } from './support/text';

const { backups, collect, frame, judge, trail } = text;

async function restore(page: Page, entries: number, role: 'secretariat' | 'judge'): Promise<void> {
  const buffer = Buffer.from(await aLargeBackup(entries, role));
  await page.getByRole('link', { name: backups.link, exact: true }).click();
  await choose(page, () => page.getByRole('button', { name: backups.restoreChoose }).click(), [
    { name: 'cadangan.pleno', mimeType: 'application/octet-stream', buffer },
  ]);
  const dialog = page.getByRole('dialog', { name: backups.dialogTitle });
  await dialog.getByRole('button', { name: backups.restore, exact: true }).click();
  // A backup without a passphrase carries no key: the judge's sheets are to be signed anew.
  const next = role === 'judge' ? backups.toReview : backups.open;
  await dialog.getByRole('button', { name: next }).click();
}

/** Every tenth pixel of what is in sight of a table's body is of a row that was drawn. */
async function expectFilled(table: Locator): Promise<void> {
  await expect
    .poll(() =>
      table.evaluate((element: HTMLTableElement) => {
        const head = element.tHead?.getBoundingClientRect();
        const box = element.getBoundingClientRect();
        const frame = element.parentElement?.getBoundingClientRect() ?? box;
        const top = Math.max(head?.bottom ?? 0, frame.top, box.top, 0) + 2;
        const bottom = Math.min(frame.bottom, box.bottom, window.innerHeight) - 2;
        if (bottom - top < 40) return `only ${Math.round(bottom - top)} pixels in sight`;
        const x = box.left + 40;
        for (let y = top; y < bottom; y += 10) {
          const row = document.elementFromPoint(x, y)?.closest('tr, tbody, table');
          const isOver = row === null || row === undefined;
          if (!isOver && !row.hasAttribute('data-index') && !element.tHead?.contains(row)) {
            return `nothing drawn at ${Math.round(y)} of ${Math.round(top)} to ${Math.round(bottom)}`;
          }
        }
        return 'filled';
      }),
    )
    .toBe('filled');
}

/** In the first picture there is of it, without anybody scrolling or typing; and wherever it is scrolled to. */
async function expectDrawn(page: Page, table: Locator): Promise<void> {
  await table.waitFor();
  await table.evaluate((element) =>
    (element.querySelector('tbody') ?? element).scrollIntoView({ block: 'start' }),
  );
  await page.evaluate(() => window.scrollBy(0, -120));
  await expectFilled(table);
  for (const share of [0.5, 1, 0]) {
    await table.evaluate((element, where) => {
      const frame = element.parentElement;
      const own = frame !== null && frame.scrollHeight > frame.clientHeight + 1;
      const part = own ? frame : document.documentElement;
      part.scrollTop = (part.scrollHeight - part.clientHeight) * where;
    }, share);
    if (share > 0) await expectFilled(table);
  }
}

for (const entries of [410, 5_000]) {
  test(`every long table of the secretariat shows its rows at first sight, with ${entries} entries`, async ({
    openLaptop,
  }) => {
    const { page } = await openLaptop('secretariat');
    await restore(page, entries, 'secretariat');
    await expect(page.getByRole('heading', { level: 1, name: collect.progressTitle })).toBeVisible();
    const table = page.getByRole('main').locator('table').last();

    await test.step('progress', async () => {
      await expectDrawn(page, table);
    });
    await test.step('entries', async () => {
      await goTo(page, 'entries');
      await expectDrawn(page, table);
    });
    await test.step('ranking, and back from an entry to where it was', async () => {
      await goTo(page, 'results');
      await expectDrawn(page, table);
      await page.evaluate(() => document.querySelector('tr[data-index="0"]')?.scrollIntoView());
      await table.evaluate((element) => {
        if (element.parentElement) element.parentElement.scrollTop = 4_300;
      });
      await expectFilled(table);
      const link = table.locator('tr[data-index="140"]').getByRole('link');
      const name = await link.innerText();
      await link.click();
      await page.goBack();
      await expect(table.getByRole('link', { name })).toBeVisible();
      await expectFilled(table);
    });
    await test.step('trail, at once, filtered, resized and on the other ground', async () => {
      await goTo(page, 'trail');
      const lines = page.getByRole('table', { name: trail.title });
      await expect(lines.locator('tbody tr[data-index="0"]')).toBeVisible();
      await expectDrawn(page, lines);
      const search = page.getByRole('searchbox', { name: trail.search });
      await search.fill('tidak ada yang begini');
      await expect(page.getByRole('heading', { name: trail.nothingFound })).toBeVisible();
      await search.fill('');
      await expectDrawn(page, lines);
      await page.getByRole('textbox', { name: trail.entry }).fill('12');
      await expect(lines.locator('tbody tr')).toHaveCount(1);
      await page.getByRole('textbox', { name: trail.entry }).fill('');
      await expectDrawn(page, lines);
      await page.setViewportSize({ width: 1440, height: 900 });
      await expectFilled(lines);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectDrawn(page, lines);
      await page.setViewportSize({ width: 1093, height: 614 });
      await expectFilled(lines);
      await goTo(page, 'collect');
      await page.goBack();
      await expect(lines.locator('tbody tr[data-index="0"]')).toBeVisible();
      await expectDrawn(page, lines);
    });
    await test.step('and every one of them after the program is opened anew at its address', async () => {
      await page.reload();
      await expect(
        page.getByRole('table', { name: trail.title }).locator('tr[data-index="0"]'),
      ).toBeVisible();
      await expectDrawn(page, page.getByRole('table', { name: trail.title }));
      for (const screen of ['progress', 'entries', 'results'] as const) {
        await goTo(page, screen);
        await page.reload();
        await expectDrawn(page, table);
      }
    });
  });

  test(`every long table of a judge shows its rows at first sight, with ${entries} entries`, async ({
    openLaptop,
  }) => {
    const { page } = await openLaptop('judge');
    await restore(page, entries, 'judge');
    const table = page.getByRole('main').locator('table').last();
    await test.step('review', async () => {
      await expect(page.getByRole('heading', { level: 1, name: judge.review.title })).toBeVisible();
      await expectDrawn(page, table);
    });
    await test.step('desk, and the cursor goes to its end', async () => {
      await judgeMenu(page).getByRole('link', { name: frame.screens.desk }).click();
      await expect(page.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
      await expectDrawn(page, table);
      await table.locator('tr[data-index="0"]').getByRole('link').focus();
      await page.keyboard.press('End');
      await expect(table.locator(`tr[data-index="${entries - 1}"]`).getByRole('link')).toBeFocused();
      await expectFilled(table);
    });
    await test.step('trail', async () => {
      await followLaptopLink(page, text.start.judgeTrail);
      await expectDrawn(page, page.getByRole('table', { name: trail.title }));
    });
  });
}
