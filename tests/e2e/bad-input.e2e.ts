import { readFile } from 'node:fs/promises';
import type { BasisPoints } from '../../renderer/domain/quantities';
import { rememberCodes } from './support/cards';
import { type Chosen, choose, countDownloads, download, fixture, renamed, textFile } from './support/files';
import { preset } from './support/hand-worked';
import {
  handOver,
  join,
  judgeMenu,
  markFields,
  onSheet,
  openSheet,
  savedLine,
  signSheet,
  takeBack,
} from './support/judging';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { goTo, takeBundles } from './support/secretariat';
import {
  approveRubric,
  importEntries,
  makeCompetition,
  makeSmallCompetition,
  smallFacts,
  takePreset,
  typeJudges,
} from './support/set-up';
import { sentence, text } from './support/text';

const { collect, common, frame, judge, setUp, start } = text;

test.describe.configure({ mode: 'parallel' });

const threeEntries = textFile('peserta.csv', 'No;Judul;Instansi\n1;Satu;A\n2;Dua;B\n3;Tiga;C\n');

test('a broken table, or a photograph called .csv, is refused in a sentence and changes nothing', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeCompetition(page, smallFacts);
  await goTo(page, 'entries');
  await page.getByRole('button', { name: setUp.entries.import }).click();
  const dialog = page.getByRole('dialog', { name: setUp.importing.entriesTitle });
  const offer = (file: Chosen): Promise<void> =>
    choose(page, () => dialog.getByRole('button', { name: setUp.importing.choose }).click(), [file]);

  await offer(fixture('tables', 'quote-in-heading.csv'));
  await expect(dialog.getByRole('alert')).toContainText(
    sentence({ type: 'table-unreadable', detail: 'quote-open', line: 1 }),
  );
  await expect(dialog.getByRole('alert')).toContainText(setUp.importing.nothingChanged);
  await offer(await renamed(fixture('tables', 'photo.jpg'), 'peserta.csv'));
  await expect(dialog.getByRole('alert')).toContainText(
    sentence({ type: 'table-unknown-format', format: 'picture' }),
  );
  await offer(textFile('kosong.csv', ''));
  await expect(dialog.getByRole('alert')).toContainText(sentence({ type: 'table-empty' }));
  await dialog.getByRole('button', { name: common.cancel }).click();
  await expect(page.getByText(setUp.entries.emptyTitle)).toBeVisible();

  await test.step('bad rows are named with line and reason, and the good ones wait for a word', async () => {
    await page.getByRole('button', { name: setUp.entries.import }).click();
    await offer(textFile('peserta.csv', 'No;Judul;Instansi\n1;Satu;A\nsatu;Dua;B\n1;Tiga;C\n4;;D\n'));
    await dialog.getByRole('button', { name: setUp.importing.toPreview }).click();
    const { problems } = setUp.importing;
    for (const [line, reason] of [
      ['3', problems.numberNotWhole('satu')],
      ['4', problems.numberRepeated('1', '2')],
      ['5', problems.titleMissing],
    ] as const) {
      await expect(
        dialog.getByRole('listitem').filter({ hasText: setUp.importing.line(line) }),
      ).toContainText(reason);
    }
    await dialog.getByRole('button', { name: common.cancel }).click();
    await expect(page.getByText(setUp.entries.emptyTitle)).toBeVisible();
  });

  await importEntries(page, threeEntries, 3);
});

test('weights of 99 % are said, kept as typed, and no competition file is made of them', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await makeCompetition(page, smallFacts);
  await takePreset(page, preset);
  const weight = page.getByLabel(setUp.rubric.weightOf('1'), { exact: true });
  await weight.fill('29');
  const total = page.getByRole('status').filter({ hasText: setUp.rubric.total });
  await expect(total).toContainText('99 %');
  await expect(total).toContainText(setUp.rubric.totalShort('1 %'));
  await page.getByRole('button', { name: setUp.rubric.review }).click();
  const notFull = sentence({ type: 'weights-not-full', total: 9_900 as BasisPoints });
  await expect(page.getByRole('status').filter({ hasText: setUp.rubric.todo })).toContainText(notFull);
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.reload();
  await expect(weight).toHaveValue('29');
  await goTo(page, 'file');
  await expect(page.getByText(notFull)).toBeVisible();
  await expect(page.getByRole('button', { name: setUp.file.export })).toBeHidden();

  await goTo(page, 'rubric');
  await weight.fill('30');
  await approveRubric(page);
});

