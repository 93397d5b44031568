import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { Competition } from '../../renderer/domain/competition';
import { findBarriers } from './support/axe';
import { download, textFile } from './support/files';
import { countPointers, press, tabTo } from './support/keyboard';
import { expect, test } from './support/laptop';
import { openSample } from './support/sample';
import { goTo } from './support/secretariat';
import {
  approveRubric,
  importEntries,
  makeCompetition,
  makeCompetitionFile,
  smallFacts,
  takePreset,
  typeJudges,
} from './support/set-up';
import { text } from './support/text';

test.describe.configure({ mode: 'parallel' });

const { common, frame, setUp } = text;
const { rounds } = setUp;
const PRESENTATION = setUp.newCompetition.roundName;
const FIELD = rounds.form.names.field;

const entryTable = textFile(
  'peserta.csv',
  ['Nomor;Judul;Instansi', ...[1, 2, 3, 4, 5, 6].map((n) => `${n};Loket ${n};Kecamatan ${n}`)].join('\n'),
);

async function readCompetition(path: string): Promise<Competition> {
  const decoded = await createCodec(createMemoryKeyring()).decode(new Uint8Array(await readFile(path)));
  if (!decoded.ok || decoded.value.kind !== 'competition') throw new Error('no competition file');
  return decoded.value.content;
}

const space = async (page: Page, place: Locator): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.press('Space');
};

const type = async (page: Page, place: Locator, typed: string): Promise<void> => {
  await tabTo(page, place);
  await page.keyboard.type(typed);
};

