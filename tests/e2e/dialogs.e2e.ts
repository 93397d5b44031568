import { findBarriers } from './support/axe';
import { press } from './support/keyboard';
import { expect, test } from './support/laptop';
import { openSample } from './support/sample';
import { goTo, sheetCell } from './support/secretariat';
import { text } from './support/text';

const { collect, common } = text;
const { entries } = text.setUp;

for (const [size, viewport] of [
  ['a judge’s laptop', { width: 1093, height: 614 }],
  ['a narrow window', { width: 800, height: 480 }],
] as const) {
  test(`on ${size} a dialog begins in its first field, and Escape keeps what was typed until it is discarded`, async ({
    openLaptop,
  }) => {
    const { page } = await openLaptop('secretariat', { viewport });
    await openSample(page);
    await goTo(page, 'entries');
    const opener = page.getByRole('button', { name: entries.add, exact: true });
    await press(page, opener);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox').first()).toBeFocused();
    const title = dialog.getByRole('textbox', { name: entries.titleField });
    await title.fill('Rumah Baca');

    const keep = dialog.getByRole('button', { name: common.discard.keep });
    await page.keyboard.press('Escape');
    await expect(keep).toBeFocused();
    await expect(dialog.getByText(common.discard.ask)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(keep).toBeHidden();
    await expect(title).toBeFocused();
    await expect(title).toHaveValue('Rumah Baca');
    // However often: it is asked again, and kept again.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(keep).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(title).toHaveValue('Rumah Baca');

    await page.keyboard.press('Escape');
    await press(page, dialog.getByRole('button', { name: common.discard.discard }));
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });
}

test('a dialog without a field begins on the button that does least, and one Escape closes it', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  const cell = sheetCell(page, 'J1', 1, 'counted');
  // Reached by arrows, within a table that is one stop of Tab.
  await cell.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: common.close })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cell).toBeFocused();
  await expect(page.getByRole('heading', { name: collect.matrixTitle })).toBeVisible();
});