test('a damaged file, a photograph, and a file of the wrong kind each get their own sentence', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('visitor');
  await openSample(page);
  await goTo(page, 'file');
  const competition = await download(page, () =>
    page.getByRole('button', { name: setUp.file.export }).click(),
  );
  await playAs(page, 'J4');
  const scores = await handOver(page);
  const whole = await readFile(competition);
  const cut: Chosen = {
    name: 'terpotong.pleno',
    mimeType: '',
    buffer: whole.subarray(0, whole.length - 400),
  };
  const changed: Chosen = {
    name: 'diubah.pleno',
    mimeType: '',
    buffer: Buffer.from(whole.toString('utf8').replace('Laskar', 'Laskap')),
  };
  const photo = await renamed(fixture('tables', 'photo.jpg'), 'foto.pleno');

  await test.step('as competition files', async () => {
    await page.goto('/#/join');
    const alert = page.getByRole('alert');
    const offer = (file: Chosen): Promise<void> =>
      choose(page, () => page.getByRole('button', { name: start.joinChoose }).click(), [file]);
    await offer(photo);
    await expect(alert).toContainText(sentence({ type: 'not-a-pleno-file' }));
    await offer(scores);
    await expect(alert).toContainText(sentence({ type: 'not-a-competition-file', kind: 'scores' }));
    await offer(changed);
    await expect(alert).toContainText(sentence({ type: 'signature-wrong' }));
    await offer(cut);
    await expect(alert).toContainText(/rusak atau terpotong/);
    await offer(competition);
    await expect(page.getByRole('heading', { name: start.joinWho })).toBeVisible();
    await expect(alert).toBeHidden();
  });

  await test.step('as score files', async () => {
    await page.goto('/#/');
    await page
      .getByRole('button', { name: new RegExp(`^${start.open}: .*${frame.roleSecretariat}$`) })
      .click();
    await goTo(page, 'collect');
    const cutScores: Chosen = {
      name: 'terpotong.pleno',
      mimeType: '',
      buffer: (await readFile(scores)).subarray(0, -300),
    };
    const outcomes = await takeBundles(page, [photo, competition, cutScores, scores]);
    await expect(outcomes.nth(0)).toContainText(sentence({ type: 'not-a-pleno-file' }));
    await expect(outcomes.nth(1)).toContainText(sentence({ type: 'not-a-scores-file', kind: 'competition' }));
    await expect(outcomes.nth(2)).toContainText(/rusak atau terpotong/);
    await expect(outcomes.nth(3)).toContainText(collect.accepted);
    await goTo(page, 'progress');
    await expect(page.getByText(collect.missing('44', '183'))).toBeVisible();
  });
});

test('scores of another event, and of a rehearsal, do not come in', async ({ openLaptop }) => {
  const { page } = await openLaptop('everybody');
  const own = await makeSmallCompetition(page, { name: 'Lomba Satu' });
  expect(own).toContain('.pleno');
  const address = page.url();
  await page.goto('/#/');
  const other = await makeSmallCompetition(page, { name: 'Lomba Lain' });
  await page.goto('/#/');
  await join(page, other, 'Juri Uji Satu');
  await openSheet(page, 'Loket Pagi');
  await markFields(page).first().fill('80');
  await expect(savedLine(page)).toBeVisible();
  const stray = await handOver(page);

  await page.goto('/#/');
  await openSample(page);
  await playAs(page, 'J4');
  const practice = await handOver(page);

  await page.goto(address);
  await goTo(page, 'collect');
  const outcomes = await takeBundles(page, [stray, practice]);
  await expect(outcomes.nth(0)).toContainText(sentence({ type: 'sealed-for-another' }));
  await expect(outcomes.nth(1)).toContainText(/milik lomba lain|DATA CONTOH/);
  await expect(page.getByText(collect.historyEmpty)).toBeVisible();
});

