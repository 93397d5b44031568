import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { openSealed } from '../../renderer/adapters/keys/age-seal';
import type { SealIdentity } from '../../renderer/domain/ids';
import { takeAuditKey } from './support/audit-key';
import { findBarriers } from './support/axe';
import { rememberCodes } from './support/cards';
import { choose, download } from './support/files';
import { fillSheet, handOver, join, judgeMenu, openSheet, savedLine, signAll } from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, takeBundles } from './support/secretariat';
import { makeSmallCompetition, smallFacts } from './support/set-up';
import { text } from './support/text';

const { backups, collect, common, judge, receipts, setUp, start } = text;
const SECRET = 'loket pagi kota malang';
const ONE = 'Juri Uji Satu';

/** "Berkas lomba no. 7 · 3f9a-01bc" */
const numbered = (number: number) => new RegExp(`${common.edition(number, '')}[0-9a-f]{4}-[0-9a-f]{4}`);

async function addEntry(page: Page, title: string): Promise<void> {
  const { entries } = setUp;
  await goTo(page, 'entries');
  await page.getByRole('button', { name: entries.add, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: entries.addTitle });
  await dialog.getByLabel(entries.titleField).fill(title);
  await dialog.getByLabel(entries.institution, { exact: true }).fill('Kecamatan Empat');
  await dialog.getByRole('button', { name: entries.saveNew, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function makeFileAgain(page: Page): Promise<string> {
  await goTo(page, 'file');
  return download(page, () => page.getByRole('button', { name: setUp.file.exportAgain }).click());
}

/** What the screen for judges says about a file that is opened there. */
async function openAgain(page: Page, file: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: start.judgeDoor }).click();
  await choose(page, () => page.getByRole('button', { name: start.joinChoose }).click(), [file]);
}

/** The competition with its keys, on another laptop of the secretariat, as it is now. */
async function copySecretariat(from: Page, to: Page): Promise<void> {
  await from.getByRole('link', { name: backups.link, exact: true }).click();
  await from.getByRole('button', { name: backups.makeFor(smallFacts.name, backups.roleSecretariat) }).click();
  const make = from.getByRole('dialog', { name: backups.makeDialogTitle(smallFacts.name) });
  await make.getByLabel(backups.passphrase, { exact: true }).fill(SECRET);
  await make.getByLabel(backups.passphraseAgain, { exact: true }).fill(SECRET);
  const file = await download(from, () =>
    make.getByRole('button', { name: backups.makeConfirm, exact: true }).click(),
  );
  await make.getByRole('button', { name: common.close }).click();
  await to.getByRole('link', { name: backups.link, exact: true }).click();
  await choose(to, () => to.getByRole('button', { name: backups.restoreChoose }).click(), [file]);
  const locked = to.getByRole('dialog', { name: backups.lockedTitle });
  await locked.getByLabel(backups.passphrase, { exact: true }).fill(SECRET);
  await locked.getByRole('button', { name: backups.unlock }).click();
  const dialog = to.getByRole('dialog', { name: backups.dialogTitle });
  await dialog.getByRole('button', { name: backups.restore, exact: true }).click();
  await dialog.getByRole('button', { name: backups.open }).click();
  await from.getByRole('link', { name: text.frame.home }).click();
  await from.getByRole('button', { name: `${start.open}: ${smallFacts.name}` }).click();
}

async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findBarriers(page), `${name}, ${colorScheme}`).toEqual([]);
    const folder = process.env.PLENO_LOOK;
    if (folder) await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('competition files are told apart by number and content, on all laptops', async ({ openLaptop }) => {
  const { page: office } = await openLaptop('secretariat');
  const { page: desk } = await openLaptop('judge 1');
  const first = await makeSmallCompetition(office);

  await test.step('the secretariat and the judge see which file it is', async () => {
    await goTo(office, 'file');
    await expect(office.getByText(numbered(1)).first()).toBeVisible();
    await expect(office.getByText(setUp.file.upToDate)).toBeVisible();
    await look(office, 'file-current');
    await openAgain(desk, first);
    await expect(desk.getByText(numbered(1))).toBeVisible();
    await look(desk, 'join');
    await desk.goto('/');
    await join(desk, first, ONE);
    await expect(desk.getByText(numbered(1))).toBeVisible();
    await look(desk, 'desk');
  });

  const { page: other } = await openLaptop('second secretariat');
  await copySecretariat(office, other);

  const second =
    await test.step('a change makes the next number, and the earlier file is refused', async () => {
      await addEntry(office, 'Loket Malam');
      await goTo(office, 'file');
      await expect(office.getByText(setUp.file.outdated)).toBeVisible();
      const made = await makeFileAgain(office);
      await expect(office.getByRole('cell', { name: /^no\. 2 · / })).toBeVisible();
      await rememberCodes(office, made);
      await desk.goto('/');
      await openAgain(desk, made);
      await expect(desk.getByText(numbered(2))).toBeVisible();
      await desk.getByRole('button', { name: ONE }).click();
      await desk.getByRole('button', { name: start.joinAgainConfirm }).click();
      await expect(desk.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
      await openAgain(desk, first);
      await expect(desk.getByText(/no\. 2 \([0-9a-f-]{9}\), .*no\. 1 \([0-9a-f-]{9}\)/)).toBeVisible();
      await look(desk, 'older');
      return made;
    });

  await test.step('another laptop with that number makes a twin, and gets past it', async () => {
    await addEntry(other, 'Loket Dini Hari');
    const twin = await makeFileAgain(other);
    await openAgain(desk, twin);
    await expect(desk.getByText(/no\. 2 \([0-9a-f-]{9}\), .*no\. 2 \([0-9a-f-]{9}\)/)).toBeVisible();
    await goTo(other, 'collect');
    const outcomes = await takeBundles(other, [second]);
    await expect(outcomes).toContainText(collect.competitionNoted(2));
    await look(other, 'noted');
    await goTo(other, 'file');
    await expect(other.getByText(setUp.file.overtaken(3))).toBeVisible();
    await look(other, 'overtaken');
    await makeFileAgain(other);
    await expect(other.getByRole('cell', { name: /^no\. 3 · / })).toBeVisible();
  });

  await test.step('a score file tells under which file it was made, and that it came unsealed', async () => {
    await desk.goto('/');
    await desk.getByRole('button', { name: `${start.open}: ${smallFacts.name}` }).click();
    await judgeMenu(desk).getByRole('link', { name: text.frame.screens.desk }).click();
    await openSheet(desk, 'Loket Pagi');
    await fillSheet(desk, ['80', '82', '84', '86']);
    await expect(savedLine(desk)).toBeVisible();
    await signAll(desk, 1);
    const scores = await handOver(desk);
    await addEntry(office, 'Loket Subuh');
    await makeFileAgain(office);
    const key = await takeAuditKey(office, smallFacts.name);
    const identity = /^AGE-SECRET-KEY-1.+$/m.exec(await readFile(key, 'utf8'))?.[0];
    const opened = await openSealed(identity as SealIdentity, new Uint8Array(await readFile(scores)));
    if (!opened.ok) throw new Error(opened.error.type);
    await writeFile(`${scores}-terbuka.pleno`, opened.value);
    await office.getByRole('link', { name: text.frame.home }).click();
    await office.getByRole('button', { name: `${start.open}: ${smallFacts.name}` }).click();
    await goTo(office, 'collect');
    const outcomes = await takeBundles(office, [`${scores}-terbuka.pleno`]);
    await expect(outcomes).toContainText(collect.unsealed);
    const row = office.getByRole('row').filter({ hasText: ONE });
    await expect(row).toContainText('no. 2');
    await expect(row).toContainText(collect.unsealedTag);
    await look(office, 'unsealed');
    await office.getByRole('button', { name: receipts.makeFor('J1') }).click();
    const receipt = await download(office, () =>
      office.getByRole('dialog').getByRole('button', { name: receipts.save }).click(),
    );
    await office.getByRole('dialog').getByRole('button', { name: common.close }).click();
    await goTo(office, 'file');
    await expect(office.getByText(setUp.file.behind(`J1 · ${ONE}`, 2))).toBeVisible();
    await look(office, 'behind');
    await choose(desk, () => desk.getByRole('button', { name: judge.handOver.otherLaptopChoose }).click(), [
      receipt,
    ]);
    await judgeMenu(desk).getByRole('link', { name: text.frame.screens.desk }).click();
    await expect(desk.getByText(judge.desk.laterFileText)).toBeVisible();
    await expect(desk.getByText(numbered(3))).toBeVisible();
    await look(desk, 'later');
  });
});
