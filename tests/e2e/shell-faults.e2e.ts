import { mkdir, readdir } from 'node:fs/promises';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { type ShownShell, showShell } from './shell-stand-in';
import { findBarriers } from './support/axe';
import { markFields, openSheet } from './support/judging';
import { openSample, playAs } from './support/sample';
import { goTo } from './support/secretariat';
import { text } from './support/text';

/** The shell as built, its disk giving way while a file is written: what the person reads, and that a second try works. */

const disk = createRequire(import.meta.url)('node:fs/promises') as {
  open: typeof import('node:fs/promises').open;
};
const { open } = disk;

let shell: ShownShell;

test.beforeEach(async ({ page }) => {
  shell = await showShell(page);
});
test.afterEach(async () => {
  mendDisk();
  await shell.close();
});

/** The calls of a disk, in the order in which a file is written. */
type Moment = 'open' | 'write' | 'sync';

/** From here on files below `folder` fail at that moment of being written, as the system would say it. */
function breakDisk(folder: string, moment: Moment, code: string): void {
  const fail = async (): Promise<never> => {
    throw Object.assign(new Error(`${code}: ${moment}`), { code });
  };
  disk.open = async (path, flags, mode) => {
    const file = await (moment === 'open' && isBelow(folder, path) ? fail() : open(path, flags, mode));
    if (!isBelow(folder, path)) return file;
    if (moment === 'write') file.writeFile = fail;
    if (moment === 'sync') file.sync = fail;
    return file;
  };
  syncBuiltinESMExports();
}

const isBelow = (folder: string, path: unknown): boolean => String(path).startsWith(folder);

function mendDisk(): void {
  disk.open = open;
  syncBuiltinESMExports();
}

async function markOneSheet(page: Page): Promise<void> {
  await openSample(page);
  await playAs(page, 'J4');
  await openSheet(page, 'Laskar Perencana');
  await markFields(page).first().fill('87,5');
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible();
}

const faults: readonly { name: string; moment: Moment; code: string; words: RegExp }[] = [
  {
    name: 'a folder that can only be read',
    moment: 'open',
    code: 'EROFS',
    words: /hanya dapat dibaca/,
  },
  { name: 'a full stick', moment: 'write', code: 'ENOSPC', words: /penuh/ },
  {
    name: 'a stick pulled out while the file is written',
    moment: 'sync',
    code: 'EIO',
    words: /Flash disk tercabut/,
  },
];

for (const { name, moment, code, words } of faults) {
  test(`${name} is told when a judge hands over, leaves nothing half, and a second try works`, async ({
    page,
  }) => {
    const { handOver } = text.judge;
    const stick = join(shell.folder, 'stick');
    await mkdir(stick);
    await markOneSheet(page);
    await page.getByRole('link', { name: text.frame.screens.handOver }).click();

    breakDisk(stick, moment, code);
    const target = join(stick, 'nilai.pleno');
    shell.standIn.answers.save.push(target, target);
    await page.getByRole('button', { name: handOver.save }).click();
    const notice = page.getByRole('alert');
    await expect(notice).toContainText(words);
    await expect(notice).toContainText('tetap aman di laptop ini');
    await expect(page.getByText(handOver.savedTitle)).toBeHidden();
    await expect(page.getByText(handOver.historyEmpty)).toBeVisible();
    expect(await readdir(stick)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }

    mendDisk();
    await notice.getByRole('button', { name: text.frame.safety.retry }).click();
    await expect(page.getByText(handOver.savedTitle)).toBeVisible();
    expect(await readdir(stick)).toEqual(['nilai.pleno']);
  });
}

test('a ranking that could not be written is written by the second try', async ({ page }) => {
  const stick = join(shell.folder, 'stick');
  await mkdir(stick);
  await openSample(page);
  await goTo(page, 'results');
  breakDisk(stick, 'write', 'ENOSPC');
  const target = join(stick, 'rekap.xlsx');
  shell.standIn.answers.save.push(target, target);
  await page.getByRole('button', { name: text.results.exportXlsx }).click();
  await expect(page.getByRole('alert')).toContainText(/penuh/);
  expect(await readdir(stick)).toEqual([]);
  mendDisk();
  await page.getByRole('alert').getByRole('button', { name: text.frame.safety.retry }).click();
  await expect(page.getByRole('status').getByText(/rekap\.xlsx/)).toBeVisible();
  expect(await readdir(stick)).toEqual(['rekap.xlsx']);
});
