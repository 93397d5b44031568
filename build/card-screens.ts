import type { Page } from 'playwright';
import { strings } from '../renderer/strings/both-languages';
import { go, hashOf, type Screen } from './screen';

interface CardAddresses {
  readonly secretariat: string;
  readonly begun: string;
  readonly carded: string;
}

/** Access cards: where there can be none, and those of {@link makeCards}; laptops of the secretariat; a receipt. */
export const cardScreens = ({ secretariat, begun, carded }: CardAddresses): readonly Screen[] => [
  { name: 'cards-sample', path: `${secretariat}/cards` },
  { name: 'cards-empty', path: `${begun}/cards` },
  { name: 'cards', path: `${carded}/cards` },
  {
    name: 'cards-codes',
    path: `${carded}/cards`,
    prepare: async (page, { cards }) => {
      await page.getByRole('button', { name: cards.showCodeOf('J1') }).click();
      await page.getByRole('button', { name: cards.hideCodeOf('J1') }).waitFor();
    },
  },
  {
    name: 'cards-lost',
    path: `${carded}/cards`,
    prepare: (page, { cards }) => page.getByRole('button', { name: cards.lostOf('J2') }).click(),
  },
  { name: 'laptops-sample', path: `${secretariat}/laptops` },
  { name: 'laptops', path: `${carded}/laptops` },
  {
    name: 'receipt',
    path: `${secretariat}/progress`,
    prepare: (page, { receipts }) => page.getByRole('button', { name: receipts.makeFor('J1') }).click(),
  },
];

/** Two judges with cards; the first one's was lost. */
export async function makeCards(page: Page): Promise<string> {
  const { cards, setUp } = strings.id;
  const { identity, newCompetition, judges } = setUp;
  await go(page, '/new');
  await page.getByLabel(identity.name, { exact: true }).fill('Gladi Kartu Juri');
  await page.getByLabel(identity.startsOn).fill('2026-03-09');
  await page.getByRole('radio', { name: newCompetition.rehearsal }).check();
  await page.getByRole('button', { name: newCompetition.create }).click();
  await page.waitForURL(/#\/s\/.+\/rubric/);
  const carded = hashOf(page).replace(/\/rubric$/, '');
  await go(page, `${carded}/judges`);
  await page.getByRole('button', { name: judges.add }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(judges.name, { exact: true }).fill('Juri Gladi Satu');
  await dialog.getByRole('button', { name: judges.saveAndNext, exact: true }).click();
  await dialog.getByText(judges.added('J1')).waitFor();
  await dialog.getByLabel(judges.name, { exact: true }).fill('Juri Gladi Dua');
  await dialog.getByRole('button', { name: judges.saveNew, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await go(page, `${carded}/cards`);
  await page.getByRole('button', { name: cards.issue }).click();
  await page.getByRole('button', { name: cards.lostOf('J1') }).click();
  await dialog.getByLabel(cards.lostReason).fill('Tertinggal di hotel');
  await dialog.getByRole('button', { name: cards.lostConfirm }).click();
  await page.getByText(cards.replacedTitle('J1 · Juri Gladi Satu')).waitFor();
  return carded;
}
