import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { pleno } from './support/command-line';
import { download } from './support/files';
import { handOver, markFields, openSheet, savedLine, signAll } from './support/judging';
import { expect, test } from './support/laptop';
import { readPaper } from './support/papers';
import { openSample, playAs } from './support/sample';
import { goTo, takeBundles } from './support/secretariat';
import { text } from './support/text';

const { check, common, frame, judge, printing, results, trail } = text;
const CODE = /Kodeisilembarini((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})/;
const RECAP_CODE = /Kodeisirekapitulasiini((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})/;
const HEAD = /Kodepenutupjejak:([0-9]+·[0-9a-f]{16})/;

const rowsOf = (page: Page) => page.getByRole('table', { name: trail.title }).locator('tbody tr');

async function ask(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: check.label }).fill(code);
  await page.getByRole('button', { name: check.check, exact: true }).click();
}

test('the trail tells what happened, is searched, and vouches for the head on a paper', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'papers');
  await page.getByRole('combobox', { name: printing.judge }).selectOption({ label: 'J1 · Juri Contoh 1' });
  const [sheet] = await readPaper(
    await download(page, () => page.getByRole('button', { name: printing.make }).click()),
  );
  const head = HEAD.exec(sheet?.text.replace(/\s+/g, '') ?? '')?.[1] ?? '';
  expect(head).not.toBe('');
  const lines = Number(head.split('·')[0]);

  await goTo(page, 'trail');
  // The paper is the one line that came after its own head.
  await expect(page.getByText(new RegExp(`^Utuh: ${lines + 1} baris, kode penutup `))).toBeVisible();
  // The sheets in the judges' files are told one by one, under the number of the line that names the file.
  await expect(rowsOf(page).nth(lines + 1)).toBeVisible();
  const told = await rowsOf(page).count();
  await expect(rowsOf(page).first()).toContainText(
    trail.event['paper-made'](trail.papers['score-sheets'] ?? ''),
  );

  await test.step('filters narrow it', async () => {
    await page.getByRole('combobox', { name: trail.group }).selectOption({ label: trail.groups.sheets });
    await page.getByRole('combobox', { name: trail.judge }).selectOption({ label: 'J2 · Juri Contoh 2' });
    await expect(page.getByText(trail.shown('46', String(told)))).toBeVisible();
    await page.getByRole('textbox', { name: trail.entry }).fill('12');
    await expect(rowsOf(page)).toHaveCount(1);
    await expect(rowsOf(page)).toContainText(trail.sheet.submitted(trail.by.judge('J2'), '12'));
    await page.getByRole('searchbox', { name: trail.search }).fill('tidak ada yang begini');
    await expect(page.getByRole('heading', { name: trail.nothingFound })).toBeVisible();
    await page.getByRole('button', { name: trail.clear }).click();
    await expect(rowsOf(page)).toHaveCount(told);
  });

  await test.step('a line opens, with every mark', async () => {
    await page.getByRole('textbox', { name: trail.entry }).fill('12');
    await rowsOf(page).first().getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(trail.firstVersion)).toBeVisible();
    await expect(dialog.locator('tbody tr')).toHaveCount(7);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the head on the paper is vouched for, and another one is not', async () => {
    await page.getByRole('button', { name: trail.compareOpen }).click();
    const dialog = page.getByRole('dialog', { name: trail.compareTitle });
    const field = dialog.getByRole('textbox', { name: trail.compareLabel });
    await field.fill(head);
    await field.press('Enter');
    await expect(dialog.getByText(trail.holds(String(lines)))).toBeVisible();
    await field.fill(head.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    await field.press('Enter');
    await expect(dialog.getByText(trail.differs(String(lines)))).toBeVisible();
    await field.fill('bukan kepala');
    await field.press('Enter');
    await expect(dialog.getByText(trail.compareNot)).toBeVisible();
    await dialog.getByRole('button', { name: common.close }).click();
  });

  await test.step('the saved trail says the same to the command line, and the table what the screen says', async () => {
    const file = await download(page, () => page.getByRole('button', { name: trail.saveLines }).click());
    const verified = await pleno('verify', file, '--head', head);
    expect(verified).toContain('holds: every line is chained');
    expect(verified).toContain(`it matches: up to line ${lines} the trail is the same (1 lines since)`);
    const table = await download(page, () => page.getByRole('button', { name: trail.saveTable }).click());
    const rows = (await readFile(table, 'utf8')).trimEnd().split('\r\n');
    expect(rows.at(-1)).toContain(trail.event['paper-made'](trail.papers['score-sheets'] ?? ''));
    expect(rows.filter((row) => /^\d+;/.test(row))).toHaveLength(told);
  });
});

