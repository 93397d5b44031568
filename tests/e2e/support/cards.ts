import { expect, type Page } from 'playwright/test';
import { goTo } from './secretariat';
import { text } from './text';

const { cards } = text;

const CODE = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/;

/** Of every competition file made in this test, the judges' codes by their names. */
const codesByFile = new Map<string, ReadonlyMap<string, string>>();

/** Reads the codes off the cards screen, and goes back to the competition file. @returns codes by name */
export async function readCodes(page: Page): Promise<ReadonlyMap<string, string>> {
  await goTo(page, 'cards');
  await expect(page.getByRole('heading', { level: 1, name: cards.title })).toBeVisible();
  const show = page.getByRole('button', { name: new RegExp(`^${cards.showCodeOf('')}`) });
  await expect(show.first()).toBeVisible();
  const rows = page.getByRole('table').first().locator('tbody').getByRole('row');
  const codes = new Map<string, string>();
  for (const row of await rows.all()) {
    // A judge without a card has no code.
    if ((await row.getByRole('button').count()) === 0) continue;
    await row.getByRole('button').first().click();
    await expect(row).toContainText(CODE);
    const name = (await row.getByRole('rowheader').innerText()).replace(/^\S+\s+/, '');
    codes.set(name, CODE.exec(await row.innerText())?.[0] ?? '');
    // One judge's code at a time.
    await expect(rows.filter({ hasText: CODE })).toHaveCount(1);
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
