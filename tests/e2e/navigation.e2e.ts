import type { Page } from 'playwright/test';
import { findBarriers } from './support/axe';
import { judgeMenu, markFields } from './support/judging';
import { press, tabTo } from './support/keyboard';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { goTo, mainMenu } from './support/secretariat';
import { text } from './support/text';

const { finder, frame, keys } = text;

test('the menu has the phases of the event; another one is opened by keyboard, and leads on', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  const menu = mainMenu(page);
  const current = menu.getByRole('button', { name: frame.phases.days });
  await expect(current).toHaveAttribute('aria-expanded', 'true');
  await expect(menu.getByRole('link', { name: frame.screens.results })).toBeHidden();

  await press(page, menu.getByRole('button', { name: frame.phases.plenary, exact: true }), 'back');
  await expect(current).toHaveAttribute('aria-expanded', 'false');
  expect(await findBarriers(page)).toEqual([]);
  await press(page, menu.getByRole('link', { name: frame.screens.results }));
  await expect(page.getByRole('heading', { level: 1, name: text.results.title })).toBeVisible();
  await expect(menu.getByRole('link', { name: frame.screens.results })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('the window is called after the screen and the competition', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  await expect(page).toHaveTitle('Pleno');
  await openSample(page);
  const name = 'Lomba Contoh Inovasi Pelayanan Publik';
  await expect(page).toHaveTitle(`${frame.screens.progress} · ${name} · Pleno`);
  await goTo(page, 'trail');
  await expect(page).toHaveTitle(`${frame.screens.trail} · ${name} · Pleno`);
  await playAs(page, 'J4');
  await expect(page).toHaveTitle(`${frame.screens.desk} · ${name} · Pleno`);
  await page.getByRole('link', { name: `Pleno · ${frame.home}` }).click();
  await expect(page).toHaveTitle('Pleno');
});

for (const [how, narrow] of [
  ['in a window of 800 pixels', (page: Page) => page.setViewportSize({ width: 800, height: 614 })],
  ['with letters at 150 %', enlarge],
] as const) {
  test(`${how} the menu is folded, opens by its button, and closes with Escape or by use`, async ({
    openLaptop,
  }) => {
    const { page } = await openLaptop('secretariat');
    await openSample(page);
    await narrow(page);
    const menu = mainMenu(page);
    const opener = page.getByRole('button', { name: frame.menu, exact: true });
    await expect(menu).toBeHidden();
    await press(page, opener, 'back');
    await expect(menu).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(opener).toBeFocused();

    await page.keyboard.press('Enter');
    await press(page, menu.getByRole('link', { name: frame.screens.collect }));
    await expect(page.getByRole('heading', { level: 1, name: text.collect.collectTitle })).toBeVisible();
    await expect(menu).toBeHidden();
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
  });
}

const options = (page: Page, name?: string) =>
  page.getByRole('listbox', { name: finder.results }).getByRole('option', name === undefined ? {} : { name });

/** The finder is there, and takes what is typed. */
async function find(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: finder.field })).toBeFocused();
}

async function enlarge(page: Page): Promise<void> {
  await page.getByRole('button', { name: frame.settings }).click();
  await page.getByLabel(frame.textSize).selectOption('150');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
}

test('what a screen is for takes one line, and opens where it is longer', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await goTo(page, 'collect');
  const head = page.getByRole('main').getByRole('heading', { level: 1, name: text.collect.collectTitle });
  await expect(head).toBeVisible();
  const opener = page.getByRole('button', { name: text.common.more });
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  const lead = page.getByText(text.collect.collectLead);
  const cutOff = () => lead.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  expect(await cutOff()).toBe(true);
  await press(page, opener);
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  expect(await cutOff()).toBe(false);
});

test('Ctrl K finds screens, papers, judges and entries by parts of words, and goes there', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  const field = page.getByRole('combobox', { name: finder.field });

  await test.step('an entry, by two parts of it', async () => {
    await find(page);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.type('braille LAPO');
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /LAPO BRA/ })).toBeVisible();
    await expect(field).toBeHidden();
  });

  await test.step('a screen, by the arrows', async () => {
    await find(page);
    await expect(options(page, frame.screens.identity)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options(page, frame.screens.rounds)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: text.setUp.rounds.title })).toBeVisible();
  });

  await test.step('a paper, which is chosen there', async () => {
    await find(page);
    await page.keyboard.type(text.printing.kinds.recap);
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('radio', { name: new RegExp(`^${text.printing.kinds.recap}`) }),
    ).toBeChecked();
  });

  await test.step('nothing, and says so', async () => {
    await page.getByRole('button', { name: finder.open }).click();
    await page.keyboard.type('tidak ada yang begini');
    await expect(page.getByRole('paragraph').filter({ hasText: finder.noneText })).toBeVisible();
    await expect(options(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(page.getByRole('button', { name: finder.open })).toBeFocused();
  });
});

test('? shows the keys of the screen, but is a letter where somebody types', async ({ openLaptop }) => {
  const { page } = await openLaptop('judge');
  await openSample(page);
  await playAs(page, 'J4');
  await expect(page.getByRole('heading', { level: 1, name: text.judge.desk.title })).toBeVisible();
  await tabTo(page, judgeMenu(page).getByRole('link', { name: frame.screens.desk }));
  const dialog = page.getByRole('dialog', { name: keys.title });
  await page.keyboard.press('?');
  await expect(dialog.getByRole('heading', { name: keys.ofScreen(frame.screens.desk) })).toBeVisible();
  await expect(dialog.getByText(keys.does.rows)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await find(page);
  await page.keyboard.type('braille');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /LAPO BRA/ })).toBeVisible();
  await page.keyboard.press('?');
  await expect(dialog.getByText(keys.does.nextMark)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const [field] = await markFields(page).all();
  await field?.press('?');
  await expect(dialog).toBeHidden();
});
