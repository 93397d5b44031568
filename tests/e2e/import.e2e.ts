import type { Locator, Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { type Chosen, choose, fixture, textFile } from './support/files';
import { fillSheet, handOver, join, openSheet, savedLine } from './support/judging';
import { press, tabTo } from './support/keyboard';
import { expect, test } from './support/laptop';
import { goTo, sheetCell, takeBundles } from './support/secretariat';
import { importEntries, makeCompetition, makeSmallCompetition, smallFacts } from './support/set-up';
import { sentence, text } from './support/text';

const { common, setUp, tables } = text;
const { importing } = setUp;

test.describe.configure({ mode: 'parallel' });
/** The dialog, with a file just read. Without a mouse. */
async function openImport(page: Page, file: Chosen): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: importing.entriesTitle });
  if (!(await dialog.isVisible()))
    await press(page, page.getByRole('button', { name: setUp.entries.import }));
  await choose(page, () => press(page, dialog.getByRole('button', { name: importing.choose })), [file]);
  return dialog;
}

const toPreview = (dialog: Locator): Locator => dialog.getByRole('button', { name: importing.toPreview });

const columnOf = (dialog: Locator, field: string): Locator =>
  dialog.getByLabel(`${importing.source}: ${field}`, { exact: true });

async function startWithNothing(page: Page): Promise<void> {
  await makeCompetition(page, smallFacts);
  await goTo(page, 'entries');
}

test('two columns that fit equally well are asked for in words, and what is left is named; by keyboard', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await startWithNothing(page);
  const dialog = await openImport(page, fixture('tables', 'same-heading-twice.csv'));
  const [second, third] = ['2', '3'].map((at) => tables.columnAt('Judul Inovasi', at));
  const question = tables.columnOpen(setUp.entries.titleField, [second ?? '', third ?? '']);
  await expect(dialog.getByText(question)).toBeVisible();
  await expect(toPreview(dialog)).toBeDisabled();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page)).toEqual([]);
  }

  const title = columnOf(dialog, setUp.entries.titleField);
  await tabTo(page, title);
  await title.selectOption({ label: third ?? '' });
  await expect(title).toBeFocused();
  await expect(dialog.getByText(question)).toBeHidden();
  await expect(dialog.getByText(tables.notTaken([second ?? '']))).toBeVisible();
  await press(page, toPreview(dialog));
  await expect(dialog.getByText('Antar Obat Sore')).toBeVisible();
  await expect(dialog.getByText('Antar Obat Pagi')).toBeHidden();
  await press(page, dialog.getByRole('button', { name: importing.entriesConfirm('1') }));
  await expect(dialog.getByText(importing.doneEntries('1'))).toBeVisible();
});

test('the worksheet with known titles is proposed, and another can be chosen, with the focus kept', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await startWithNothing(page);
  const dialog = await openImport(page, fixture('tables', 'data-on-second-sheet.xlsx'));
  const sheet = dialog.getByLabel(tables.sheet);
  await expect(sheet).toHaveValue('Peserta');
  await expect(
    dialog.getByText(
      tables.notes['sheet-proposed']({ type: 'sheet-proposed', sheet: 'Peserta', others: ['Petunjuk'] }),
    ),
  ).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);

  await tabTo(page, sheet);
  await sheet.selectOption('Petunjuk');
  await expect(dialog.getByRole('alert')).toContainText(sentence({ type: 'table-empty' }));
  await expect(dialog.getByRole('alert')).toContainText(tables.asBefore);
  await expect(sheet).toBeFocused();
  await expect(sheet).toHaveValue('Peserta');
  await press(page, toPreview(dialog));
  await expect(dialog.getByText(importing.willAddEntries('3'))).toBeVisible();
});

test('lines that leave off trailing cells are read whole, and another separator shows other columns', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await startWithNothing(page);
  const dialog = await openImport(page, fixture('tables', 'ragged-semicolons.csv'));
  const separator = dialog.getByLabel(tables.separator);
  await expect(separator).toHaveValue(';');
  await tabTo(page, separator);
  await separator.selectOption('\t');
  await expect(toPreview(dialog)).toBeDisabled();
  await expect(separator).toBeFocused();
  await separator.selectOption(';');
  await expect(toPreview(dialog)).toBeEnabled();
  await press(page, toPreview(dialog));
  await expect(dialog.getByText(importing.willAddEntries('3'))).toBeVisible();
  for (const title of ['Antar, Obat', 'Baca, Keliling', 'Cek, Air']) {
    await expect(dialog.getByText(title)).toBeVisible();
  }
});

test('a table of another program and an empty one are refused in a sentence, and a reading can be left', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await startWithNothing(page);
  const dialog = await openImport(page, fixture('tables', 'table.ods'));
  await expect(dialog.getByRole('alert')).toContainText('.ods');
  await expect(dialog.getByRole('alert')).toContainText(importing.nothingChanged);
  await openImport(page, textFile('kosong.csv', ''));
  await expect(dialog.getByRole('alert')).toContainText(sentence({ type: 'table-empty' }));
  await openImport(page, fixture('tables', 'ragged-semicolons.csv'));
  await press(page, dialog.getByRole('button', { name: importing.otherFile }));
  await expect(dialog.getByRole('button', { name: importing.choose })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(setUp.entries.emptyTitle)).toBeVisible();
});