test('a second click on a button that makes something makes nothing twice', async ({ openLaptop }) => {
  const { page } = await openLaptop('impatient');
  await test.step('the sample is opened once', async () => {
    await page.getByRole('button', { name: start.sampleDoor }).dblclick();
    await expect(page.getByRole('heading', { level: 1, name: collect.progressTitle })).toBeVisible();
    await page.goto('/#/');
    await expect(page.getByRole('button', { name: new RegExp(`${frame.roleSecretariat}$`) })).toHaveCount(1);
  });
  await test.step('a competition is made once, and its file once', async () => {
    await page.getByRole('button', { name: start.secretariatDoor }).click();
    await page.getByRole('button', { name: start.newDoor }).click();
    await page.getByLabel(setUp.identity.name, { exact: true }).fill('Lomba Dua Klik');
    await page.getByLabel(setUp.identity.startsOn).fill('2026-03-16');
    await page.getByRole('button', { name: setUp.newCompetition.create }).dblclick();
    await takePreset(page, preset);
    await approveRubric(page);
    await importEntries(page, threeEntries, 3);
    await typeJudges(page, ['Juri Uji Satu']);
    await goTo(page, 'file');
    await page.getByRole('button', { name: setUp.file.export, exact: true }).click();
    const made = countDownloads(page);
    await page.getByRole('button', { name: setUp.file.freezeConfirm }).dblclick();
    await expect(page.getByText(setUp.file.historyTitle)).toBeVisible();
    await expect(page.getByRole('cell', { name: /\.pleno$/ })).toHaveCount(1);
    expect(made()).toBe(1);
    await page.goto('/#/');
    await expect(page.getByRole('button', { name: `${start.open}: Lomba Dua Klik` })).toHaveCount(1);
  });
  await test.step('sheets are signed once and handed over once', async () => {
    await page.getByRole('button', { name: new RegExp(`^${start.open}: .*Juri J4`) }).click();
    await openSheet(page, 'Laskar Perencana');
    for (let index = 0; index < 7; index += 1) await markFields(page).nth(index).fill('80');
    await page.getByRole('button', { name: judge.scoring.sign }).dblclick();
    // Neither goes the second click on to another sheet, nor does it take the signature back.
    await expect(takeBack(page).or(page.getByText(/^Ditandatangani \d/))).toBeVisible();
    await onSheet(page, 6);
    await judgeMenu(page).getByRole('link', { name: frame.screens.handOver }).click();
    const made = countDownloads(page);
    await page.getByRole('button', { name: judge.handOver.save }).dblclick();
    await expect(page.getByText(judge.handOver.savedTitle)).toBeVisible();
    await expect(page.getByRole('cell', { name: /\.pleno$/ })).toHaveCount(1);
    expect(made()).toBe(1);
  });
});