test('a final of two in a second round, and two panels in the first, are set up without a mouse and stand in the file', async ({
  openLaptop,
}) => {
  test.setTimeout(120_000);
  const { page } = await openLaptop('secretariat');
  await makeCompetition(page, smallFacts);
  await takePreset(page, 'Tahap 2 (presentasi)');
  await approveRubric(page);
  await importEntries(page, entryTable, 6);
  await typeJudges(page, ['Juri Satu', 'Juri Dua', 'Juri Tiga']);
  const dialog = page.getByRole('dialog');
  await page.getByRole('navigation', { name: frame.mainMenu }).getByRole('link').first().focus();
  const pointers = await countPointers(page);

  await test.step('a second round, with another one’s rubric and two of the judges', async () => {
    await press(page, page.getByRole('link', { name: frame.screens.rounds, exact: true }));
    await expect(page.getByRole('heading', { level: 1, name: rounds.title })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await press(page, page.getByRole('button', { name: rounds.add }));
    await expect(dialog.getByLabel(rounds.form.name)).toHaveValue(FIELD);
    await expect(dialog.getByText(rounds.form.lastCounts)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await type(page, dialog.getByLabel(rounds.form.start), rounds.form.startLike(PRESENTATION).slice(0, 4));
    await space(page, dialog.getByRole('checkbox', { name: 'J3 · Juri Tiga' }));
    await press(page, dialog.getByRole('button', { name: rounds.add, exact: true }));
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 2, name: FIELD })).toBeVisible();
    await expect(page.getByText(rounds.seats('2', '1'))).toBeVisible();
  });

  await test.step('for two entries only, found by what is typed', async () => {
    await press(page, page.getByRole('button', { name: rounds.entrantsOf(FIELD) }));
    await tabTo(page, dialog.getByRole('radio', { name: new RegExp(`^${rounds.chosen.all}`) }));
    await page.keyboard.press('ArrowRight');
    await press(page, dialog.getByRole('button', { name: rounds.chosen.save }));
    await expect(dialog.getByText(rounds.chosen.none)).toBeVisible();
    await tabTo(page, dialog.getByRole('searchbox'), 'back');
    await page.keyboard.type('Kecamatan 5');
    await expect(dialog.getByRole('checkbox')).toHaveCount(1);
    await space(page, dialog.getByRole('checkbox'));
    await tabTo(page, dialog.getByRole('searchbox'), 'back');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2');
    await space(page, dialog.getByRole('checkbox'));
    await expect(dialog.getByText(rounds.chosen.count('2', '6'))).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await press(page, dialog.getByRole('button', { name: rounds.chosen.save }));
    await expect(dialog).toBeHidden();
    await expect(page.getByText(rounds.entrantsSome('2', '6'))).toBeVisible();
  });

  await test.step('both rounds count, and not before the weights are whole', async () => {
    const { combination } = rounds;
    await tabTo(page, page.getByRole('radio', { name: new RegExp(`^${combination.last}`) }));
    await page.keyboard.press('ArrowRight');
    await type(page, page.getByLabel(combination.weightOf(PRESENTATION)), '33,34');
    await type(page, page.getByLabel(combination.weightOf(FIELD)), '66,65');
    await expect(page.getByText(setUp.rubric.totalShort('0,01 %'))).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(combination.notFull)).toBeVisible();
    await tabTo(page, page.getByLabel(combination.weightOf(FIELD)), 'back');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('66,66');
    await expect(page.getByText(setUp.rubric.totalFull)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByText(rounds.weighs('66,66 %'))).toBeVisible();
  });

  await test.step('the first round’s judges and entries on two panels', async () => {
    const { panels } = rounds;
    await press(page, page.getByRole('link', { name: rounds.toPanelsOf(PRESENTATION) }), 'back');
    await expect(page.getByRole('heading', { level: 1, name: panels.title })).toBeVisible();
    await press(page, page.getByRole('button', { name: panels.add }));
    await space(page, page.getByRole('checkbox', { name: panels.seatOf('J3 · Juri Tiga', 'A') }));
    await space(page, page.getByRole('checkbox', { name: panels.seatOf('J3 · Juri Tiga', 'B') }));
    await type(page, page.getByLabel(panels.numbers), '4-9, x');
    await page.keyboard.press('Enter');
    await expect(page.getByText(panels.numbersWrong('x'))).toBeVisible();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('4-6');
    await page.keyboard.press('Enter');
    await expect(page.getByText(panels.moved('3', 'B'))).toBeVisible();
    const place = page.getByRole('radio', { name: panels.placeOf('3', 'A') });
    await tabTo(page, place);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: panels.placeOf('3', 'B') })).toBeChecked();
    await expect(page.getByText(`${panels.judgeCount('1')} · ${panels.entryCount('4')}`)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step('the second round’s rubric is approved by itself', async () => {
    await page.getByRole('navigation', { name: frame.mainMenu }).getByRole('link').first().focus();
    await press(page, page.getByRole('link', { name: new RegExp(`^${frame.screens.file}`) }));
    await expect(page.getByText(setUp.file.notApprovedIn(FIELD))).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await press(page, page.getByRole('link', { name: setUp.file.goTo(setUp.file.sections.rubric) }));
    await expect(page.getByRole('link', { name: FIELD })).toHaveAttribute('aria-current', 'page');
    await press(page, page.getByRole('button', { name: setUp.rubric.review }));
    await press(page, dialog.getByRole('button', { name: setUp.rubric.approveConfirm }));
    await expect(dialog).toBeHidden();
  });
  expect(await pointers()).toBe(0);

  const competition = await readCompetition(await makeCompetitionFile(page));
  const [first, second] = competition.rounds;
  const numbersOf = (ids: 'all' | readonly string[] | undefined) =>
    ids === 'all' || ids === undefined
      ? ids
      : ids.map((id) => competition.entries.find((entry) => entry.id === id)?.number);
  const codesOf = (ids: readonly string[]) =>
    ids.map((id) => competition.judges.find((judge) => judge.id === id)?.code);
  expect(
    competition.rounds.map(({ name, kind, panels }) => [
      name,
      kind,
      panels.map((panel) => [panel.name, codesOf(panel.judges), numbersOf(panel.entries)]),
    ]),
  ).toEqual([
    [
      PRESENTATION,
      'presentation',
      [
        ['A', ['J1', 'J2'], [1, 2]],
        ['B', ['J3'], [3, 4, 5, 6]],
      ],
    ],
    [FIELD, 'field', [['A', ['J1', 'J2'], 'all']]],
  ]);
  expect([first?.entrants, numbersOf(second?.entrants)]).toEqual([undefined, [2, 5]]);
  expect(competition.combination?.map(({ weight }) => weight)).toEqual([3_334, 6_666]);
});