test('numbers exchanged in a table move the entries, and marks stay with their titles', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('everybody');
  const file = await makeSmallCompetition(page);
  const address = page.url();
  await page.goto('/#/');
  await join(page, file, 'Juri Uji Satu');
  await openSheet(page, 'Loket Pagi');
  await fillSheet(page, ['80']);
  await expect(savedLine(page)).toBeVisible();
  const scores = await handOver(page);
  await page.goto(address);
  await goTo(page, 'collect');
  await takeBundles(page, [scores]);
  await goTo(page, 'progress');
  await expect(sheetCell(page, 'J1', 1, 'draft')).toBeVisible();

  await goTo(page, 'entries');
  const dialog = await openImport(page, fixture('tables', 'two-numbers-exchanged.csv'));
  await press(page, toPreview(dialog));
  const update = dialog.getByRole('checkbox', { name: importing.updateEntries });
  await tabTo(page, update, 'back');
  await page.keyboard.press('Space');
  await expect(dialog.getByText(importing.willRenumberEntries('2'))).toBeVisible();
  const pagi = dialog.getByRole('row').filter({ hasText: 'Loket Pagi' });
  await expect(pagi).toContainText(/1\s*→\s*menjadi\s*2/);
  await expect(pagi).toContainText(importing.renumbered);
  await expect(dialog.getByText(importing.unchanged('1'))).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await press(page, dialog.getByRole('button', { name: importing.entriesConfirm('2') }));
  await expect(dialog.getByText(importing.doneRenumberedEntries('2'), { exact: true })).toBeVisible();
  await expect(dialog.getByText(importing.doneEntries('2'))).toBeHidden();
  await dialog.getByRole('button', { name: common.close }).click();
  await goTo(page, 'progress');
  await expect(sheetCell(page, 'J1', 2, 'draft')).toBeVisible();
  await expect(sheetCell(page, 'J1', 1, 'empty')).toBeVisible();
});

test('a row whose number and title are of two entries is asked about, with both readings', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await startWithNothing(page);
  const before = 'No;Judul Inovasi;Instansi\n1;Loket Pagi;Kecamatan Satu\n2;Loket Siang;Kecamatan Dua\n';
  await importEntries(page, textFile('peserta.csv', before), 2);
  const dialog = await openImport(
    page,
    textFile('lagi.csv', 'No;Judul Inovasi;Instansi\n1;Loket Siang;Kelurahan Lain\n'),
  );
  await press(page, toPreview(dialog));
  await dialog.getByRole('checkbox', { name: importing.updateEntries }).check();
  await expect(dialog.getByText(importing.doubtsTitle('1'))).toBeVisible();
  const { doubts, readings } = importing;
  await expect(dialog.getByText(readings.moves(doubts.entry('2', 'Loket Siang'), '1'))).toBeVisible();
  await expect(
    dialog.getByText(readings.renamed(doubts.entry('1', 'Loket Pagi'), 'Loket Siang')),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: importing.entriesConfirm('1') })).toBeHidden();
  expect(await findBarriers(page)).toEqual([]);

  const byNumber = dialog.getByRole('radio', { name: importing.byNumber.name });
  await tabTo(page, dialog.getByRole('radio', { name: importing.doubtsLater.name }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(byNumber).toBeChecked();
  await expect(byNumber).toBeFocused();
  await press(page, dialog.getByRole('button', { name: importing.entriesConfirm('1') }));
  await expect(dialog.getByText(importing.doneUpdatedEntries('1'))).toBeVisible();
});

test('rows hidden by a filter are asked about, and come in or stay out as the person says', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await startWithNothing(page);
  const dialog = await openImport(page, fixture('tables', 'filtered-rows.xlsx'));
  const hidden = { lines: [3], columns: [] };
  await expect(
    dialog.getByText(tables.doubts['hidden-undecided']({ type: 'hidden-undecided', ...hidden })),
  ).toBeVisible();
  await expect(toPreview(dialog)).toBeDisabled();
  expect(await findBarriers(page)).toEqual([]);

  const take = dialog.getByRole('radio', { name: tables.hiddenChoices.take });
  const skip = dialog.getByRole('radio', { name: tables.hiddenChoices.skip });
  await tabTo(page, take);
  await page.keyboard.press('Space');
  await expect(
    dialog.getByText(tables.notes['hidden-taken']({ type: 'hidden-taken', ...hidden })),
  ).toBeVisible();
  await expect(dialog.getByText(importing.columnsText('3'))).toBeVisible();
  await expect(take).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(skip).toBeFocused();
  await expect(
    dialog.getByText(tables.notes['hidden-skipped']({ type: 'hidden-skipped', ...hidden })),
  ).toBeVisible();
  await press(page, toPreview(dialog));
  await expect(dialog.getByText(importing.willAddEntries('2'))).toBeVisible();
  await expect(dialog.getByText('Baca Keliling')).toBeHidden();
});

