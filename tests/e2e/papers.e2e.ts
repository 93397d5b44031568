import { readFile } from 'node:fs/promises';
import { findBarriers } from './support/axe';
import { type Chosen, choose, countDownloads, download, fixture, renamed, textFile } from './support/files';
import { expect, test } from './support/laptop';
import { readPaper } from './support/papers';
import { openSample } from './support/sample';
import { goTo } from './support/secretariat';
import { sentence, text } from './support/text';

const { common, printing } = text;

test.describe.configure({ mode: 'parallel' });

test('a long paper is cancelled half way, leaves no file behind, and can be made afterwards', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'papers');
  await expect(page.getByText(printing.sheetCount('138'))).toBeVisible();
  const saved = countDownloads(page);
  const make = page.getByRole('button', { name: printing.make });
  const bar = page.getByRole('progressbar', { name: printing.making });

  await make.click();
  const share = (): Promise<number> =>
    bar.evaluate((element) => (element as HTMLProgressElement).value / (element as HTMLProgressElement).max);
  await expect.poll(share, { intervals: [20] }).toBeGreaterThan(0.1);
  expect(await share()).toBeLessThan(1);
  await page.getByRole('button', { name: common.cancel }).click();
  await expect(page.getByRole('status').getByText(sentence({ type: 'pdf-cancelled' }))).toBeVisible();
  await expect(bar).toBeHidden();

  const sheets = await readPaper(await download(page, () => make.click()));
  expect(sheets).toHaveLength(138);
  await expect(page.getByText(sentence({ type: 'pdf-cancelled' }))).toBeHidden();
  // One file in all: had the cancelled one been written late, there would be two.
  expect(saved()).toBe(1);
});

test('certificates with ranks wait for the results; those without can be made at once', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'papers');
  await page.getByRole('radio', { name: printing.kinds.certificates }).check();
  const make = page.getByRole('button', { name: printing.make });
  const obstacle = page.getByText(printing.incomplete('46'));
  await expect(obstacle).toBeVisible();
  await expect(make).toBeDisabled();

  await page.getByRole('button', { name: printing.withoutRanks }).click();
  await expect(obstacle).toBeHidden();
  await expect(page.getByText(printing.recipientCount('46'))).toBeVisible();
  // Asking for ranks again brings the obstacle back.
  const ranked = page.getByRole('textbox', { name: printing.rankedCount, exact: true });
  await ranked.fill('3');
  await expect(obstacle).toBeVisible();
  await expect(make).toBeDisabled();
  await ranked.fill('0');

  const certificates = await readPaper(await download(page, () => make.click()));
  expect(certificates).toHaveLength(46);
  expect(certificates.filter((paper) => paper.says('PERINGKAT'))).toHaveLength(0);
  expect(certificates.every((paper) => paper.says('PESERTA'))).toBe(true);
});

test('a logo that is no picture is refused at once, and a broken one before a page is made', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'papers');
  await page.getByRole('radio', { name: printing.kinds.certificates }).check();
  await page.getByRole('button', { name: printing.withoutRanks }).click();
  const saved = countDownloads(page);
  const make = page.getByRole('button', { name: printing.make });
  const alert = page.getByRole('alert');
  const add = (file: Chosen): Promise<void> =>
    choose(page, () => page.getByRole('button', { name: printing.addLogo }).click(), [file]);

  await add(textFile('logo.png', 'Bukan gambar.'));
  await expect(alert).toHaveText(printing.logoWrong('logo.png'));
  await add({ name: 'poster.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(4 * 1024 * 1024 + 1, 0xff) });
  await expect(alert).toHaveText(printing.logoLarge('poster.jpg'));
  await expect(page.getByText(printing.logoName(1, 'logo.png'))).toBeHidden();

  const whole = await readFile(fixture('tables', 'photo.png'));
  await add({ name: 'terpotong.png', mimeType: 'image/png', buffer: whole.subarray(0, -20) });
  await expect(page.getByText(printing.logoName(1, 'terpotong.png'))).toBeVisible();
  await expect(alert).toBeHidden();
  await make.click();
  await expect(alert).toHaveText(sentence({ type: 'pdf-logo-unreadable', position: 1 }));
  expect(saved()).toBe(0);

  await page.getByRole('button', { name: printing.removeLogo(1) }).click();
  await add(await renamed(fixture('tables', 'photo.png'), 'utuh.png'));
  expect(await readPaper(await download(page, () => make.click()))).toHaveLength(46);
  await expect(alert).toBeHidden();
});

test('a date is typed as people write it, shown in words, and none is printed that cannot be read', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'papers');
  await page.getByRole('combobox', { name: printing.judge }).selectOption({ label: 'J1 · Juri Contoh 1' });
  await page.getByRole('combobox', { name: printing.entry }).selectOption({ index: 1 });
  const date = page.getByRole('textbox', { name: printing.date });
  const make = page.getByRole('button', { name: printing.make });
  await expect(date).toHaveValue(/^\d{1,2} \p{L}+ \d{4}$/u);

  await date.fill('besok');
  await expect(make).toBeDisabled();
  await date.press('Tab');
  await expect(date).toHaveAccessibleDescription(new RegExp(printing.dateUnread));
  expect(await findBarriers(page)).toEqual([]);

  await date.fill('3/4/26');
  await date.press('Tab');
  await expect(date).toHaveValue('3 April 2026');
  const [sheet] = await readPaper(await download(page, () => make.click()));
  expect(sheet?.says('3 April 2026')).toBe(true);
});
