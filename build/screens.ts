import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { strings } from '../renderer/strings/both-languages';
import type { Strings } from '../renderer/strings/strings';
import { cardScreens, makeCards } from './card-screens';
import { roundScreens } from './round-screens';
import { go, hashOf, type Screen } from './screen';
import { startScreens } from './start-screens';
import { checkScreens, trailScreens } from './trail-screens';

export interface SampleScreens {
  readonly secretariat: readonly Screen[];
  readonly judge: readonly Screen[];
}

interface SampleAddresses {
  readonly secretariat: string;
  readonly judge: string;
  readonly entryResult: string;
  readonly sheets: readonly string[];
  readonly competitionFile: ChosenFile;
}

interface Addresses extends SampleAddresses {
  /** A competition whose set-up has only begun: a rubric is chosen, nothing else is there. */
  readonly begun: string;
  /** A rehearsal whose judges have their cards, and one of them a second one. */
  readonly carded: string;
  /** Of the competition that has only begun. */
  readonly backup: ChosenFile;
}

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Opens the sample through the third door, begins a second competition, and finds every screen's address on the way. */
export async function visitSample(page: Page): Promise<SampleScreens> {
  const found = await findSample(page);
  const begun = await beginAnother(page);
  const backup = await takeBackup(page);
  const carded = await makeCards(page);
  return { secretariat: secretariatScreens({ ...found, begun, carded, backup }), judge: judgeScreens(found) };
}

/** As {@link visitSample}, with the sample alone: no screen of a judge has to do with another competition. */
export const visitJudge = async (page: Page): Promise<SampleScreens['judge']> =>
  judgeScreens(await findSample(page));

