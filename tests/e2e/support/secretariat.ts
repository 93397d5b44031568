import { expect, type Locator, type Page } from 'playwright/test';
import { type Chosen, choose, drop } from './files';
import { text } from './text';

const { collect, frame } = text;

/** By the menu. */
export async function goTo(page: Page, screen: keyof typeof frame.screens): Promise<void> {
  const menu = page.getByRole('navigation', { name: frame.mainMenu });
  await menu.getByRole('link', { name: new RegExp(`^${frame.screens[screen]}`) }).click();
}

/** Takes score files in. @returns what the screen says about each of them */
export async function takeBundles(page: Page, files: readonly Chosen[]): Promise<Locator> {
  await choose(page, () => page.getByRole('button', { name: collect.choose }).click(), files);
  return outcomesOf(page, files);
}

/** The same by dragging. */
export async function dropBundles(page: Page, files: readonly Chosen[]): Promise<Locator> {
  await drop(page.getByRole('region', { name: collect.choose }), files);
  return outcomesOf(page, files);
}

async function outcomesOf(page: Page, files: readonly Chosen[]): Promise<Locator> {
  const outcomes = page.getByRole('region', { name: collect.outcomesTitle }).getByRole('listitem');
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