test('frozen rules take another round with a reason, keep one that has sheets, and say what other panels do to sheets', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'rounds');
  const dialog = page.getByRole('dialog');
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });

  await test.step('a round more', async () => {
    await page.getByRole('button', { name: rounds.add }).click();
    await dialog.getByRole('button', { name: rounds.add, exact: true }).click();
    await expect(dialog.getByText(setUp.fields.missing())).toBeVisible();
    await dialog.getByLabel(setUp.rubric.amendReason).fill('Verifikasi lapangan lima finalis.');
    await dialog.getByRole('button', { name: rounds.add, exact: true }).click();
    await expect(heading(FIELD)).toBeVisible();
    await expect(page.getByText(rounds.weighsAll)).toBeVisible();
  });

  await test.step('the first one stays, for it has sheets', async () => {
    await page
      .getByRole('button', { name: /^Hapus / })
      .first()
      .click();
    await expect(dialog).toContainText('lembar penilaian');
    await dialog.getByRole('button', { name: common.close }).click();
  });

  await test.step('a judge off the panel: said before it is saved, and still there after another screen', async () => {
    await page
      .getByRole('link', { name: /^Atur juri dan panel/ })
      .first()
      .click();
    const seat = page.getByRole('checkbox').first();
    await seat.uncheck();
    await expect(page.getByText(/^46 lembar yang sudah masuk tidak dihitung lagi/)).toBeVisible();
    await goTo(page, 'entries');
    await page.goBack();
    await expect(seat).not.toBeChecked();
    await page.getByRole('button', { name: setUp.rubric.amendSave }).click();
    await dialog.getByLabel(setUp.rubric.amendReason).fill('Juri berhalangan.');
    await expect(dialog).toContainText('46 lembar');
    await dialog.getByRole('button', { name: setUp.rubric.amendConfirm }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: setUp.rubric.amendSave })).toBeHidden();
    await expect(seat).not.toBeChecked();
  });

  await test.step('another round’s rubric is amended by itself', async () => {
    await goTo(page, 'rubric');
    await page.getByRole('link', { name: FIELD }).click();
    await page.getByRole('button', { name: setUp.rubric.amend }).click();
    await page.getByLabel(setUp.rubric.criterionName('1'), { exact: true }).fill('Kenyataan di lapangan');
    // Put by while another round is looked at.
    await page.getByRole('navigation', { name: text.rounds.choose }).getByRole('link').first().click();
    await expect(page.getByRole('button', { name: setUp.rubric.amend })).toBeVisible();
    await page.getByRole('link', { name: FIELD }).click();
    await expect(page.getByLabel(setUp.rubric.criterionName('1'), { exact: true })).toHaveValue(
      'Kenyataan di lapangan',
    );
    await page.getByRole('button', { name: setUp.rubric.amendSave }).click();
    await expect(dialog).toContainText(setUp.rubric.amendNoSheets);
    await dialog.getByLabel(setUp.rubric.amendReason).fill('Disesuaikan.');
    await dialog.getByRole('button', { name: setUp.rubric.amendConfirm }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('a final of five, without a reason', async () => {
    await goTo(page, 'rounds');
    await page.getByRole('button', { name: rounds.entrantsOf(FIELD) }).click();
    await dialog.getByRole('radio', { name: new RegExp(`^${rounds.chosen.some}`) }).check();
    for (const index of [0, 1, 2, 3, 4]) await dialog.getByRole('checkbox').nth(index).check();
    await dialog.getByRole('button', { name: rounds.chosen.save }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(rounds.entrantsSome('5', '46'))).toBeVisible();
  });

  await goTo(page, 'file');
  await expect(page.getByRole('cell', { name: 'Verifikasi lapangan lima finalis.' })).toBeVisible();
  const file = await download(page, () =>
    page.getByRole('button', { name: setUp.file.exportAgain, exact: true }).click(),
  );
  const competition = await readCompetition(file);
  expect(competition.rounds.map(({ entrants }) => entrants?.length)).toEqual([undefined, 5]);
  expect(competition.ruleBook).toMatchObject({ type: 'frozen', history: { length: 4 } });

  await test.step('a round without sheets goes, with a reason', async () => {
    await goTo(page, 'rounds');
    await page.getByRole('button', { name: rounds.removeOf(FIELD) }).click();
    await dialog.getByLabel(setUp.rubric.amendReason).fill('Batal diadakan.');
    await dialog.getByRole('button', { name: rounds.removeConfirm }).click();
    await expect(heading(FIELD)).toBeHidden();
    await expect(page.getByRole('heading', { name: rounds.combination.title })).toHaveCount(0);
  });
});
