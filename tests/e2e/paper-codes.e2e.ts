import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { hashText } from '../../renderer/adapters/hash';
import { readTrailBytes } from '../../renderer/adapters/journal/read-trail';
import { createCodeBook } from '../../renderer/application/results/code-book';
import type { Workspace } from '../../renderer/application/workspace/workspace';
import { formatPaperCode } from '../../renderer/domain/paper-code';
import type { Revision, StoredRevision } from '../../renderer/domain/revision';
import { findBarriers } from './support/axe';
import { download } from './support/files';
import { expect, test } from './support/laptop';
import { readPaper } from './support/papers';
import { readReceived } from './support/received';
import { openSample } from './support/sample';
import { goTo } from './support/secretariat';
import { text } from './support/text';

const { check, printing, setUp, trail } = text;
const SHEET = /Kodeisilembarini((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})/;
const RECAP = /Kodeisirekapitulasiini((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})/;

const fieldOf = (page: Page) => page.getByRole('textbox', { name: check.label });

async function ask(page: Page, code: string): Promise<void> {
  await fieldOf(page).fill(code);
  await fieldOf(page).press('Enter');
}

const codeIn = (papers: readonly { readonly text: string }[], pattern: RegExp): string =>
  pattern.exec(papers.map((one) => one.text.replace(/\s+/g, '')).join(''))?.[1] ?? '';

test('a paper is no longer current once its entry is called otherwise, and earlier papers are still answered', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  const [sheetCode, recapCode] = await test.step('a sheet and the recap are printed', async () => {
    await goTo(page, 'papers');
    await page.getByRole('combobox', { name: printing.judge }).selectOption({ label: 'J1 · Juri Contoh 1' });
    const make = () => page.getByRole('button', { name: printing.make }).click();
    const [sheet] = await readPaper(await download(page, make));
    await page.getByRole('radio', { name: printing.kinds.recap }).check();
    const recap = await readPaper(await download(page, make));
    return [codeIn(sheet ? [sheet] : [], SHEET), codeIn(recap, RECAP)];
  });
  expect(sheetCode).not.toBe('');

  await test.step('the code falls into its groups while it is typed, and the paper is current', async () => {
    await goTo(page, 'check');
    await fieldOf(page).pressSequentially(sheetCode.replaceAll('-', '').toLowerCase().replaceAll('0', 'o'));
    await expect(fieldOf(page)).toHaveValue(sheetCode);
    await fieldOf(page).press('Enter');
    await expect(page.getByText(check.current)).toBeVisible();
    await page.keyboard.type('u');
    await expect(page.getByText(check.oddCharacter('U'))).toBeVisible();
  });

  await test.step('an earlier paper of the same sheet matches in the old way', async () => {
    await goTo(page, 'trail');
    const lines = await download(page, () => page.getByRole('button', { name: trail.saveLines }).click());
    await goTo(page, 'check');
    await ask(page, await oldCodeOfFirstSheet(lines, await readReceived(page)));
    await expect(page.getByText(check.oldCode)).toBeVisible();
    await expect(page.getByText(check.matchesOld)).toBeVisible();
    await expect(page.getByText(check.current)).toBeHidden();
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step('the entry gets another title', async () => {
    await goTo(page, 'entries');
    await page.getByRole('button', { name: /^Ubah peserta 1, / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: setUp.entries.titleField }).fill('Judul yang lain');
    await dialog.getByRole('button', { name: setUp.entries.save, exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('its sheet is found by the name it had, and says both; the recap is from before', async () => {
    await goTo(page, 'check');
    await ask(page, sheetCode);
    await expect(page.getByText(check.renamed)).toBeVisible();
    await expect(page.getByRole('heading', { name: check.onPaper, exact: true })).toBeVisible();
    await expect(page.getByRole('main').getByText('Judul yang lain')).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await ask(page, recapCode);
    await expect(page.getByText(check.recapEarlier)).toBeVisible();
  });
});

/** What the program printed before for J1's sheet of the first entry. */
async function oldCodeOfFirstSheet(
  lines: string,
  received: Awaited<ReturnType<typeof readReceived>>,
): Promise<string> {
  const { lines: all, readFact } = await readTrailBytes(new Uint8Array(await readFile(lines)));
  const facts = all.map((_, index) => readFact(index));
  const workspace = facts.flatMap((fact): Workspace[] =>
    fact?.type === 'workspace' ? [fact.workspace] : [],
  )[0];
  if (workspace === undefined) throw new Error('The trail has no beginning.');
  const { competition } = workspace;
  const first = competition.entries.find(({ number }) => number === 1)?.id;
  const j1 = competition.judges.find(({ code }) => code === 'J1')?.id;
  const revision = received
    .flatMap(({ text }) =>
      text
        .split('\n')
        .flatMap((line): Revision[] => (line.includes('"rubricHash"') ? [JSON.parse(line)] : [])),
    )
    .find(({ judge, entry, state }) => judge === j1 && entry === first && state === 'submitted');
  if (revision === undefined) throw new Error('No file has such a sheet.');
  return formatPaperCode(
    createCodeBook(competition, hashText, 'old').codeOf({
      id: '',
      text: '',
      revision,
    } as unknown as StoredRevision),
  );
}
