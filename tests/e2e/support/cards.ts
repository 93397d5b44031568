import { expect, type Page } from 'playwright/test';
import { goTo } from './secretariat';
import { text } from './text';

const { cards } = text;

/** Of every competition file made in this test, the judges' codes by their names. */
const codesByFile = new Map<string, ReadonlyMap<string, string>>();

/** Reads the codes off the cards screen, and goes back to the competition file. @returns codes by name */
export async function readCodes(page: Page): Promise<ReadonlyMap<string, string>> {
  await goTo(page, 'cards');
  await expect(page.getByRole('heading', { level: 1, name: cards.title })).toBeVisible();
  await page.getByRole('button', { name: cards.showCodes }).click();
  const rows = page
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ hasText: /(?:[0-9A-Z]{4}-){3}/ });
  await expect(rows.first()).toBeVisible();
  const codes = new Map<string, string>();
  for (const row of await rows.all()) {
    const name = (await row.getByRole('rowheader').innerText()).replace(/^\S+\s+/, '');
    const code = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await row.innerText())?.[0] ?? '';
    codes.set(name, code);
  }
  await goTo(page, 'file');
  return codes;
}

/** So that `join` knows the code of the card that goes with the file. */
export async function rememberCodes(page: Page, file: string): Promise<void> {
  keepCodes(file, await readCodes(page));
}

/** The same where the codes are known. */
export const keepCodes = (file: string, codes: ReadonlyMap<string, string>): void =>
  void codesByFile.set(file, codes);

/** Undefined for a file without cards. */
export const findCode = (file: string, name: string): string | undefined => codesByFile.get(file)?.get(name);