test('names of 200 characters push nothing out of the window', async ({ openLaptop }) => {
  const { page } = await openLaptop('everybody');
  const long = (start: string): string => `${start} ${'Pelayanan'.repeat(40)}`.slice(0, 200);
  await makeCompetition(page, { ...smallFacts, name: long('Lomba'), venue: long('Tempat') });
  await takePreset(page, preset);
  await approveRubric(page);
  const table = `No;Judul;Instansi\n1;${long('Judul')};${long('Dinas')}\n2;Dua;B\n3;Tiga;C\n`;
  await importEntries(page, textFile('peserta.csv', table), 3);
  await typeJudges(page, [long('Juri'), "D'Arcy “Nama” <b>, Juri"]);
  const widths: string[] = [];
  const measure = async (): Promise<void> => {
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (tooWide > 0) widths.push(`${page.url().replace(/.*\//, '')}: ${tooWide} px`);
  };
  for (const screen of ['identity', 'entries', 'judges', 'progress', 'papers'] as const) {
    await goTo(page, screen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await measure();
  }
  await goTo(page, 'file');
  await page.getByRole('button', { name: setUp.file.export, exact: true }).click();
  const file = await download(page, () =>
    page.getByRole('button', { name: setUp.file.freezeConfirm }).click(),
  );
  await measure();
  await rememberCodes(page, file);
  await goTo(page, 'cards');
  await measure();
  await page.goto('/#/');
  await page.getByRole('button', { name: start.judgeDoor }).waitFor();
  await measure();
  await join(page, file, long('Juri'));
  await measure();
  await openSheet(page, long('Judul'));
  await measure();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(long('Dinas'));
  const { document: height, window: room } = await page.evaluate(() => ({
    document: document.documentElement.scrollHeight,
    window: innerHeight,
  }));
  expect(height).toBeLessThanOrEqual(room);
  expect(widths).toEqual([]);
});

test('a mark is kept when the person goes back or reloads', async ({ openLaptop }) => {
  const { page } = await openLaptop('judge');
  await openSample(page);
  await playAs(page, 'J4');

  await test.step('back in the middle of typing', async () => {
    await openSheet(page, 'Laskar Perencana');
    await expect(markFields(page).first()).toBeFocused();
    await page.keyboard.type('87,5');
    await page.goBack();
    await expect(page.getByRole('row', { name: /Laskar Perencana/ })).toContainText('1/7');
    await page.goForward();
    await onSheet(page, 6);
    await expect(markFields(page).first()).toHaveValue('87,5');
  });

  await test.step('reload in the middle of typing', async () => {
    await expect(savedLine(page)).toBeVisible();
    await markFields(page).nth(1).focus();
    await page.keyboard.type('9');
    await page.reload();
    await onSheet(page, 6);
    await expect(markFields(page).first()).toHaveValue('87,5');
    await expect(markFields(page).nth(1)).toHaveValue(/^9?$/);
  });

  await test.step('signed, and the same after another reload', async () => {
    await markFields(page).nth(1).fill('81');
    for (const index of [2, 3, 4, 5, 6]) await markFields(page).nth(index).fill('83');
    await signSheet(page);
    await expect(markFields(page)).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('main')).toContainText('87,5');
    await expect(page.getByRole('main')).toContainText('81');
  });
});

test('an address that leads nowhere says so and leads back', async ({ openLaptop }) => {
  const { page } = await openLaptop('visitor');
  for (const address of [
    '/s/tidak-ada/results',
    '/j/tidak-ada/entry/apa-saja',
    '/bukan-layar',
    '/s//progress',
  ]) {
    await page.goto(`/#${address}`);
    await expect(page.getByRole('heading', { level: 1, name: frame.missingTitle })).toBeVisible();
    await page.getByRole('button', { name: frame.missingAction }).click();
    await expect(page.getByRole('button', { name: start.sampleDoor })).toBeVisible();
  }
  await openSample(page);
  await page.goto(`${page.url().replace(/progress$/, 'results')}/tidak-ada`);
  await expect(page.getByRole('heading', { level: 1, name: text.results.entryMissing })).toBeVisible();
  await playAs(page, 'J4');
  await expect(page.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
  await page.goto(`${page.url()}/entry/tidak-ada`);
  await expect(page.getByText(judge.scoring.unknownTitle)).toBeVisible();
});

test('a file picker that is closed without choosing leaves everything as it was', async ({ openLaptop }) => {
  const { page } = await openLaptop('visitor');
  const cancel = async (open: () => Promise<void>): Promise<void> => {
    const picker = page.waitForEvent('filechooser');
    await open();
    await (await picker).element().dispatchEvent('cancel');
  };
  await page.getByRole('button', { name: start.judgeDoor }).click();
  const join = page.getByRole('button', { name: start.joinChoose });
  await cancel(() => join.click());
  await expect(page.getByRole('alert')).toBeHidden();
  await cancel(() => join.click());
  await page.goto('/#/');
  await makeCompetition(page, smallFacts);
  await goTo(page, 'entries');
  await page.getByRole('button', { name: setUp.entries.import }).click();
  const table = page.getByRole('dialog').getByRole('button', { name: setUp.importing.choose });
  await cancel(() => table.click());
  await choose(page, () => table.click(), [threeEntries]);
  await expect(page.getByRole('button', { name: setUp.importing.toPreview })).toBeVisible();
  await page.getByRole('button', { name: common.cancel }).click();
  await goTo(page, 'collect');
  const collectButton = page.getByRole('button', { name: collect.choose });
  await cancel(() => collectButton.click());
  await expect(collectButton).toBeEnabled();
  await expect(page.getByRole('region', { name: collect.outcomesTitle })).toBeHidden();
});
