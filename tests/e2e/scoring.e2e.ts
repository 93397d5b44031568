import type { Page } from 'playwright/test';
import {
  fillSheet,
  judgeMenu,
  markField,
  markFields,
  onSheet,
  openSheet,
  savedLine,
} from './support/judging';
import { expect, test } from './support/laptop';
import { openSample, playAs } from './support/sample';
import { englishText, sentence, text } from './support/text';

/** An empty sheet of the sample competition, whose rubric has seven criteria. */
async function openEmptySheet(page: Page): Promise<void> {
  await openSample(page);
  await playAs(page, 'J4');
  await openSheet(page, 'Laskar Perencana');
  await onSheet(page, 6);
  await expect(markFields(page)).toHaveCount(7);
}

const { scoring } = text.judge;

test.describe.configure({ mode: 'parallel' });

test('seven criteria fit a small laptop without scrolling, in both languages', async ({ openLaptop }) => {
  const { page } = await openLaptop('judge', { viewport: { width: 1093, height: 614 } });
  await openEmptySheet(page);
  for (const language of ['id', 'en'] as const) {
    const { frame } = language === 'id' ? text : englishText;
    await page
      .getByRole('button', { name: text.frame.settings })
      .or(page.getByRole('button', { name: englishText.frame.settings }))
      .click();
    await page.locator('#display-settings select').first().selectOption(language);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: frame.settings })).toBeVisible();
    const { document, window, hidden } = await measure(page);
    expect(document, language).toBeLessThanOrEqual(window);
    expect(hidden, language).toEqual([]);
  }
});

