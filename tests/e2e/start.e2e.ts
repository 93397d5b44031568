import { findBarriers } from './support/axe';
import { expect, test } from './support/laptop';
import { openSample } from './support/sample';
import { makeCompetition } from './support/set-up';
import { text } from './support/text';

const { start, frame, common } = text;

const facts = {
  name: 'Lomba Inovasi Kota Uji',
  year: '2026',
  region: 'Kota Uji',
  organiser: 'Bagian Organisasi',
  venue: 'Balai Kota',
  startsOn: '2026-03-16',
  endsOn: '2026-03-17',
};

test('real events stand before the sample, which has one line with all its chairs', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeCompetition(page, facts);
  await page.goto('/#/');
  await openSample(page);
  await page.goto('/#/');
  const lines = page.getByRole('region', { name: start.continueTitle }).getByRole('listitem');
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText(facts.name);
  await expect(lines.last()).toContainText(frame.natures.sample);
  await expect(lines.last().getByRole('button')).toHaveText(['Sekretariat', 'J1', 'J2', 'J3', 'J4']);
  await lines
    .last()
    .getByRole('button', { name: /Juri J4/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: text.judge.desk.title })).toBeVisible();
});

test('the secretariat’s door leads to a new competition, one on this laptop, a backup, and another laptop', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeCompetition(page, facts);
  await page.goto('/#/');
  await page.getByRole('button', { name: start.secretariatDoor }).click();
  const here = page.getByRole('region', { name: start.secretariatHere });
  await expect(here.getByRole('button', { name: `${start.open}: ${facts.name}` })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: start.joinDoor }).click();
  await expect(page.getByRole('heading', { level: 1, name: start.joinTitle })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: start.backupDoor }).click();
  await expect(page.getByRole('heading', { level: 1, name: text.backups.title })).toBeVisible();
});

test('a real event is removed apart from opening it, and only once its name was typed', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeCompetition(page, facts);
  await page.goto('/#/');
  const remove = page.getByRole('button', { name: `${start.remove}: ${facts.name}` });
  await expect(page.getByRole('button', { name: `${start.open}: ${facts.name}` })).toBeVisible();
  await expect(remove).toBeHidden();
  await page.getByRole('button', { name: start.removeSome }).click();
  await expect(page.getByRole('button', { name: `${start.open}: ${facts.name}` })).toBeHidden();
  await remove.click();
  const dialog = page.getByRole('dialog', { name: start.removeTitle(facts.name) });
  const name = dialog.getByRole('textbox', { name: start.removeName });
  await expect(name).toBeFocused();
  const confirm = dialog.getByRole('button', { name: start.removeConfirm, exact: true });
  await name.fill('Lomba Inovasi');
  await confirm.click();
  await expect(dialog.getByText(start.removeNameWrong)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: common.cancel }).click();
  await expect(dialog).toBeHidden();
  await remove.click();
  await name.fill(' lomba inovasi  kota uji ');
  await confirm.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(start.continueEmpty)).toBeVisible();
});
