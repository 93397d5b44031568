import { expect, type Page } from 'playwright/test';
import { choose, download } from './files';
import { goTo, sheetCell, takeBundles } from './secretariat';
import { text } from './text';

const { acts, collect, conflicts, frame, laptops, start } = text;

/* What is done at the tables of a secretariat that has several. */

/** The second joins the secretariat of the first. */
export async function joinTables(first: Page, second: Page): Promise<void> {
  await goTo(first, 'laptops');
  await first.getByLabel(laptops.nameHere).fill('Meja 1');
  await first.getByLabel(laptops.nameJoining).fill('Meja 2');
  const file = await download(first, () => first.getByRole('button', { name: laptops.add }).click());
  const code = await first.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).textContent();
  await second.getByRole('button', { name: start.judgeDoor }).click();
  await choose(second, () => second.getByRole('button', { name: start.joinChoose }).click(), [file]);
  await second
    .getByRole('dialog')
    .getByLabel(laptops.join.label)
    .fill(code ?? '');
  await second.getByRole('dialog').getByRole('button', { name: laptops.join.confirm, exact: true }).click();
  await expect(second.getByRole('heading', { level: 1, name: frame.screens.collect })).toBeVisible();
}

/** What was decided at one table reaches the other. */
export async function takeDecisions(from: Page, to: Page): Promise<void> {
  await goTo(from, 'conflicts');
  const file = await download(from, () => from.getByRole('button', { name: conflicts.export }).click());
  await goTo(to, 'collect');
  await takeBundles(to, [file]);
}

/** On the progress screen of the round that is chosen there. */
export async function excuseOrTakeBack(
  page: Page,
  [judge, entry]: readonly [judge: string, entry: number],
  act: 'excuse' | 'excuseRemove',
  reason: string,
): Promise<void> {
  await goTo(page, 'progress');
  await sheetCell(page, judge, entry, act === 'excuse' ? 'empty' : 'excused').click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${judge} · `) });
  await dialog.getByLabel(collect.reason).fill(reason);
  await dialog.getByRole('button', { name: collect[act], exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Ends a disagreement between two tables in favour of what reads like this. */
export async function confirmRecord(page: Page, what: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${acts.confirmOf('')}.*${what}`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(acts.confirmReason).fill(reason);
  await dialog.getByRole('button', { name: acts.confirm, exact: true }).click();
  await expect(dialog).toBeHidden();
}