test('a reading that takes long can be cancelled: the first, and one by another choice', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await startWithNothing(page);
  let [open, waiting] = [(): void => undefined, Promise.resolve()];
  const hold = (): void => {
    waiting = new Promise((resolve) => {
      open = resolve;
    });
  };
  // A reader that doesn't get going reads as long as one likes.
  await page.route(/table-worker/, async (route) => {
    await waiting;
    await route.continue();
  });
  hold();
  const dialog = await openImport(page, fixture('tables', 'data-on-second-sheet.xlsx'));
  await expect(dialog.getByText(importing.reading)).toBeVisible();
  await press(page, dialog.getByRole('button', { name: tables.cancelReading }));
  await expect(dialog.getByRole('button', { name: importing.choose })).toBeVisible();
  open();

  await openImport(page, textFile('p.csv', 'No;Judul;Instansi\n1;Satu, Dua;A\n'));
  const separator = dialog.getByLabel(tables.separator);
  await expect(separator).toHaveValue(';');
  hold();
  await separator.selectOption(',');
  await expect(dialog.getByRole('status').getByText(tables.readingAgain)).toBeVisible();
  await expect(toPreview(dialog)).toBeDisabled();
  // The later choice counts, whatever the earlier one comes to.
  await separator.selectOption('|');
  await expect(separator).toHaveValue('|');
  await press(page, dialog.getByRole('button', { name: tables.cancelReading }), 'back');
  await expect(separator).toHaveValue(';');
  await expect(toPreview(dialog)).toBeEnabled();
  open();
  await expect(columnOf(dialog, setUp.entries.titleField)).toHaveValue('1');
});

/** What the laptop's database has: the id of each entry's institution, and whom its note is for. */
const readEntries = (page: Page) =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith('pleno'));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<
      { content: { entries: { institution: { id: string }; noteFor?: string }[] } }[]
    >((resolve) => {
      const asked = database.transaction('competitions').objectStore('competitions').getAll();
      asked.onsuccess = () => resolve(asked.result);
    });
    database.close();
    return rows.flatMap(({ content }) =>
      content.entries.map(({ institution, noteFor }) => ({ institution: institution.id, noteFor })),
    );
  });

const ALIKE = 'No,Judul Inovasi,Instansi\n1,Baca Pagi,SDN Kauman 1\n2,Baca Sore,SDN Kauman I\n';

for (const answer of ['same', 'another'] as const) {
  test(`institutions that look alike are asked about once, and are ${answer} as said; by keyboard`, async ({
    openLaptop,
  }) => {
    const { page } = await openLaptop('secretariat');
    await startWithNothing(page);
    const dialog = await openImport(page, textFile('mirip.csv', ALIKE));
    await press(page, toPreview(dialog));
    const question = dialog.getByRole('group', { name: importing.alikes.question });
    const same = question.getByRole('radio', { name: importing.alikes.same });
    await expect(same).toBeChecked();
    expect(await findBarriers(page)).toEqual([]);
    if (answer === 'another') {
      await tabTo(page, same);
      await page.keyboard.press('ArrowRight');
      await expect(question.getByRole('radio', { name: importing.alikes.another })).toBeChecked();
    }
    await press(page, dialog.getByRole('button', { name: importing.entriesConfirm('2') }));
    await expect(dialog.getByText(importing.doneEntries('2'))).toBeVisible();
    const [first, second] = await readEntries(page);
    expect(first?.institution).toMatch(/./);
    expect(first?.institution === second?.institution).toBe(answer === 'same');
  });
}

test('a note can be for judges only, and says so when the entry is opened again', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  await startWithNothing(page);
  await press(page, page.getByRole('button', { name: setUp.entries.add, exact: true }));
  const added = page.getByRole('dialog', { name: setUp.entries.addTitle });
  await added.getByLabel(setUp.entries.titleField).fill('Baca Pagi');
  await added.getByLabel(setUp.entries.institution, { exact: true }).fill('SDN Kauman 1');
  const whom = (dialog: Locator) => dialog.getByRole('group', { name: setUp.entries.noteFor.whom });
  await expect(whom(added)).toBeHidden();
  await added.getByLabel(setUp.entries.note, { exact: true }).fill('Perlu diuji di lapangan');
  await expect(whom(added).getByRole('radio', { name: setUp.entries.noteFor.everybody })).toBeChecked();
  await whom(added).getByRole('radio', { name: setUp.entries.noteFor.judges }).check();
  await added.getByRole('button', { name: setUp.entries.saveNew, exact: true }).click();
  await expect(added).toBeHidden();
  expect((await readEntries(page)).map(({ noteFor }) => noteFor)).toEqual(['judges']);
  await page.getByRole('button', { name: setUp.entries.editOf('1', 'Baca Pagi') }).click();
  const opened = page.getByRole('dialog', { name: setUp.entries.editTitle('1') });
  await expect(whom(opened).getByRole('radio', { name: setUp.entries.noteFor.judges })).toBeChecked();
});
