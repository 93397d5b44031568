import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { createBackupFiles } from '../../renderer/adapters/backup/backup-file';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { aBackup } from '../builders/a-backup';
import {
  aHand,
  crowded,
  manyPanels,
  usualCompetition,
  writeCompetition,
  writeReceipt,
} from '../builders/large-files';
import { findBarriers } from './support/axe';
import { join, judgeMenu } from './support/judging';
import { expect, test } from './support/laptop';
import { sentence, text } from './support/text';

const { backups, common, frame, receipts, start } = text;

test.describe.configure({ mode: 'parallel' });

/** Chosen by its path: bytes handed over by the driver would be unpacked by the page's own thread. */
async function chooseFile(page: Page, button: string, path: string): Promise<void> {
  const picker = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await picker).setFiles(path);
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

/** In place of the program's own: it takes a file, says that it works, and never comes to an end. */
const NEVER_ENDING = `self.onmessage = () => { self.postMessage({ type: 'alive' }); for (;;); };`;

/** From now on, whatever reads files, or backups, never comes to an end. */
const neverEnd = (page: Page, worker = /decode-worker/): Promise<unknown> =>
  page.route(worker, async (route) => {
    // With the headers of the program's own, without which no browser would start it.
    await route.fulfill({ response: await route.fetch(), body: NEVER_ENDING });
  });

test('where what reads files cannot be started, that is said, and the page itself reads none', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  const hand = await aHand('secretariat');
  const file = await writeCompetition(hand, test.info().outputPath('lomba.pleno'), usualCompetition);
  await page.route(/decode-worker/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: NEVER_ENDING }),
  );
  await page.getByRole('button', { name: start.judgeDoor }).click();
  await chooseFile(page, start.joinChoose, file);
  await expect(page.getByText(sentence({ type: 'worker-failed', cause: 'not-started' }))).toBeVisible();
  await page.unroute(/decode-worker/);
  await chooseFile(page, start.joinChoose, file);
  await expect(page.getByRole('heading', { name: start.joinWho })).toBeVisible();
});

test('a file whose reading never ends holds nobody up: the screen answers, and it can be stopped', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  const hand = await aHand('secretariat');
  const file = await writeCompetition(hand, test.info().outputPath('lomba.pleno'), usualCompetition);

  await test.step('the competition file', async () => {
    await neverEnd(page);
    await page.getByRole('button', { name: start.judgeDoor }).click();
    const ticking = await startTicking(page);
    await chooseFile(page, start.joinChoose, file);
    await expect(page.getByText(common.readingFile)).toBeVisible();
    const before = await ticking.evaluate(({ count }) => count);
    expect(await findBarriers(page)).toEqual([]);
    expect((await ticking.evaluate(({ count }) => count)) - before).toBeGreaterThan(0);
    // What was pressed before is gone: the cursor stands on the way out, and afterwards not at the top of the window.
    await expect(page.getByRole('button', { name: common.cancel })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(common.readingStopped)).toBeVisible();
    await expect(page.getByText(common.readingFile)).toBeHidden();
    await expect(page.locator('#content')).toBeFocused();
  });

  await test.step('is read by a fresh worker afterwards', async () => {
    await page.unroute(/decode-worker/);
    await chooseFile(page, start.joinChoose, file);
    await expect(page.getByRole('heading', { name: start.joinWho })).toBeVisible();
  });
});

test('a receipt as large as a file may be is refused while the screen answers, and an ordinary one is taken', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  const [own, other] = [await aHand('secretariat'), await aHand('somebody')];
  const path = (name: string) => test.info().outputPath(name);
  const competition = await writeCompetition(own, path('lomba.pleno'), usualCompetition);
  const [huge, strange, usual] = [
    await writeReceipt(own, path('besar.pleno'), usualCompetition, 240_000),
    await writeReceipt(other, path('asing.pleno'), usualCompetition, 240_000),
    await writeReceipt(own, path('biasa.pleno'), usualCompetition, 3),
  ];
  await join(page, competition, 'Judge J1');
  await judgeMenu(page).getByRole('link', { name: frame.screens.handOver }).click();
  const ticking = await startTicking(page);
  const count = () => ticking.evaluate((each) => each.count);
  for (const [file, said] of [
    [strange, sentence({ type: 'other-secretariat' })],
    [huge, sentence({ type: 'limit-exceeded', limit: 'received' })],
    [usual, receipts.taken('biasa.pleno')],
  ] as const) {
    const before = await count();
    await chooseFile(page, receipts.take, file);
    await expect(page.getByText(said)).toBeVisible();
    expect((await count()) - before).toBeGreaterThan(0);
  }

  await test.step('one whose reading never ends can be stopped', async () => {
    // The worker at hand is spent first: a fresh one is one that never ends.
    await page.reload();
    await neverEnd(page);
    await chooseFile(page, receipts.take, usual);
    await expect(page.getByText(common.readingFile)).toBeVisible();
    await page.getByRole('button', { name: common.cancel, exact: true }).click();
    await expect(page.getByText(common.readingFile)).toBeHidden();
    await expect(page.getByRole('button', { name: receipts.take, exact: true })).toBeEnabled();
  });
});

test('a competition file with a panel for each of its entries opens; one in which 3 000 judge 3 000 is refused', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  const hand = await aHand('secretariat');
  const path = (name: string) => test.info().outputPath(name);
  const many = await writeCompetition(hand, path('panel.pleno'), manyPanels(10_000));
  const crowd = await writeCompetition(hand, path('ramai.pleno'), crowded(3_000));
  await page.getByRole('button', { name: start.judgeDoor }).click();
  const ticking = await startTicking(page);
  await chooseFile(page, start.joinChoose, crowd);
  await expect(page.getByText(sentence({ type: 'limit-exceeded', limit: 'judges' }))).toBeVisible();
  await chooseFile(page, start.joinChoose, many);
  await expect(page.getByRole('heading', { name: start.joinWho })).toBeVisible();
  await expect(page.getByText(start.entriesAndJudges('10.000', '2'))).toBeVisible();
  expect(await ticking.evaluate(({ count }) => count)).toBeGreaterThan(0);
});

test('a backup whose reading never ends can be stopped, and the next one is read', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  const { bytes } = await createBackupFiles(createMemoryKeyring()).encode(aBackup(), undefined);
  const file = test.info().outputPath('cadangan.pleno');
  await writeFile(file, bytes);
  await page.getByRole('link', { name: backups.link, exact: true }).click();
  await neverEnd(page, /backup-worker/);
  const ticking = await startTicking(page);
  await chooseFile(page, backups.restoreChoose, file);
  const dialog = page.getByRole('dialog', { name: backups.dialogTitle });
  await expect(dialog.getByText(backups.phases.opening)).toBeVisible();
  const before = await ticking.evaluate(({ count }) => count);
  await expect.poll(async () => (await ticking.evaluate(({ count }) => count)) - before).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: common.cancel }).click();
  await expect(dialog).toBeHidden();

  await page.unroute(/backup-worker/);
  await chooseFile(page, backups.restoreChoose, file);
  // Its frame is sound; its history is made up.
  await expect(page.getByText(sentence({ type: 'log-damaged', line: 1 }))).toBeVisible();
});
