import { simulate } from './support/command-line';
import { choose, drag, fixture, renamed } from './support/files';
import { handOver, join, judgeMenu } from './support/judging';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { dropBundles, goTo, sheetCell, takeBundles } from './support/secretariat';
import { makeCompetition, smallFacts } from './support/set-up';
import { sentence, text } from './support/text';

const { collect, common, frame, judge, results } = text;

test.describe.configure({ mode: 'parallel' });

test('score files are dragged in, several at once, and a bad one stops none of the others', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('visitor');
  await openSample(page);
  await playAs(page, 'J4');
  const fourth = await handOver(page);
  await playAs(page, 'J1');
  const first = await handOver(page);
  await playAs(page, frame.roleSecretariat);
  await expect(page.getByText(collect.missing('46', '183'))).toBeVisible();

  await goTo(page, 'collect');
  const photo = await renamed(fixture('tables', 'photo.jpg'), 'foto.pleno');
  // Let go beside the place, nothing happens, and the browser doesn't open it either.
  const title = page.getByRole('heading', { level: 1, name: collect.collectTitle });
  expect(await drag(title, [photo])).toEqual(['dragover', 'drop']);
  await expect(page.getByRole('button', { name: collect.choose })).toBeEnabled();
  await expect(page.getByRole('region', { name: collect.outcomesTitle })).toBeHidden();

  // Who leaves at once finds what came of it on coming back.
  await choose(page, () => page.getByRole('button', { name: collect.choose }).click(), [photo]);
  await goTo(page, 'progress');
  await goTo(page, 'collect');
  await expect(page.getByRole('region', { name: collect.outcomesTitle })).toContainText('foto.pleno');

  const outcomes = await dropBundles(page, [first, photo, fourth]);
  await expect(outcomes.nth(0)).toContainText(/J1 · .*: tidak ada yang baru/);
  await expect(outcomes.nth(1)).toContainText(collect.refused);
  await expect(outcomes.nth(1)).toContainText(sentence({ type: 'not-a-pleno-file' }));
  await expect(outcomes.nth(1)).toContainText('foto.pleno');
  await expect(outcomes.nth(2)).toContainText(collect.accepted);
  // Two signed, one begun.
  await expect(outcomes.nth(2)).toContainText(/J4 · .*: 3 revisi lembar baru, 0 sudah ada/);

  await goTo(page, 'progress');
  await expect(page.getByText(collect.missing('44', '183'))).toBeVisible();
  await expect(page.getByRole('button', { name: /^J4, peserta \d+: Masuk$/ })).toHaveCount(2);
});

test('a rehearsal and a real event never mix, even under the same identity', async ({ openLaptop }) => {
  const [real, rehearsal] = await Promise.all([
    simulate({ nature: 'event', seed: 'kembar' }),
    simulate({ nature: 'rehearsal', seed: 'kembar' }),
  ]);
  const sides = [
    { nature: 'event', own: real, other: rehearsal, otherNature: 'rehearsal' },
    { nature: 'rehearsal', own: rehearsal, other: real, otherNature: 'event' },
  ] as const;
  for (const { nature, own, other, otherNature } of sides) {
    const refusal = sentence({ type: 'other-nature', nature: otherNature });
    const mark = (page: Parameters<typeof goTo>[0]) =>
      page.getByRole('banner').getByText(frame.natures.rehearsal, { exact: true });

    await test.step(`the secretariat of a competition of the kind “${nature}” takes none in`, async () => {
      const { page } = await openLaptop(`secretariat, ${nature}`);
      await makeCompetition(page, { ...smallFacts, nature });
      await expect(mark(page)).toHaveCount(nature === 'rehearsal' ? 1 : 0);
      await goTo(page, 'collect');
      const outcomes = await takeBundles(page, [other.scores]);
      await expect(outcomes).toContainText(refusal);
      await expect(page.getByText(collect.historyEmpty)).toBeVisible();
    });

    await test.step('nor does its judge, where the nature is the only difference', async () => {
      const { page } = await openLaptop(`judge, ${nature}`);
      await join(page, own.competition, 'Juri 1');
      await expect(mark(page)).toHaveCount(nature === 'rehearsal' ? 1 : 0);
      await judgeMenu(page).getByRole('link', { name: frame.screens.handOver }).click();
      const take = page.getByRole('button', { name: judge.handOver.otherLaptopChoose });
      await choose(page, () => take.click(), [other.scores]);
      await expect(page.getByRole('alert')).toContainText(refusal);
      await choose(page, () => take.click(), [own.scores]);
      await expect(page.getByText(judge.handOver.otherLaptopTaken('3', '0'))).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
    });
  }
});

test('a judge who cannot come is excused from everything at once, and called back again', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  const reason = 'Berhalangan hadir karena sakit.';
  const dialog = page.getByRole('dialog', { name: /^J4 · / });
  const ranked = page.getByRole('grid').locator('tbody').getByRole('row');
  await openSample(page);
  await expect(page.getByText(collect.missing('46', '183'))).toBeVisible();

  await test.step('not without a reason', async () => {
    await sheetCell(page, 'J4', 5, 'empty').click();
    await dialog.getByRole('checkbox', { name: collect.excuseWholeJudge('46') }).check();
    await dialog.getByRole('button', { name: collect.excuse }).click();
    await expect(dialog.getByText(sentence({ type: 'reason-missing' }))).toBeVisible();
    await dialog.getByRole('button', { name: common.close }).click();
    await expect(page.getByText(collect.missing('46', '183'))).toBeVisible();
  });

  await test.step('with a reason the results are complete, and say who did not score', async () => {
    await sheetCell(page, 'J4', 5, 'empty').click();
    await dialog.getByLabel(collect.reason).fill(reason);
    await dialog.getByRole('checkbox', { name: collect.excuseWholeJudge('46') }).check();
    await dialog.getByRole('button', { name: collect.excuse }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(collect.allIn)).toBeVisible();
    await expect(page.getByText(collect.excusedCount('46'))).toBeVisible();

    await goTo(page, 'results');
    await expect(page.getByText(results.complete)).toBeVisible();
    await expect(ranked).toHaveCount(46);
    await expect(ranked.filter({ hasText: results.isProvisional })).toHaveCount(0);
    await ranked.first().getByRole('link').click();
    await expect(page.getByText(collect.excusedBy.secretariat)).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
  });

  await test.step('taking it back makes the ranking provisional again', async () => {
    await goTo(page, 'progress');
    await sheetCell(page, 'J4', 9, 'excused').click();
    await expect(dialog).toContainText(collect.excusedBy.secretariat);
    await expect(dialog).toContainText(reason);
    await dialog.getByRole('checkbox', { name: collect.excuseRemoveAll('46') }).check();
    await dialog.getByRole('button', { name: collect.excuseRemove }).click();
    await expect(dialog.getByText(sentence({ type: 'reason-missing' }))).toBeVisible();
    await dialog.getByLabel(collect.reason).fill('Sudah sembuh.');
    await dialog.getByRole('button', { name: collect.excuseRemove }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(collect.missing('46', '183'))).toBeVisible();
    await expect(sheetCell(page, 'J4', 9, 'empty')).toBeVisible();
    await goTo(page, 'results');
    await expect(page.getByText(results.provisional('46'))).toBeVisible();
    await expect(ranked.filter({ hasText: results.isProvisional })).toHaveCount(46);
  });
});
