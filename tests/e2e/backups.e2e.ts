import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { findBarriers } from './support/axe';
import { findCode } from './support/cards';
import { choose, download, drop, textFile } from './support/files';
import {
  fillSheet,
  followLaptopLink,
  handOver,
  join,
  judgeMenu,
  openSheet,
  savedLine,
  signAll,
} from './support/judging';
import { press, tabTo } from './support/keyboard';
import { expect, test } from './support/laptop';
import { readPaper } from './support/papers';
import { goTo, takeBundles } from './support/secretariat';
import { makeSmallCompetition, smallFacts } from './support/set-up';
import { sentence, text } from './support/text';

const { backups, collect, common, judge, start } = text;
const secret = 'loket pagi kota malang';

test.describe.configure({ mode: 'parallel' });

test('a competition moves to another laptop under a passphrase, with results, history and the right to sign', async ({
  openLaptop,
}) => {
  const { page: first } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(first);
  const { page: bench } = await openLaptop('judge 1');
  await join(bench, file, 'Juri Uji Satu');
  await openSheet(bench, 'Loket Pagi');
  await fillSheet(bench, ['80', '82', '84', '86']);
  await expect(savedLine(bench)).toBeVisible();
  await signAll(bench, 1);
  const scores = await handOver(bench);
  await goTo(first, 'collect');
  await takeBundles(first, [scores]);
  // What came of them is said until the program is opened anew.
  await first.reload();
  const before = await everyScreen(first);

  const backup = await test.step('one file, locked', async () => {
    await first.getByRole('link', { name: backups.link, exact: true }).click();
    await first
      .getByRole('button', { name: backups.makeFor(smallFacts.name, backups.roleSecretariat) })
      .click();
    const dialog = first.getByRole('dialog', { name: backups.makeDialogTitle(smallFacts.name) });
    await expect(dialog.getByRole('radio', { name: new RegExp(`^${backups.protectLocked}`) })).toBeChecked();
    await typePassphrase(dialog, 'pendek', 'pendek');
    await save(dialog);
    await expect(dialog.getByText(sentence({ type: 'passphrase-too-short', least: 10 }))).toBeVisible();
    await typePassphrase(dialog, secret, 'loket pagi kota Malang');
    await save(dialog);
    await expect(dialog.getByText(sentence({ type: 'passphrase-not-repeated' }))).toBeVisible();
    await typePassphrase(dialog, secret, secret);
    const path = await download(first, () => save(dialog));
    await expect(dialog.getByText(backups.madeTitle)).toBeVisible();
    await expect(dialog.getByText(backups.madeKeyInside)).toBeVisible();
    expect(path).toMatch(/lomba-uji-layar_cadangan_sekretariat_\d{8}_[0-9a-f]{8}\.pleno\.age$/);
    expect((await readFile(path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    const slip = await readPaper(
      await download(first, () => dialog.getByRole('button', { name: backups.slip.make }).click()),
    );
    expect(slip).toHaveLength(1);
    expect(slip[0]?.text).toContain(secret);
    expect(slip[0]?.text).toContain(basename(path));
    expect(await findBarriers(first)).toEqual([]);
    await dialog.getByRole('button', { name: common.close }).click();
    await expect(dialog).toBeHidden();
    return path;
  });

  await test.step('the next one is locked alike, without asking again', async () => {
    await first
      .getByRole('button', { name: backups.makeFor(smallFacts.name, backups.roleSecretariat) })
      .click();
    const dialog = first.getByRole('dialog', { name: backups.makeDialogTitle(smallFacts.name) });
    await expect(dialog.getByText(backups.passphraseKept)).toBeVisible();
    await expect(dialog.getByLabel(backups.passphrase, { exact: true })).toHaveCount(0);
    const again = await download(first, () => save(dialog));
    const opened = await openWithAge(new Uint8Array(await readFile(again)), [secret]);
    expect(opened.ok && Buffer.from(opened.value).toString()).toContain(smallFacts.name);
    await dialog.getByRole('button', { name: common.close }).click();
  });

  const { page: second } = await openLaptop('second secretariat');
  await test.step('a wrong passphrase changes nothing', async () => {
    await second.getByRole('link', { name: backups.link, exact: true }).click();
    await expect(second.getByText(backups.emptyTitle)).toBeVisible();
    await chooseBackup(second, backup);
    const locked = second.getByRole('dialog', { name: backups.lockedTitle });
    await unlock(locked, 'bukan kata sandinya');
    await expect(locked.getByText(sentence({ type: 'passphrase-wrong' }))).toBeVisible();
    await unlock(locked, secret);
  });

  await test.step('what is inside is shown, then everything is there', async () => {
    const dialog = second.getByRole('dialog', { name: backups.dialogTitle });
    await expect(dialog.getByText(backups.absent)).toBeVisible();
    await expect(dialog.getByText(smallFacts.name)).toBeVisible();
    await expect(row(dialog, backups.imports).getByRole('cell')).toHaveText(['1']);
    await dialog.getByRole('button', { name: backups.restore, exact: true }).click();
    await expect(dialog.getByText(backups.restoredTitle(smallFacts.name))).toBeVisible();
    await dialog.getByRole('button', { name: backups.open }).click();
    await expect(second.getByRole('heading', { level: 1, name: collect.progressTitle })).toBeVisible();
    expect(await everyScreen(second)).toEqual(before);
  });

  await test.step('and the competition file can be made there', async () => {
    await goTo(second, 'file');
    await download(second, () =>
      second.getByRole('button', { name: text.setUp.file.exportAgain, exact: true }).click(),
    );
  });
});

test('newer work here is shown beside the backup, and nothing goes before somebody says so', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  const { page: office } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(office);
  await join(page, file, 'Juri Uji Satu');
  await openSheet(page, 'Loket Pagi');
  await fillSheet(page, ['80', '82', '84', '86']);
  await expect(savedLine(page)).toBeVisible();
  await signAll(page, 1);
  const role = backups.roleJudge('J1', 'Juri Uji Satu');
  await followLaptopLink(page, backups.link);
  await page.getByRole('button', { name: backups.makeFor(smallFacts.name, role) }).click();
  const make = page.getByRole('dialog', { name: backups.makeDialogTitle(smallFacts.name) });
  await make.getByRole('radio', { name: new RegExp(`^${backups.protectOpen}`) }).check();
  await expect(make.getByText(backups.protectOpenJudge)).toBeVisible();
  const backup = await download(page, () => save(make));
  await make.getByRole('button', { name: common.close }).click();

  await page.getByRole('link', { name: text.frame.home }).click();
  await page.getByRole('button', { name: `${start.open}: ${smallFacts.name}` }).click();
  await openSheet(page, 'Loket Siang');
  await fillSheet(page, ['70', '72', '74', '76']);
  await expect(savedLine(page)).toBeVisible();

  const dialog = page.getByRole('dialog', { name: backups.dialogTitle });
  await test.step('both sides, and a way back', async () => {
    await page.getByRole('link', { name: text.frame.home }).click();
    // Let go on the first screen, it finds its way.
    await drop(page.getByRole('main'), [backup]);
    await expect(dialog.getByText(backups.relations['here-newer'])).toBeVisible();
    const [here = '', there = ''] = await row(dialog, backups.revisions).getByRole('cell').allInnerTexts();
    expect(Number(here)).toBeGreaterThan(Number(there));
    const givenUp = String(Number(here) - Number(there));
    await expect(dialog.getByText(`${backups.keyRenewed} ${backups.marksGivenUp(givenUp)}`)).toBeVisible();
    await expect(dialog.getByText(backups.givesUp(givenUp), { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: common.cancel }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('replaced, the sheets wait to be signed again', async () => {
    await chooseBackup(page, backup);
    await dialog.getByRole('button', { name: backups.replace }).click();
    await expect(dialog.getByText(backups.restoredToSign('1'))).toBeVisible();
    // It was made on this very laptop: there is no other to stop.
    await expect(dialog.getByText(backups.restoredOneLaptop)).toHaveCount(0);
    await dialog.getByRole('button', { name: common.close }).click();
  });

  await test.step('and what was replaced comes back from the snapshot', async () => {
    const snapshots = page.getByRole('table', { name: backups.snapshotsTitle });
    await expect(snapshots.getByRole('row').nth(1)).toContainText(backups.beforeRestore);
    await snapshots.getByRole('button').first().click();
    await expect(dialog.getByText(backups.relations.diverged)).toBeVisible();
    await dialog.getByRole('button', { name: backups.replace }).click();
    await dialog.getByRole('button', { name: backups.toReview }).click();
    await expect(page.getByRole('heading', { level: 1, name: judge.review.title })).toBeVisible();
    await signAll(page, 2);
    await takeBackToOffice(office, await handOverWithCard(page, findCode(file, 'Juri Uji Satu') ?? ''));
  });
});

test('a file that is damaged, or something else, is refused in words', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(page);
  await page.getByRole('link', { name: backups.link, exact: true }).click();
  await page.getByRole('button', { name: backups.makeFor(smallFacts.name, backups.roleSecretariat) }).click();
  const make = page.getByRole('dialog', { name: backups.makeDialogTitle(smallFacts.name) });
  await make.getByRole('radio', { name: new RegExp(`^${backups.protectOpen}`) }).check();
  const backup = await download(page, () => save(make));
  await make.getByRole('button', { name: common.close }).click();

  const bytes = await readFile(backup);
  const flipped = Buffer.from(bytes);
  flipped[flipped.length - 300] = (flipped[flipped.length - 300] as number) ^ 1;
  const damaged = { name: 'rusak.pleno', mimeType: 'application/octet-stream', buffer: flipped };
  const cut = { ...damaged, name: 'potong.pleno', buffer: bytes.subarray(0, 2_000) };
  for (const [chosen, problem] of [
    [damaged, sentence({ type: 'signature-wrong' })],
    [cut, /rusak atau terpotong/],
    [file, sentence({ type: 'not-a-backup' })],
    [textFile('surat.txt', 'Yth.'), sentence({ type: 'not-a-pleno-file' })],
  ] as const) {
    await chooseBackup(page, chosen);
    const refused = page.getByRole('dialog', { name: backups.refusedTitle });
    await expect(refused.getByRole('alert')).toContainText(problem);
    await refused.getByRole('button', { name: common.close }).click();
  }
  await test.step('a backup is named as one where score files come in', async () => {
    await page.getByRole('button', { name: backups.back, exact: true }).click();
    await goTo(page, 'collect');
    const outcomes = await takeBundles(page, [backup]);
    await expect(outcomes).toContainText(sentence({ type: 'kind-elsewhere', kind: 'backup' }));
  });
});

test('backups are made and restored with the keyboard, and no screen of them has a barrier', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat', { reducedMotion: 'reduce' });
  await makeSmallCompetition(page);
  await page.getByRole('link', { name: backups.link, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: backups.title })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${backups.automaticLast('')}`))).toBeVisible();
  await checkBothThemes(page, 'screen');

  await press(
    page,
    page.getByRole('button', { name: backups.makeFor(smallFacts.name, backups.roleSecretariat) }),
  );
  const make = page.getByRole('dialog', { name: backups.makeDialogTitle(smallFacts.name) });
  await tabTo(page, make.getByRole('radio', { name: new RegExp(`^${backups.protectLocked}`) }));
  await expect(make.getByLabel(backups.passphrase, { exact: true })).toBeVisible();
  await press(page, make.getByRole('button', { name: backups.passphraseMake }));
  const passphrase = await make.getByLabel(backups.passphrase, { exact: true }).inputValue();
  expect(passphrase).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  await checkBothThemes(page, 'make');
  const backup = await download(page, () =>
    press(page, make.getByRole('button', { name: backups.makeConfirm })),
  );
  await press(page, make.getByRole('button', { name: common.close }));

  await choose(page, () => press(page, page.getByRole('button', { name: backups.restoreChoose })), [backup]);
  const locked = page.getByRole('dialog', { name: backups.lockedTitle });
  await tabTo(page, locked.getByLabel(backups.passphrase, { exact: true }));
  await checkBothThemes(page, 'locked');
  // As somebody copies it from paper.
  await page.keyboard.insertText(passphrase.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: backups.dialogTitle });
  // All that came since is the note that the backup was made.
  await expect(dialog.getByText(backups.onlyNotes)).toBeVisible();
  await checkBothThemes(page, 'compare');
  await press(page, dialog.getByRole('button', { name: backups.replace }));
  await expect(dialog.getByText(backups.restoredTitle(smallFacts.name))).toBeVisible();
  await checkBothThemes(page, 'restored');
  await press(page, dialog.getByRole('button', { name: backups.open }));
  await expect(page.getByRole('heading', { level: 1, name: collect.progressTitle })).toBeVisible();
});

const save = (dialog: Locator): Promise<void> =>
  dialog.getByRole('button', { name: backups.makeConfirm }).click();

async function typePassphrase(dialog: Locator, once: string, again: string): Promise<void> {
  await dialog.getByLabel(backups.passphrase, { exact: true }).fill(once);
  await dialog.getByLabel(backups.passphraseAgain).fill(again);
}

async function unlock(dialog: Locator, passphrase: string): Promise<void> {
  await dialog.getByLabel(backups.passphrase, { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: backups.unlock, exact: true }).click();
}

const chooseBackup = (page: Page, file: Parameters<typeof choose>[2][number]): Promise<void> =>
  choose(page, () => page.getByRole('button', { name: backups.restoreChoose }).click(), [file]);

const row = (dialog: Locator, name: string): Locator =>
  dialog.getByRole('row').filter({ has: dialog.page().getByRole('rowheader', { name, exact: true }) });

/** Set-up, progress, what came in and went out, and the ranking: every word of it. */
async function everyScreen(page: Page): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const screen of [
    'identity',
    'rubric',
    'entries',
    'judges',
    'file',
    'progress',
    'collect',
    'results',
  ] as const) {
    await goTo(page, screen);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    // The tables are read from the database a moment after the heading.
    await expect(page.getByRole('main')).toContainText(/\S[\s\S]{80}/);
    texts.push(await page.getByRole('main').innerText());
  }
  return texts;
}

/** The key is a new one, and the card hasn't vouched for it yet: the code is asked for where it is needed. */
async function handOverWithCard(page: Page, code: string): Promise<string> {
  const { ask } = text.cards;
  await judgeMenu(page).getByRole('link', { name: text.frame.screens.handOver }).click();
  await page.getByRole('button', { name: judge.handOver.save }).click();
  const dialog = page.getByRole('dialog', { name: ask.unlockTitle });
  await expect(dialog.getByLabel(ask.label)).toBeFocused();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByLabel(ask.label).fill(code);
  const scores = await download(page, () => page.keyboard.press('Enter'));
  await expect(page.getByText(judge.handOver.savedTitle)).toBeVisible();
  return scores;
}

async function takeBackToOffice(office: Page, scores: string): Promise<void> {
  await goTo(office, 'collect');
  const outcomes = await takeBundles(office, [scores]);
  await expect(outcomes).toContainText(collect.accepted);
  await goTo(office, 'progress');
  await expect(office.getByText(collect.missing('4', '6'))).toBeVisible();
}

async function checkBothThemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findBarriers(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}