test('the ranking saved as a table leaves a line, as its paper does', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'results');
  await download(page, () => page.getByRole('button', { name: results.exportXlsx }).click());
  const csv = await download(page, () => page.getByRole('button', { name: results.exportCsv }).click());
  const [header, ...rows] = (await readFile(csv, 'utf8'))
    .split('\r\n')
    .filter((line) => line.split(';').length > 9);
  expect(header).toContain(text.recap.exactScore);
  for (const row of rows) expect(row).not.toMatch(/(^|;)\d+[.,]\d{3}(;|$)|(^|;)\d+\.\d+(;|$)/);
  await goTo(page, 'trail');
  await expect(rowsOf(page).nth(0)).toContainText(trail.event['table-exported']('CSV'));
  await expect(rowsOf(page).nth(1)).toContainText(trail.event['table-exported']('XLSX'));
});

test('the code on a printed sheet is current, then earlier when the judge signs other marks, and never invented', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'papers');
  await page.getByRole('combobox', { name: printing.judge }).selectOption({ label: 'J1 · Juri Contoh 1' });
  const [sheet] = await readPaper(
    await download(page, () => page.getByRole('button', { name: printing.make }).click()),
  );
  const code = CODE.exec(sheet?.text.replace(/\s+/g, '') ?? '')?.[1] ?? '';

  await page.getByRole('radio', { name: printing.kinds.recap }).check();
  const recap = await readPaper(
    await download(page, () => page.getByRole('button', { name: printing.make }).click()),
  );
  const recapCode = RECAP_CODE.exec(recap.map((one) => one.text.replace(/\s+/g, '')).join(''))?.[1] ?? '';

  await page.getByRole('button', { name: frame.screens.check }).click();
  await ask(page, recapCode);
  await expect(page.getByText(check.recapCurrent)).toBeVisible();
  await ask(page, code.toLowerCase().replaceAll('-', ' '));
  await expect(page.getByText(check.current)).toBeVisible();
  await expect(page.getByRole('main').getByText(check.judgeName('J1', 'Juri Contoh 1'))).toBeVisible();

  const file = await test.step('the judge reopens the sheet and signs another mark', async () => {
    await playAs(page, 'J1');
    const title = await page.getByRole('table').getByRole('link').first().innerText();
    await openSheet(page, title);
    await page.getByRole('button', { name: judge.scoring.reopen }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Salah ketik');
    await dialog.getByRole('button', { name: judge.scoring.reopen }).click();
    const before = await markFields(page).first().inputValue();
    await markFields(page)
      .first()
      .fill(before === '60' ? '61' : '60');
    await expect(savedLine(page)).toBeVisible();
    await signAll(page, 1);
    return handOver(page);
  });

  await playAs(page, frame.roleSecretariat);
  await goTo(page, 'collect');
  await takeBundles(page, [file]);
  await goTo(page, 'check');
  await ask(page, code);
  await expect(page.getByText(check.earlier)).toBeVisible();
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole('cell').last()).toHaveText(/^6[01]$/);

  await ask(page, recapCode);
  await expect(page.getByText(check.recapEarlier)).toBeVisible();

  await ask(page, 'AAAA-AAAA-AAAA-AAAA');
  await expect(page.getByText(check.unknown)).toBeVisible();
  await ask(page, 'AAAAA-AAAAA');
  await expect(page.getByText(check.unknownOld)).toBeVisible();
  await ask(page, 'AAAA');
  await expect(page.getByText(check.otherLength('4'))).toBeVisible();
});
