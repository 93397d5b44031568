import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { expect, test } from './support/laptop';
import { openSample } from './support/sample';
import { goTo } from './support/secretariat';
import { text } from './support/text';

const { setUp } = text;

/** Opens what there is about an entry or a judge, writes one field and saves. */
async function rename(page: Page, button: RegExp, field: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: field, exact: true }).fill(name);
  await dialog.getByRole('button', { name: setUp.entries.save, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('names that look alike are pointed out, what nobody sees in a name is gone, and nothing is held up', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  const alike = page.getByText(setUp.alikes.heading);

  await goTo(page, 'entries');
  await expect(page.getByRole('heading', { level: 1, name: setUp.entries.title })).toBeVisible();
  await expect(alike).toBeHidden();
  await rename(page, /^Ubah peserta 1, /, setUp.entries.titleField, 'Rumah Baca');
  // A zero-width space, which goes, and a Cyrillic letter, which stays in sight.
  await rename(page, /^Ubah peserta 2, /, setUp.entries.titleField, 'Ru\u200bmah B\u0430ca');
  await expect(alike).toBeVisible();
  const said = setUp.alikes.title(
    `${setUp.alikes.entries('Rumah Baca', '1')} dan ${setUp.alikes.entries('Rumah B\u0430ca', '2')}`,
  );
  await expect(page.getByRole('listitem').filter({ hasText: said })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await rename(page, /^Ubah peserta 2, /, setUp.entries.titleField, 'Rumah Tulis');
  await expect(alike).toBeHidden();

  await goTo(page, 'judges');
  await rename(page, /^Ubah juri J2, /, setUp.judges.name, 'JURI CONTOH 1');
  await expect(page.getByText(setUp.alikes.judges('JURI CONTOH 1', 'J2'))).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});
