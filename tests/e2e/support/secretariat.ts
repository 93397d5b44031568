import { expect, type Locator, type Page } from 'playwright/test';
import { type Chosen, choose, drop } from './files';
import { text } from './text';

const { collect, frame } = text;

export const mainMenu = (page: Page): Locator => page.getByRole('navigation', { name: frame.mainMenu });

/** By the menu, whose other phases are closed. */
export async function goTo(page: Page, screen: keyof typeof frame.screens): Promise<void> {
  const name = new RegExp(`^${frame.screens[screen]}`);
  const phase = mainMenu(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, includeHidden: true }) })
    .first();
  const folded = page.getByRole('button', { name: frame.menu, exact: true });
  if (await folded.isVisible()) await folded.click();
  const opener = phase.getByRole('button').first();
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  await phase.getByRole('link', { name }).click();
}

/** Takes score files in. @returns what the screen says about each of them */
export async function takeBundles(page: Page, files: readonly Chosen[]): Promise<Locator> {
  return outcomesOf(page, files, () =>
    choose(page, () => page.getByRole('button', { name: collect.choose }).click(), files),
  );
}

/** The same by dragging. */
export async function dropBundles(page: Page, files: readonly Chosen[]): Promise<Locator> {
  return outcomesOf(page, files, () => drop(page.getByRole('region', { name: collect.choose }), files));
}

async function outcomesOf(
  page: Page,
  files: readonly Chosen[],
  bring: () => Promise<void>,
): Promise<Locator> {
  const region = page.getByRole('region', { name: collect.outcomesTitle });
  const outcomes = region.getByRole('listitem');
  const before = (await region.count()) > 0 ? await region.elementHandle() : null;
  await bring();
  // Those of the files before say nothing of these.
  if (before !== null) await page.waitForFunction((element) => !element.isConnected, before);
  await expect(outcomes).toHaveCount(files.length);
  return outcomes;
}

/** A sheet's button in the matrix of the progress screen. */
export const sheetCell = (
  page: Page,
  judge: string,
  entry: number,
  state: keyof typeof collect.states,
): Locator =>
  page.getByRole('button', { name: collect.cellLabel(judge, entry, collect.states[state]), exact: true });