/** Heights of document and window, and which parts of the sheet are not wholly in the window. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const parts = document.querySelectorAll(
      'main h1, main tbody tr, main footer, main textarea, main footer button',
    );
    const hidden = [...parts].flatMap((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return top < 0 || bottom > innerHeight + 0.5
        ? [`${part.tagName} ${part.textContent?.slice(0, 40)}`]
        : [];
    });
    return { document: document.documentElement.scrollHeight, window: innerHeight, hidden };
  });

test('every field is at least 44 pixels high, with large figures of one width', async ({ openLaptop }) => {
  const { page } = await openLaptop('judge');
  await openEmptySheet(page);
  const fields = await markFields(page).evaluateAll((all) =>
    all.map((field) => ({
      height: field.getBoundingClientRect().height,
      size: Number.parseFloat(getComputedStyle(field).fontSize),
      figures: getComputedStyle(field).fontVariantNumeric,
    })),
  );
  expect(fields).toHaveLength(7);
  for (const { height, size, figures } of fields) {
    expect(height).toBeGreaterThanOrEqual(44);
    expect(size).toBeGreaterThanOrEqual(18);
    expect(figures).toContain('tabular-nums');
  }
});

test('neither the wheel nor the arrow keys change a mark', async ({ openLaptop }) => {
  const { page } = await openLaptop('judge');
  await openEmptySheet(page);
  const first = markFields(page).first();
  await first.fill('80');
  await first.hover();
  await page.mouse.wheel(0, 240);
  await page.mouse.wheel(0, -240);
  await first.press('ArrowDown');
  await expect(markFields(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveValue('80');
  await expect(markFields(page).nth(1)).toHaveValue('');
});

test('Enter and Tab lead from mark to mark, and Enter on the last one to the note: pressed again and again it signs nothing', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  await openEmptySheet(page);
  const fields = markFields(page);
  for (let index = 0; index < 7; index += 1) {
    await expect(fields.nth(index)).toBeFocused();
    await page.keyboard.type(`8${index}`);
    await page.keyboard.press(index % 2 === 0 ? 'Enter' : index === 6 ? 'Enter' : 'Tab');
  }
  await expect(page.getByRole('textbox', { name: scoring.overallNote })).toBeFocused();
  for (let again = 0; again < 3; again += 1) await page.keyboard.press('Enter');
  await expect(savedLine(page)).toBeVisible();
  await expect(page.getByRole('button', { name: scoring.sign })).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await onSheet(page, 7);
  await page.keyboard.press('Alt+ArrowLeft');
  await onSheet(page, 6);
  await expect(fields.nth(6)).toHaveValue('86');
});

test('a mark off the scale or off the step is said beside the field, kept, and never counted as saved', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  await openEmptySheet(page);
  await fillSheet(page, ['80', '875', '87,3', 'delapan']);
  await markFields(page).nth(4).focus();
  await expect(markFields(page).nth(1)).toHaveValue('875');
  await expect(markFields(page).nth(2)).toHaveValue('87,3');
  await expect(markFields(page).nth(3)).toHaveValue('delapan');
  await expect(page.getByRole('row').getByText(/antara 0 dan 100/)).toBeVisible();
  await expect(page.getByRole('row').getByText(/tulis 87 atau 87,5/)).toBeVisible();
  await expect(page.getByRole('row').getByText(sentence({ type: 'mark-not-a-number' }))).toBeVisible();
  await expect(page.getByText(scoring.unsavable(3))).toBeVisible();
  await expect(savedLine(page)).toBeHidden();
  await expect(page.getByRole('button', { name: scoring.sign })).toBeHidden();
  // What can be saved is saved, whatever stands beside it.
  await judgeMenu(page).getByRole('link', { name: text.frame.screens.desk }).click();
  await expect(page.getByRole('row', { name: /Laskar Perencana/ })).toContainText('1/7');
});

test("a judge's own earlier sheets stand beside the one being scored, nobody else's", async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  await openEmptySheet(page);
  const panel = page.getByRole('heading', { name: scoring.calibration.title }).locator('..');
  await expect(panel).toContainText('LAPO BRA');
  await expect(panel).toContainText('Sepasar Pedas');
  await fillSheet(page, ['80', '80', '80', '80', '80', '80', '80']);
  await expect(panel).toContainText(scoring.calibration.here);
  await expect(panel).toContainText(/dari 3/);
  await expect(page.getByRole('main')).not.toContainText(/Juri Contoh [123]/);
  await expect(markField(page, 'Latar Belakang dan Tujuan')).toHaveValue('80');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the head of the table stays in sight of a long sheet and covers no field, ${colorScheme}`, async ({
    openLaptop,
  }) => {
    // As little of seven criteria is in sight here as of eleven on a small laptop.
    const { page } = await openLaptop('judge', { viewport: { width: 1093, height: 420 }, colorScheme });
    await openEmptySheet(page);
    const head = page.getByRole('columnheader', { name: scoring.contribution });
    for (const field of [6, 3, 0]) {
      await markFields(page).nth(field).focus();
      await expect(head).toBeInViewport({ ratio: 1 });
      const covered = await markFields(page).nth(field).evaluate(findCover);
      expect(covered, `field ${field + 1}`).toEqual([]);
    }
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect(head).toBeInViewport({ ratio: 1 });
    // Nothing shines through from below.
    expect(await head.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toMatch(/^rgb\(/);
    const { bottom, top } = await page.evaluate(() => ({
      bottom: document.querySelector('main header h1')?.parentElement?.getBoundingClientRect().bottom,
      top: document.querySelector('main thead th')?.getBoundingClientRect().top,
    }));
    expect(top).toBeCloseTo(bottom ?? 0, 0);
  });
}

test('removing a competition from the laptop says how many sheets were never handed over', async ({
  openLaptop,
}) => {
  const { page } = await openLaptop('judge');
  await openEmptySheet(page);
  await fillSheet(page, ['80']);
  await expect(savedLine(page)).toBeVisible();
  await page.goto('/#/');
  const { start, frame, common } = text;
  await page.getByRole('button', { name: start.removeSome }).click();
  await page.getByRole('button', { name: new RegExp(`^${start.remove}:.*J4`) }).click();
  const dialog = page.getByRole('dialog');
  // Two signed and one begun by the sample, and this one.
  await expect(dialog.getByText(start.removeLost('4'))).toBeVisible();
  await dialog.getByRole('button', { name: common.cancel }).click();

  // The other three have handed theirs over, and the secretariat has nothing to hand over.
  for (const role of ['J1', frame.roleSecretariat]) {
    await page.getByRole('button', { name: new RegExp(`^${start.remove}:.*${role}`) }).click();
    await expect(dialog.getByRole('button', { name: start.removeConfirm, exact: true })).toBeVisible();
    await expect(dialog.getByText(start.removeLostText)).toBeHidden();
    await dialog.getByRole('button', { name: common.cancel }).click();
  }
});

/** What lies over the corners of a field. */
const findCover = (field: Element): string[] => {
  const { left, right, top, bottom } = field.getBoundingClientRect();
  const corners = [
    [left + 6, top + 2],
    [right - 6, top + 2],
    [left + 6, bottom - 2],
    [right - 6, bottom - 2],
  ] as const;
  return corners.flatMap(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there === field ? [] : [there?.tagName ?? 'outside the window'];
  });
};