async function findSample(page: Page): Promise<SampleAddresses> {
  const { start, frame } = strings.id;
  await page.getByRole('button', { name: start.sampleDoor }).click();
  await page.waitForURL(/#\/s\/.+\/progress/);
  const secretariat = hashOf(page).replace(/\/progress$/, '');
  const competitionFile = await takeCompetitionFile(page, secretariat);
  await go(page, `${secretariat}/results`);
  const [entryResult = ''] = await linksTo(page, '/results/');
  await page.getByRole('combobox', { name: frame.playRole }).selectOption({ index: 4 });
  await page.waitForURL(/#\/j\//);
  const judge = hashOf(page);
  const sheets = await linksTo(page, '/entry/');
  return { secretariat, judge, entryResult, sheets, competitionFile };
}

function secretariatScreens(addresses: Addresses): readonly Screen[] {
  const { secretariat, begun, carded, entryResult } = addresses;
  const entry = /^Ubah peserta 7,|^Edit entry 7,/;
  const photo: ChosenFile = { name: 'foto.pleno', mimeType: 'image/jpeg', buffer: Buffer.from('ÿØÿà') };
  return [
    ...startScreens,
    { name: 'ready', path: '/ready' },
    {
      name: 'ready-checked',
      path: '/ready',
      prepare: async (page, { ready }) => {
        await page.getByRole('button', { name: ready.checkNow }).click();
        await page.getByRole('button', { name: ready.checkAgain }).waitFor();
      },
    },
    { name: 'new-competition', path: '/new' },
    {
      name: 'new-competition-problems',
      path: '/new',
      prepare: (page, { setUp }) => page.getByRole('button', { name: setUp.newCompetition.create }).click(),
    },
    { name: 'identity', path: `${secretariat}/identity` },
    ...roundScreens({ secretariat, begun }),
    {
      name: 'rubric-presets',
      path: `${begun}/rubric`,
      prepare: (page, { setUp }) => page.getByRole('button', { name: setUp.rubric.changeStart }).click(),
    },
    { name: 'rubric-open', path: `${begun}/rubric` },
    {
      name: 'rubric-approve',
      path: `${begun}/rubric`,
      prepare: (page, { setUp }) => page.getByRole('button', { name: setUp.rubric.review }).click(),
    },
    { name: 'rubric', path: `${secretariat}/rubric`, prepare: leaveAmendment },
    {
      name: 'rubric-amend',
      path: `${secretariat}/rubric`,
      prepare: amendRubric,
    },
    {
      name: 'rubric-amend-reason',
      path: `${secretariat}/rubric`,
      prepare: async (page, words) => {
        await amendRubric(page, words);
        await page.getByRole('button', { name: words.setUp.rubric.amendSave }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'entries-empty', path: `${begun}/entries` },
    { name: 'entries', path: `${secretariat}/entries` },
    {
      name: 'entry-edit',
      path: `${secretariat}/entries`,
      prepare: (page) => page.getByRole('button', { name: entry }).click(),
    },
    {
      name: 'entry-withdraw',
      path: `${secretariat}/entries`,
      prepare: async (page, { setUp }) => {
        await page.getByRole('button', { name: entry }).click();
        await page.getByRole('button', { name: setUp.entries.withdraw }).click();
      },
    },
    { name: 'entries-import-columns', path: `${begun}/entries`, prepare: toColumns },
    {
      name: 'entries-import-preview',
      path: `${begun}/entries`,
      prepare: async (page, words) => {
        await toColumns(page, words);
        await page.getByRole('button', { name: words.setUp.importing.toPreview }).click();
      },
    },
    { name: 'judges-empty', path: `${begun}/judges` },
    { name: 'judges', path: `${secretariat}/judges` },
    {
      name: 'judge-add',
      path: `${begun}/judges`,
      prepare: (page, { setUp }) => page.getByRole('button', { name: setUp.judges.add }).click(),
    },
    { name: 'file-not-ready', path: `${begun}/file` },
    { name: 'file', path: `${secretariat}/file` },
    ...cardScreens({ secretariat, begun, carded }),
    { name: 'progress', path: `${secretariat}/progress` },
    {
      name: 'projector',
      path: `${secretariat}/progress`,
      prepare: async (page, { frame }) => {
        // Where the menu is folded, it is in there.
        const menu = page.getByRole('button', { name: frame.menu, exact: true });
        if (await menu.isVisible()) await menu.click();
        await page.getByRole('button', { name: /^Layar proyektor|^Projector/ }).click();
      },
    },
    {
      name: 'progress-sheet',
      path: `${secretariat}/progress`,
      prepare: (page, { collect }) =>
        page
          .getByRole('button', { name: collect.cellLabel('J4', 7, collect.states.empty), exact: true })
          .click(),
    },
    { name: 'collect', path: `${secretariat}/collect` },
    {
      name: 'collect-refused',
      path: `${secretariat}/collect`,
      prepare: async (page, { collect }) => {
        const open = () => page.getByRole('button', { name: collect.choose }).click();
        await chooseIn(page, open, [photo, addresses.competitionFile]);
        await page.getByRole('listitem').filter({ hasText: collect.refused }).first().waitFor();
      },
    },
    { name: 'results-empty', path: `${begun}/results` },
    { name: 'results', path: `${secretariat}/results` },
    {
      name: 'results-by-category',
      path: `${secretariat}/results`,
      prepare: async (page, { results, rules }) => {
        await page.getByLabel(results.scope, { exact: true }).selectOption({ label: rules.scopes.category });
        await page.getByText(results.filtered.category).waitFor();
      },
    },
    { name: 'entry-result', path: entryResult },
    {
      name: 'entry-original',
      path: entryResult,
      prepare: async (page, { originals }) => {
        await page.getByRole('button', { name: /^J1 · / }).click();
        await page.getByRole('dialog').getByText(originals.holds).waitFor();
      },
    },
    { name: 'papers', path: `${secretariat}/papers` },
    ...(['recap', 'certificates'] as const).map(
      (kind): Screen => ({
        name: `papers-${kind}`,
        path: `${secretariat}/papers`,
        prepare: (page, { printing }) => page.getByRole('radio', { name: printing.kinds[kind] }).check(),
      }),
    ),
    ...trailScreens(secretariat),
    ...checkScreens(secretariat),
    ...backupScreens(addresses),
    { name: 'missing', path: '/s/tidak-ada/results' },
  ];
}

function backupScreens({ backup }: Addresses): readonly Screen[] {
  const make = async (page: Page, { backups }: Strings) => {
    await page.getByRole('button', { name: backups.make }).first().click();
    await page.getByRole('dialog').waitFor();
  };
  const restore = async (page: Page, { backups }: Strings, file: ChosenFile, until: string) => {
    await chooseIn(page, () => page.getByRole('button', { name: backups.restoreChoose }).click(), [file]);
    await page.getByRole('dialog', { name: until }).getByRole('button').nth(1).waitFor();
  };
  const locked: ChosenFile = {
    name: 'terkunci.pleno.age',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('age-encryption.org/v1\n-> scrypt '),
  };
  return [
    { name: 'backups', path: '/backups' },
    { name: 'backups-make', path: '/backups', prepare: make },
    {
      name: 'backups-make-locked',
      path: '/backups',
      prepare: async (page, words) => {
        await make(page, words);
        await page.getByRole('radio', { name: words.backups.protectLocked }).check();
        await page.getByRole('button', { name: words.backups.passphraseMake }).click();
      },
    },
    {
      name: 'backups-locked',
      path: '/backups',
      prepare: (page, words) => restore(page, words, locked, words.backups.lockedTitle),
    },
    {
      name: 'backups-compare',
      path: '/backups',
      prepare: (page, words) => restore(page, words, backup, words.backups.dialogTitle),
    },
  ];
}

function judgeScreens({ judge, sheets, competitionFile }: SampleAddresses): readonly Screen[] {
  // In the sample, judge 4 has signed two sheets and begun the third.
  const [signed = '', , begun = '', empty = ''] = sheets;
  const open = (page: Page, words: Strings) =>
    chooseIn(page, () => page.getByRole('button', { name: words.start.joinChoose }).click(), [
      competitionFile,
    ]);
  return [
    { name: 'join', path: '/join' },
    {
      name: 'join-who',
      path: '/join',
      prepare: async (page, words) => {
        await open(page, words);
        await page.getByRole('heading', { name: words.start.joinWho }).waitFor();
      },
    },
    {
      name: 'join-confirm',
      path: '/join',
      prepare: async (page, words) => {
        await open(page, words);
        await page.getByRole('button', { name: /J4/ }).click();
      },
    },
    { name: 'desk', path: judge },
    {
      name: 'desk-search',
      path: judge,
      prepare: (page, words) => page.getByLabel(words.judge.desk.search).fill('puskesmas'),
    },
    { name: 'scoring', path: begun },
    { name: 'scoring-empty', path: empty },
    {
      name: 'scoring-problem',
      path: empty,
      prepare: async (page) => {
        const fields = page.locator('main table input');
        // Off the scale, so nothing of it is stored.
        await fields.nth(1).fill('875');
        await fields.nth(1).press('Alt+C');
      },
    },
    { name: 'scoring-signed', path: signed },
    {
      name: 'scoring-recuse',
      path: empty,
      prepare: async (page, words) => {
        await page.getByRole('button', { name: words.judge.scoring.recuse }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'scoring-reopen',
      path: signed,
      prepare: (page, words) =>
        page.getByRole('button', { name: words.judge.scoring.reopen, exact: true }).click(),
    },
    { name: 'review', path: `${judge}/review` },
    {
      name: 'review-reopen',
      path: `${judge}/review`,
      prepare: (page, words) =>
        page.getByRole('button', { name: words.judge.review.reopenEntry(1), exact: true }).click(),
    },
    { name: 'hand-over', path: `${judge}/hand-over` },
    ...trailScreens(judge).map((screen) => ({ ...screen, name: `judge-${screen.name}` })),
  ];
}

/** What was typed at an earlier visit waits on the screen. */
async function leaveAmendment(page: Page, { setUp }: Strings): Promise<void> {
  const leave = page.getByRole('button', { name: setUp.rubric.amendCancel });
  if (!(await leave.isVisible())) return;
  await leave.click();
  await page.getByRole('button', { name: setUp.rubric.leaveConfirm }).click();
}

async function amendRubric(page: Page, words: Strings): Promise<void> {
  const { setUp } = words;
  await leaveAmendment(page, words);
  await page.getByRole('button', { name: setUp.rubric.amend }).click();
  await page.getByLabel(setUp.rubric.criterionName('1'), { exact: true }).fill('Latar belakang');
}

async function toColumns(page: Page, { setUp }: Strings): Promise<void> {
  await page.getByRole('button', { name: setUp.entries.import }).click();
  const file = join(import.meta.dirname, '../assets/sample/peserta-contoh-46.csv');
  await chooseIn(page, () => page.getByRole('button', { name: setUp.importing.choose }).click(), [
    { name: 'peserta.csv', mimeType: 'text/csv', buffer: readFileSync(file) },
  ]);
  await page.getByRole('button', { name: setUp.importing.toPreview }).waitFor();
}

async function chooseIn(page: Page, open: () => Promise<void>, files: readonly ChosenFile[]): Promise<void> {
  const picker = page.waitForEvent('filechooser');
  await open();
  await (await picker).setFiles([...files]);
}

async function takeCompetitionFile(page: Page, secretariat: string): Promise<ChosenFile> {
  await go(page, `${secretariat}/file`);
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: strings.id.setUp.file.export }).click();
  const buffer = await readFile(await (await arriving).path());
  return { name: 'lomba.pleno', mimeType: 'application/octet-stream', buffer };
}

async function takeBackup(page: Page): Promise<ChosenFile> {
  const { backups, common } = strings.id;
  await go(page, '/backups');
  await page.getByRole('button', { name: backups.make }).first().click();
  await page.getByRole('radio', { name: new RegExp(`^${backups.protectOpen}`) }).check();
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: backups.makeConfirm }).click();
  const buffer = await readFile(await (await arriving).path());
  await page.getByRole('button', { name: common.close }).click();
  return { name: 'cadangan.pleno', mimeType: 'application/octet-stream', buffer };
}

async function beginAnother(page: Page): Promise<string> {
  const { identity, newCompetition, rubric, saved } = strings.id.setUp;
  await go(page, '/new');
  await page.getByLabel(identity.name, { exact: true }).fill('Gladi Lomba Inovasi Pelayanan Publik');
  await page.getByLabel(identity.startsOn).fill('2026-03-09');
  await page.getByRole('radio', { name: newCompetition.rehearsal }).check();
  await page.getByRole('button', { name: newCompetition.create }).click();
  await page.waitForURL(/#\/s\/.+\/rubric/);
  await page.getByRole('button', { name: rubric.usePreset }).first().click();
  await page.getByText(new RegExp(`^${saved('')}\\d`)).waitFor();
  return hashOf(page).replace(/\/rubric$/, '');
}

async function linksTo(page: Page, part: string): Promise<readonly string[]> {
  const links = page.locator(`main table a[href*="${part}"]`);
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').replace(/^.*#/, '')));
}
