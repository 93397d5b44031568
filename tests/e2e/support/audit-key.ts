import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page } from 'playwright/test';
import { openWithAge } from '../../../renderer/adapters/backup/lock-with-age';
import { download } from './files';
import { text } from './text';

const { backups, common } = text;
const SECRET = 'rapat pleno balai kota';

/** Takes the secretariat's audit key and opens its passphrase, as `age -d` does. @returns the path of the key */
export async function takeAuditKey(page: Page, competition: string): Promise<string> {
  await page.getByRole('link', { name: backups.link }).click();
  await page.getByRole('button', { name: backups.auditMakeFor(competition) }).click();
  const dialog = page.getByRole('dialog', { name: backups.auditDialogTitle(competition) });
  await dialog.getByLabel(backups.passphrase, { exact: true }).fill(SECRET);
  await dialog.getByLabel(backups.passphraseAgain, { exact: true }).fill(SECRET);
  const locked = await download(page, () =>
    dialog.getByRole('button', { name: backups.auditConfirm }).click(),
  );
  await dialog.getByRole('button', { name: common.close }).click();
  const opened = await openWithAge(new Uint8Array(await readFile(locked)), [SECRET]);
  if (!opened.ok) throw new Error(opened.error.type);
  expect(new TextDecoder().decode(opened.value)).toContain('AGE-SECRET-KEY-1');
  const path = `${locked}.txt`;
  await writeFile(path, opened.value);
  return path;
}
