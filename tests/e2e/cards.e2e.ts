import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { findCode, readCodes, rememberCodes } from './support/cards';
import { choose, download } from './support/files';
import {
  fillSheet,
  handOver,
  join,
  judgeMenu,
  markFields,
  nextSheet,
  onSheet,
  savedLine,
  signAll,
} from './support/judging';
import { expect, test } from './support/laptop';
import { goTo, takeBundles } from './support/secretariat';
import { makeSmallCompetition } from './support/set-up';
import { sentence, text } from './support/text';

const { cards, collect, judge, receipts, setUp, start, transfer } = text;
const { ask } = cards;

test.describe.configure({ mode: 'parallel' });

const ONE = 'Juri Uji Satu';
const TWO = 'Juri Uji Dua';

const codeIn = (file: string, name: string): string => {
  const code = findCode(file, name);
  if (code === undefined) throw new Error(`no card for ${name}`);
  return code;
};

/** As far as the dialog that asks for the code. */
async function askForCode(page: Page, file: string, name: string): Promise<Locator> {
  await page.getByRole('button', { name: start.judgeDoor }).click();
  await choose(page, () => page.getByRole('button', { name: start.joinChoose }).click(), [file]);
  await page.getByRole('button', { name }).click();
  return page.getByRole('dialog', { name: ask.title(name) });
}

const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(name) }) });

async function markAll(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: judge.desk.nextOpenFirst(1) }).click();
  for (let entry = 1; entry <= count; entry += 1) {
    await onSheet(page, entry);
    const marks = Array.from({ length: await markFields(page).count() }, () => '80');
    await fillSheet(page, marks);
    await expect(savedLine(page)).toBeVisible();
    if (entry < count) await nextSheet(page, entry + 1);
  }
}

/** The receipt of the judge whose file has just come in. @returns its path */
async function takeReceipt(page: Page, code: string): Promise<string> {
  await page.getByRole('button', { name: receipts.makeFor(code) }).click();
  const dialog = page.getByRole('dialog');
  expect(await findBarriers(page)).toEqual([]);
  const path = await download(page, () => dialog.getByRole('button', { name: receipts.save }).click());
  await expect(dialog.getByRole('status')).toBeVisible();
  await dialog.getByRole('button', { name: text.common.close }).click();
  return path;
}

const arrived = (page: Page, confirmed: number, total: number): Locator =>
  page.getByText(receipts.arrived(String(confirmed), String(total)), { exact: true });

