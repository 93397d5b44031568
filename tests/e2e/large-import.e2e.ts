import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { choose, textFile } from './support/files';
import { press } from './support/keyboard';
import { expect, test } from './support/laptop';
import { goTo } from './support/secretariat';
import { makeCompetition, smallFacts } from './support/set-up';
import { text } from './support/text';

const { common, setUp } = text;
const { importing } = setUp;

const ENTRIES = 5_000;
const COUNT = '5.000';

const aTableOf = (note: string) =>
  textFile(
    'peserta.csv',
    [
      'No;Judul Inovasi;Instansi;Keterangan',
      ...Array.from(
        { length: ENTRIES },
        (_, index) => `${index + 1};Layanan ${index + 1};Dinas ${index % 97};${note}`,
      ),
    ].join('\r\n'),
  );

/** A laptop so much slower than this machine. */
async function slowDown(page: Page): Promise<(rate: number) => Promise<void>> {
  const protocol = await page.context().newCDPSession(page);
  return async (rate) => {
    await protocol.send('Emulation.setCPUThrottlingRate', { rate });
  };
}

/** Counts how often the page's one thread comes to something else. */
const startTicking = (page: Page) =>
  page.evaluateHandle(() => {
    const ticking = { count: 0 };
    const tick = (): void => {
      ticking.count += 1;
      setTimeout(tick, 0);
    };
    tick();
    return ticking;
  });

test('while it is worked out what 5 000 rows would change, the page answers, and the way back is open', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  const slow = await slowDown(page);
  await makeCompetition(page, smallFacts);
  await goTo(page, 'entries');
  const dialog = page.getByRole('dialog', { name: importing.entriesTitle });
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const computing = dialog.getByText(importing.computing);
  const open = async (note: string): Promise<void> => {
    await page.getByRole('button', { name: setUp.entries.import }).click();
    await choose(page, () => button(importing.choose).click(), [aTableOf(note)]);
    await expect(button(importing.toPreview)).toBeEnabled();
  };

  await test.step('new entries: back to the columns half way, and there again', async () => {
    await open('awal');
    await slow(20);
    await press(page, button(importing.toPreview));
    await expect(computing).toBeVisible();
    await expect(button(importing.entriesConfirm(COUNT))).toBeHidden();
    await press(page, button(importing.toColumns));
    await expect(dialog.getByLabel(`${importing.source}: ${setUp.entries.titleField}`)).toBeVisible();
    await expect(computing).toBeHidden();
    const ticking = await startTicking(page);
    await press(page, button(importing.toPreview));
    await expect(computing).toBeVisible();
    const before = await ticking.evaluate(({ count }) => count);
    await expect(dialog.getByText(importing.willAddEntries(COUNT))).toBeVisible();
    expect((await ticking.evaluate(({ count }) => count)) - before).toBeGreaterThan(0);
    await slow(1);
    await press(page, button(importing.entriesConfirm(COUNT)));
    await expect(dialog.getByText(importing.doneEntries(COUNT))).toBeVisible();
    await button(common.close).click();
  });

  await test.step('corrections: another answer keeps the focus, and nothing old can be confirmed', async () => {
    await open('baru');
    await press(page, button(importing.toPreview));
    const update = dialog.getByRole('checkbox', { name: importing.updateEntries });
    await expect(update).toBeVisible();
    await slow(20);
    await update.focus();
    await page.keyboard.press('Space');
    await expect(computing).toBeVisible();
    await expect(update).toBeChecked();
    await expect(update).toBeFocused();
    await expect(button(importing.entriesConfirm(COUNT))).toBeHidden();
    await expect(dialog.getByText(importing.willUpdateEntries(COUNT))).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await expect(computing).toBeVisible();
    await expect(button(importing.entriesConfirm(COUNT))).toBeDisabled();
    await slow(1);
    expect(await findBarriers(page)).toEqual([]);
    await press(page, button(importing.entriesConfirm(COUNT)));
    await expect(dialog.getByText(importing.doneUpdatedEntries(COUNT))).toBeVisible();
    await button(common.close).click();
    await expect(page.getByText(setUp.entries.shown(COUNT, COUNT))).toBeVisible();
  });
});
