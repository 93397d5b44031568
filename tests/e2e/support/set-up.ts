import { expect, type Page } from 'playwright/test';
import { routes } from '../../../renderer/routes';
import type { Wanted } from '../page/wanted';
import { keepCodes, rememberCodes } from './cards';
import { type Chosen, choose, download } from './files';
import { putCompetition } from './put-competition';
import { goTo } from './secretariat';
import { text } from './text';

const { setUp, start } = text;

export interface Facts {
  readonly name: string;
  readonly year: string;
  readonly region: string;
  readonly organiser: string;
  readonly venue: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Unless said otherwise, a real event. */
  readonly nature?: 'event' | 'rehearsal';
}

/** From the first screen to a competition whose rubric is asked for. */
export async function makeCompetition(page: Page, facts: Facts): Promise<void> {
  const { identity, newCompetition } = setUp;
  await page.getByRole('button', { name: start.secretariatDoor }).click();
  await page.getByRole('button', { name: start.newDoor }).click();
  await page.getByLabel(identity.name, { exact: true }).fill(facts.name);
  await page.getByLabel(identity.year, { exact: true }).fill(facts.year);
  await page.getByLabel(identity.region).fill(facts.region);
  await page.getByLabel(identity.organiser).fill(facts.organiser);
  await page.getByLabel(identity.venue).fill(facts.venue);
  await page.getByLabel(identity.startsOn).fill(facts.startsOn);
  await page.getByLabel(identity.endsOn).fill(facts.endsOn);
  await page.getByRole('radio', { name: new RegExp(`^${newCompetition[facts.nature ?? 'event']}`) }).check();
  await page.getByRole('button', { name: newCompetition.create }).click();
  await expect(page.getByRole('heading', { level: 1, name: setUp.rubric.startTitle })).toBeVisible();
}

export async function takePreset(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: setUp.rubric.usePreset }).filter({ hasText: name }).click();
  await expect(page.getByRole('heading', { name: setUp.rubric.criteriaTitle })).toBeVisible();
  // The keyboard goes on from here, not from the top of the window.
  await expect(page.locator('#content')).toBeFocused();
}

/** Reads the rubric once more and agrees to it. */
export async function approveRubric(page: Page): Promise<void> {
  const { rubric } = setUp;
  await page.getByRole('button', { name: rubric.review }).click();
  const dialog = page.getByRole('dialog', { name: rubric.approveTitle });
  await expect(dialog.getByText(rubric.approveText)).toBeVisible();
  await dialog.getByRole('button', { name: rubric.approveConfirm }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: rubric.review })).toBeHidden();
}

/** Through the mapping and the preview; the columns are taken as the program guesses them. */
export async function importEntries(page: Page, file: Chosen, count: number): Promise<void> {
  const { entries, importing } = setUp;
  await goTo(page, 'entries');
  await page.getByRole('button', { name: entries.import }).click();
  const dialog = page.getByRole('dialog', { name: importing.entriesTitle });
  await choose(page, () => dialog.getByRole('button', { name: importing.choose }).click(), [file]);
  await dialog.getByRole('button', { name: importing.toPreview }).click();
  await expect(dialog.getByText(importing.willAddEntries(String(count)))).toBeVisible();
  // Into an empty list: there is nothing a row could correct.
  await expect(dialog.getByRole('checkbox', { name: importing.updateEntries })).toHaveCount(0);
  await dialog.getByRole('button', { name: importing.entriesConfirm(String(count)) }).click();
  await expect(dialog.getByText(importing.doneEntries(String(count)))).toBeVisible();
  await dialog.getByRole('button', { name: text.common.close }).click();
  await expect(page.getByText(entries.shown(String(count), String(count)))).toBeVisible();
}

export async function typeJudges(page: Page, names: readonly string[]): Promise<void> {
  const { judges } = setUp;
  await goTo(page, 'judges');
  await page.getByRole('button', { name: judges.add }).click();
  const dialog = page.getByRole('dialog', { name: judges.addTitle });
  for (const [index, name] of names.entries()) {
    await dialog.getByLabel(judges.name, { exact: true }).fill(name);
    const last = index === names.length - 1;
    await dialog
      .getByRole('button', { name: last ? judges.saveNew : judges.saveAndNext, exact: true })
      .click();
    if (!last) await expect(dialog.getByText(judges.added(`J${index + 1}`))).toBeVisible();
  }
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row')).toHaveCount(names.length + 1);
}

/** Freezes the rules, takes the file, and notes the codes of the cards. @returns the file's path */
export async function makeCompetitionFile(page: Page): Promise<string> {
  const { file } = setUp;
  await goTo(page, 'file');
  await page.getByRole('button', { name: file.export, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: file.freezeTitle });
  const path = await download(page, () => dialog.getByRole('button', { name: file.freezeConfirm }).click());
  await expect(page.getByRole('status').getByText(/\.pleno/)).toBeVisible();
  await expect(page.getByText(file.savedDownloads)).toBeVisible();
  await rememberCodes(page, path);
  return path;
}

/** Enough for a competition. */
export const smallFacts: Facts = {
  name: 'Lomba Uji Layar',
  year: '2026',
  region: 'Kota Malang',
  organiser: 'Bagian Organisasi',
  venue: 'Balai Kota',
  startsOn: '2026-03-16',
  endsOn: '2026-03-16',
};

const threeEntries = [
  { title: 'Loket Pagi', institution: 'Kecamatan Satu' },
  { title: 'Loket Siang', institution: 'Kecamatan Dua' },
  { title: 'Loket Sore', institution: 'Kecamatan Tiga' },
];

/**
 * Three entries and two judges, as the screens would have made them; the story and the tests of set-up do it on
 * the screens. @returns the competition file's path
 */
export const makeSmallCompetition = (page: Page, facts: Partial<Facts> = {}): Promise<string> =>
  putSmall(page, facts, { entries: threeEntries, judges: ['Juri Uji Satu', 'Juri Uji Dua'] });

/**
 * Four entries, scored by three judges, and a final of three of them in two rooms: J1 has the entries 1 and 2 there,
 * J2 the entry 3. @returns the competition file's path
 */
export const makeTwoRounds = (page: Page): Promise<string> =>
  putSmall(
    page,
    {},
    {
      entries: [...threeEntries, { title: 'Loket Malam', institution: 'Kecamatan Empat' }],
      judges: ['Juri Uji Satu', 'Juri Uji Dua', 'Juri Uji Tiga'],
      final: {
        name: 'Final',
        rooms: [
          { judges: [1], entries: [1, 2] },
          { judges: [2], entries: [3] },
        ],
      },
    },
  );

async function putSmall(
  page: Page,
  facts: Partial<Facts>,
  content: Pick<Wanted, 'entries' | 'judges' | 'final'>,
): Promise<string> {
  const { nature = 'event', year, ...rest } = { ...smallFacts, ...facts };
  const { workspace, path, codes } = await putCompetition(page, {
    identity: { ...rest, year: Number(year), level: 'city' },
    nature,
    roundName: setUp.newCompetition.roundName,
    preset: 'kovablik-jatim-presentasi',
    ...content,
  });
  keepCodes(path, codes);
  await page.goto(`/#${routes.secretariat(workspace, 'file')}`);
  await expect(page.getByRole('heading', { level: 1, name: text.frame.screens.file })).toBeVisible();
  return path;
}
