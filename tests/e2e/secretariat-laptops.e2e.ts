import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { choose, download } from './support/files';
import { fillSheet, handOver, join, openSheet, savedLine, signSheet } from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, sheetCell, takeBundles } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { text } from './support/text';

const { acts, collect, common, conflicts, frame, laptops, problems, setUp, start } = text;

const saveDecisions = async (page: Page): Promise<string> => {
  await goTo(page, 'conflicts');
  return download(page, () => page.getByRole('button', { name: conflicts.export }).click());
};

async function takeDecisions(from: Page, to: Page): Promise<void> {
  const file = await saveDecisions(from);
  await goTo(to, 'collect');
  await takeBundles(to, [file]);
}

const excuseSecondJudge = async (
  page: Page,
  act: 'excuse' | 'excuseRemove',
  reason: string,
): Promise<void> => {
  await goTo(page, 'progress');
  await sheetCell(page, 'J2', 1, act === 'excuse' ? 'empty' : 'excused').click();
  const dialog = page.getByRole('dialog', { name: /^J2 · / });
  await dialog.getByLabel(collect.reason).fill(reason);
  await dialog.getByRole('button', { name: collect[act] }).click();
  await expect(dialog).toBeHidden();
};

test('two laptops look after one competition: the second joins, collects and decides, and takes the key over', async ({
  openLaptop,
}) => {
  const { page: first } = await openLaptop('the first table');
  const { page: second } = await openLaptop('the second table');
  const { page: judges } = await openLaptop('the judge');
  const file = await makeSmallCompetition(first);

  const { joining, code } =
    await test.step('the first makes a file and a code, under names for both', async () => {
      await goTo(first, 'laptops');
      await first.getByLabel(laptops.person).fill('Bu Uji');
      await first.getByRole('button', { name: laptops.personSave }).press('Enter');
      await expect(first.getByText(laptops.personSaved)).toBeVisible();
      await first.getByRole('button', { name: laptops.add }).press('Enter');
      await expect(
        first.getByText(problems['laptop-name-missing']({ type: 'laptop-name-missing' })),
      ).toBeVisible();
      await first.getByLabel(laptops.nameHere).fill('Meja 1');
      await first.getByLabel(laptops.nameJoining).fill('Meja 2');
      const joining = await download(first, () =>
        first.getByRole('button', { name: laptops.add }).press('Enter'),
      );
      const shown = first.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
      await expect(shown).toBeVisible();
      await expect(first.getByRole('cell', { name: laptops.thisOne })).toContainText(laptops.holder);
      expect(await findBarriers(first)).toEqual([]);
      return { joining, code: (await shown.textContent()) ?? '' };
    });

  await test.step('the second joins with both, and with no other code', async () => {
    await second.getByRole('button', { name: start.judgeDoor }).click();
    await choose(second, () => second.getByRole('button', { name: start.joinChoose }).click(), [joining]);
    const dialog = second.getByRole('dialog');
    await expect(dialog).toContainText('Meja 2');
    await dialog.getByLabel(laptops.join.label).fill(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`);
    await dialog.getByRole('button', { name: laptops.join.confirm }).click();
    await expect(dialog.getByLabel(laptops.join.label)).toHaveAttribute('aria-invalid', 'true');
    expect(await findBarriers(second)).toEqual([]);
    await dialog.getByLabel(laptops.join.label).fill(code);
    await second.keyboard.press('Enter');
    await expect(second.getByRole('heading', { level: 1, name: frame.screens.collect })).toBeVisible();
    await goTo(second, 'laptops');
    await expect(second.getByText(laptops.keyElsewhere)).toBeVisible();
    await expect(second.getByText(laptops.addElsewhere)).toBeVisible();
    expect(await findBarriers(second)).toEqual([]);
  });

  await test.step('it collects what a judge signed, and excuses the other', async () => {
    await join(judges, file, 'Juri Uji Satu');
    await openSheet(judges, 'Loket Pagi');
    await fillSheet(judges, ['80', '80', '80', '80']);
    await expect(savedLine(judges)).toBeVisible();
    await signSheet(judges);
    const scores = await handOver(judges);
    await goTo(second, 'collect');
    await takeBundles(second, [scores]);
    await excuseSecondJudge(second, 'excuse', 'Sakit.');
    await takeDecisions(second, first);
    await goTo(first, 'progress');
    await expect(sheetCell(first, 'J2', 1, 'excused')).toBeVisible();
  });

  await test.step('what is changed is changed at the first alone', async () => {
    await goTo(second, 'entries');
    await expect(second.getByText(laptops.elsewhereTitle)).toBeVisible();
    await second.getByRole('button', { name: /^Ubah peserta 1,/ }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByLabel(setUp.entries.titleField, { exact: true }).fill('Loket Lain');
    await dialog.getByRole('button', { name: setUp.entries.save, exact: true }).click();
    await expect(
      dialog.getByText(problems['key-held-elsewhere']({ type: 'key-held-elsewhere' } as never)),
    ).toBeVisible();
    await second.keyboard.press('Escape');
    await dialog.getByRole('button', { name: common.discard.discard }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('when they disagree both show it, and one confirms for both', async () => {
    await excuseSecondJudge(first, 'excuseRemove', 'Sudah datang.');
    await excuseSecondJudge(second, 'excuseRemove', 'Keliru.');
    await goTo(second, 'progress');
    await sheetCell(second, 'J2', 1, 'empty').click();
    const dialog = second.getByRole('dialog', { name: /^J2 · / });
    await dialog.getByLabel(collect.reason).fill('Pulang lagi.');
    await dialog.getByRole('button', { name: collect.excuse }).click();
    await expect(dialog).toBeHidden();
    await takeDecisions(first, second);
    await takeDecisions(second, first);
    for (const page of [first, second]) {
      await goTo(page, 'conflicts');
      await expect(page.getByRole('heading', { name: acts.conflictsTitle })).toBeVisible();
      await expect(page.getByRole('cell', { name: 'Meja 1 · Bu Uji' })).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
    }
    await second.getByRole('button', { name: new RegExp(`^${acts.confirmOf('')}.*tidak menilai`) }).click();
    const confirming = second.getByRole('dialog');
    await confirming.getByLabel(acts.confirmReason).fill('Surat dokter.');
    await confirming.getByRole('button', { name: acts.confirm, exact: true }).click();
    await expect(confirming).toBeHidden();
    await takeDecisions(second, first);
    await goTo(first, 'conflicts');
    await expect(first.getByRole('heading', { name: acts.conflictsTitle })).toBeHidden();
    await goTo(first, 'trail');
    await expect(first.getByText(/laptop Meja 2/).first()).toBeVisible();
    await expect(first.getByText(/oleh Bu Uji/).first()).toBeVisible();
  });

  await test.step('the key goes to the second, which saves the next competition file', async () => {
    await goTo(first, 'laptops');
    await first.getByRole('button', { name: laptops.give }).click();
    const giving = first.getByRole('dialog');
    expect(await findBarriers(first)).toEqual([]);
    const given = await download(first, () =>
      giving.getByRole('button', { name: laptops.giveConfirm }).click(),
    );
    const shown = first.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await expect(shown).toBeVisible();
    const secret = (await shown.textContent()) ?? '';
    await goTo(second, 'laptops');
    await second.getByRole('button', { name: laptops.take }).click();
    const taking = second.getByRole('dialog');
    await taking.getByRole('button', { name: laptops.takeConfirm }).click();
    await expect(taking.getByText(laptops.takeNoFile)).toBeVisible();
    await choose(second, () => taking.getByRole('button', { name: laptops.takeFile }).click(), [given]);
    await taking.getByLabel(laptops.takeSecret).fill(secret);
    await taking.getByLabel(laptops.takeReason).fill('Meja 1 pulang lebih dulu.');
    expect(await findBarriers(second)).toEqual([]);
    await taking.getByRole('button', { name: laptops.takeConfirm }).click();
    await expect(taking).toBeHidden();
    await expect(second.getByText(laptops.taken)).toBeVisible();
    await goTo(second, 'file');
    await expect(second.getByText(laptops.elsewhereTitle)).toBeHidden();
    await download(second, () => second.getByRole('button', { name: setUp.file.export }).click());
    await takeDecisions(second, first);
    await goTo(first, 'laptops');
    await expect(first.getByText(laptops.keyAt('Meja 2'))).toBeVisible();
  });

  await test.step('the laptop that is lost is struck out, and what it records from then on counts nowhere', async () => {
    await goTo(second, 'laptops');
    await second.getByRole('button', { name: laptops.strikeOf('Meja 1'), exact: true }).press('Enter');
    const dialog = second.getByRole('dialog');
    expect(await findBarriers(second)).toEqual([]);
    await dialog.getByRole('button', { name: laptops.strikeConfirm, exact: true }).click();
    await expect(dialog.getByLabel(laptops.strikeReason)).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByLabel(laptops.strikeReason).fill('Hilang di jalan.');
    await dialog.getByRole('button', { name: laptops.strikeConfirm, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(second.getByText(laptops.struckOut, { exact: true })).toBeVisible();
    await excuseSecondJudge(first, 'excuseRemove', 'Kata pencuri.');
    await takeDecisions(first, second);
    await goTo(second, 'progress');
    await expect(sheetCell(second, 'J2', 1, 'excused')).toBeVisible();
    await goTo(second, 'trail');
    await expect(second.getByText(/Laptop sekretariat Meja 1 dicoret/)).toBeVisible();
  });
});