test('a card opens the laptop, and a receipt says that every sheet has arrived', async ({ openLaptop }) => {
  const { page: office } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(office);
  const { page } = await openLaptop('judge 1');
  /** The judge's clock stands where it is put: a wait is over when the test says so. */
  const began = Date.now();

  await test.step('codes stand on the screen only while somebody asks for them', async () => {
    await goTo(office, 'cards');
    await expect(rowOf(office, ONE)).toContainText(cards.issuedAt(''));
    const code = office.getByText(codeIn(file, ONE));
    await expect(code).toHaveCount(0);
    expect(await findBarriers(office)).toEqual([]);
    await office.getByRole('button', { name: cards.showCodeOf('J1') }).click();
    await expect(code).toBeVisible();
    expect(await findBarriers(office)).toEqual([]);
    await goTo(office, 'file');
    await goTo(office, 'cards');
    await expect(office.getByRole('button', { name: cards.showCodeOf('J1') })).toBeVisible();
    await expect(code).toHaveCount(0);
  });

  await test.step('they are printed, all or one', async () => {
    const all = await download(office, () => office.getByRole('button', { name: cards.printAll }).click());
    expect((await readFile(all)).subarray(0, 5).toString()).toBe('%PDF-');
    const one = await download(office, () =>
      office.getByRole('button', { name: cards.printOf('J2') }).click(),
    );
    expect(one).toMatch(/kartu-juri-j2-2026-a4\.pdf$/);
  });

  await test.step('a mistyped code is said at once, another judge’s is refused and slowed down', async () => {
    const dialog = await askForCode(page, file, ONE);
    const field = dialog.getByLabel(ask.label);
    await expect(field).toBeFocused();
    expect(await findBarriers(page)).toEqual([]);
    const own = codeIn(file, ONE);
    await field.fill(`${own.slice(0, -1)}${own.endsWith('7') ? '8' : '7'}`);
    await expect(dialog.getByText(ask.remarks.mistyped)).toBeVisible();
    await field.fill('7K3U');
    await expect(dialog.getByText(ask.remarks.odd('U'))).toBeVisible();
    await field.fill(codeIn(file, TWO).toLowerCase().replaceAll('-', ' '));
    await expect(field).toHaveValue(codeIn(file, TWO));
    await page.clock.setFixedTime(began);
    await dialog.getByRole('button', { name: start.joinConfirm }).click();
    await expect(dialog.getByText(sentence({ type: 'card-code-wrong' }))).toBeVisible();
    await expect(dialog.getByRole('button', { name: ask.wait('2') })).toBeVisible();
    await page.clock.setFixedTime(began + 1_999);
    await expect(dialog.getByRole('button', { name: ask.wait('1') })).toBeVisible();
    await page.clock.setFixedTime(began + 2_000);
    await expect(dialog.getByRole('button', { name: start.joinConfirm })).toBeVisible();
    await dialog.getByRole('button', { name: start.joinConfirm }).click();
    await expect(dialog.getByRole('button', { name: ask.wait('4') })).toBeVisible();
  });

  await test.step('a reload doesn’t shorten the wait', async () => {
    await page.goto('/');
    await page.reload();
    const dialog = await askForCode(page, file, ONE);
    await expect(dialog.getByRole('button', { name: ask.wait('4') })).toBeVisible();
    await page.clock.setFixedTime(began + 6_000);
    await dialog.getByLabel(ask.label).fill(codeIn(file, ONE));
    await dialog.getByRole('button', { name: start.joinConfirm }).click();
    await expect(page.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
  });

  await test.step('until the receipt nothing counts as arrived', async () => {
    await markAll(page, 3);
    await signAll(page, 3);
    const scores = await handOver(page);
    await expect(arrived(page, 0, 3)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await goTo(office, 'collect');
    await takeBundles(office, [scores]);
    const receipt = await takeReceipt(office, 'J1');
    await choose(page, () => page.getByRole('button', { name: receipts.take }).click(), [receipt]);
    await expect(arrived(page, 3, 3)).toBeVisible();
    await expect(page.getByText(receipts.arrivedAll)).toBeVisible();
    await judgeMenu(page).getByRole('link', { name: text.frame.screens.desk }).click();
    await expect(page.getByRole('main').getByText(receipts.warningText)).toHaveCount(0);
  });

  await test.step('and a judge who comes back for it gets it from the progress screen', async () => {
    await goTo(office, 'progress');
    await takeReceipt(office, 'J1');
  });

  await test.step('as QR codes, where sticks are forbidden', async () => {
    await office.getByRole('button', { name: receipts.makeFor('J1') }).click();
    await office.getByRole('button', { name: receipts.showQr }).click();
    const stage = office.getByRole('dialog', { name: receipts.title(`J1 · ${ONE}`) }).last();
    await stage.getByRole('button', { name: transfer.show.received }).click();
    await expect(office.getByText(receipts.shown)).toBeVisible();
  });
});

test('a spare laptop goes on where the old one stopped, in eight clicks and well under two minutes', async ({
  openLaptop,
}) => {
  const { page: office } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(office);
  const { page: old } = await openLaptop('judge 1, old laptop');
  await join(old, file, ONE);
  await markAll(old, 2);
  await signAll(old, 2);
  const last = await handOver(old);
  const { page: spare } = await openLaptop('judge 1, spare laptop');
  const worked = await countWork(spare);
  const clicks = await countClicks(spare);
  await join(spare, file, ONE);
  await spare.getByRole('link', { name: receipts.moveAction }).click();
  await takeFromOther(spare, last);
  await expect(spare.getByText(judge.handOver.otherLaptopTaken('4', '0'))).toBeVisible();
  await judgeMenu(spare).getByRole('link', { name: text.frame.screens.desk }).click();
  await spare.getByRole('button', { name: judge.desk.nextOpenFirst(3) }).click();
  await onSheet(spare, 3);
  // A person also types sixteen characters and looks for two files; the program itself works for seconds.
  expect(await worked()).toBeLessThan(30);
  expect(await clicks()).toBe(8);

  await fillSheet(
    spare,
    Array.from({ length: await markFields(spare).count() }, () => '75'),
  );
  await expect(savedLine(spare)).toBeVisible();
  await signAll(spare, 1);
  const scores = await handOver(spare);
  await goTo(office, 'collect');
  const outcomes = await takeBundles(office, [last, scores]);
  await expect(outcomes.getByText(collect.accepted, { exact: true })).toHaveCount(2);
  const receipt = await takeReceipt(office, 'J1');
  await choose(spare, () => spare.getByRole('button', { name: receipts.take }).click(), [receipt]);
  await expect(arrived(spare, 3, 3)).toBeVisible();
  await goTo(office, 'progress');
  await expect(office.getByText(collect.inOf('3', '3'))).toBeVisible();
});

test('a lost card is replaced: it opens nothing any more, and the laptop that has delivered goes on', async ({
  openLaptop,
}) => {
  const { page: office } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(office);
  const { page: old } = await openLaptop('judge 1, own laptop');
  await join(old, file, ONE);
  await markAll(old, 2);
  await signAll(old, 2);
  const last = await handOver(old);
  await goTo(office, 'collect');
  await takeBundles(office, [last]);
  const lost = codeIn(file, ONE);

  const newFile = await test.step('the secretariat replaces the card, with a reason', async () => {
    await replaceCard(office, 'Tertinggal di hotel');
    await expect(office.getByText(cards.replacedTitle(`J1 · ${ONE}`))).toBeVisible();
    await expect(office.getByRole('cell', { name: 'Tertinggal di hotel' })).toBeVisible();
    expect(await findBarriers(office)).toEqual([]);
    await office.getByRole('button', { name: cards.toFile }).click();
    await expect(office.getByText(setUp.file.outdated)).toBeVisible();
    const path = await exportAgain(office);
    await expect(office.getByText(cards.fromFileTitle)).toBeVisible();
    await rememberCodes(office, path);
    expect(codeIn(path, ONE)).not.toBe(lost);
    expect(codeIn(path, TWO)).toBe(codeIn(file, TWO));
    return path;
  });

  const { page: spare } = await openLaptop('judge 1, spare laptop');
  await test.step('the old card doesn’t open the new file, the new one does', async () => {
    const dialog = await askForCode(spare, newFile, ONE);
    await dialog.getByLabel(ask.label).fill(lost);
    await dialog.getByRole('button', { name: start.joinConfirm }).click();
    await expect(dialog.getByText(sentence({ type: 'card-code-wrong' }))).toBeVisible();
    await dialog.getByLabel(ask.label).fill(codeIn(newFile, ONE));
    await dialog.getByRole('button', { name: start.joinConfirm }).click();
    await expect(spare.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
  });

  await test.step('the new card opens what was handed in before the old one was lost', async () => {
    await spare.getByRole('link', { name: receipts.moveAction }).click();
    await takeFromOther(spare, last);
    await expect(spare.getByText(judge.handOver.otherLaptopTaken('4', '0'))).toBeVisible();
  });

  await test.step('the laptop that has delivered goes on with the new file, without a code', async () => {
    await old.goto('/');
    await old.getByRole('button', { name: start.judgeDoor }).click();
    await choose(old, () => old.getByRole('button', { name: start.joinChoose }).click(), [newFile]);
    await old.getByRole('button', { name: ONE }).click();
    const dialog = old.getByRole('dialog', { name: start.joinAgainTitle(ONE) });
    await dialog.getByRole('button', { name: start.joinAgainConfirm }).click();
    await expect(old.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
    const again = await handOver(old);
    await takeFromOther(spare, again);
    await expect(spare.getByText(judge.handOver.otherLaptopTaken('0', '4'))).toBeVisible();
  });
});

test('a laptop whose card was replaced asks for the new code where it is needed', async ({ openLaptop }) => {
  const { page: office } = await openLaptop('secretariat');
  const file = await makeSmallCompetition(office);
  const { page } = await openLaptop('judge 1');
  await join(page, file, ONE);
  await markAll(page, 1);
  await signAll(page, 1);
  await replaceCard(office, 'Basah kena kopi');
  await office.getByRole('button', { name: cards.toFile }).click();
  const newFile = await exportAgain(office);
  const codes = await readCodes(office);
  const code = codes.get(ONE) ?? '';

  // With the new file the judge is asked before anything else.
  await page.goto('/');
  const dialog = await askForCode(page, newFile, ONE);
  await dialog.getByLabel(ask.label).fill(code);
  await dialog.getByRole('button', { name: start.joinAgainConfirm }).click();
  await expect(page.getByRole('heading', { level: 1, name: judge.desk.title })).toBeVisible();
  const scores = await handOver(page);
  await goTo(office, 'collect');
  const outcomes = await takeBundles(office, [scores]);
  await expect(outcomes.getByText(collect.accepted, { exact: true })).toHaveCount(1);
});

async function replaceCard(page: Page, reason: string): Promise<void> {
  await goTo(page, 'cards');
  await page.getByRole('button', { name: cards.lostOf('J1') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: cards.lostConfirm }).click();
  await expect(dialog.getByText(cards.lostReasonMissing)).toBeVisible();
  await dialog.getByLabel(cards.lostReason).fill(reason);
  await dialog.getByRole('button', { name: cards.lostConfirm }).click();
  await expect(dialog).toBeHidden();
}

const exportAgain = (page: Page): Promise<string> =>
  download(page, () => page.getByRole('button', { name: setUp.file.exportAgain, exact: true }).click());

const takeFromOther = (page: Page, file: string): Promise<void> =>
  choose(page, () => page.getByRole('button', { name: judge.handOver.otherLaptopChoose }).click(), [file]);

/** Seconds for which the page's process has had a processor since, however many others want it too. */
async function countWork(page: Page): Promise<() => Promise<number>> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    const time = metrics.find(({ name }) => name === 'ProcessTime');
    if (time === undefined) throw new Error('the browser counts no ProcessTime');
    return time.value;
  };
  const before = await read();
  return async () => (await read()) - before;
}

/** How often somebody clicked since. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const seen = { count: 0 };
    window.addEventListener('click', (event) => (seen.count += event.isTrusted ? 1 : 0), { capture: true });
    return seen;
  });
  return () => counter.evaluate(({ count }) => count);
}
