import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { followLaptopLink } from './support/judging';
import { expect, test } from './support/laptop';
import { openSample } from './support/sample';
import { text } from './support/text';

const { backups } = text;

/** A folder of the browser's own stands in for the one on the disk. */
const offerFolder = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const stick = await root.getDirectoryHandle('stick', { create: true });
    Object.assign(window, { showDirectoryPicker: async () => stick });
  });

/** Paths and sizes of what lies on the stick. */
const listStick = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const list = async (folder: FileSystemDirectoryHandle, at: string): Promise<string[]> => {
      const found: string[] = [];
      for await (const entry of folder.values()) {
        const path = `${at}${entry.name}`;
        if (entry.kind === 'directory')
          found.push(...(await list(entry as FileSystemDirectoryHandle, `${path}/`)));
        else found.push(path);
      }
      return found;
    };
    const root = await navigator.storage.getDirectory();
    return (await list(await root.getDirectoryHandle('stick'), '')).sort();
  });

test('an archive is saved into a folder by keyboard, with everything that came in', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await followLaptopLink(page, backups.link);
  await offerFolder(page);
  await page.getByRole('button', { name: /^Simpan arsip untuk/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(backups.archiveOpenText)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: backups.archiveConfirm }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(backups.archiveSaved)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  const paths = (await listStick(page)).map((path) => path.slice(path.indexOf('/') + 1));
  const received = paths.filter((path) => /^received\/[0-9a-f]{64}\.pleno$/.test(path));
  expect(received.length).toBeGreaterThanOrEqual(3);
  expect(paths.filter((path) => !path.startsWith('received/'))).toEqual([
    'README.txt',
    'SHA256SUMS',
    'competition.pleno',
  ]);
});
