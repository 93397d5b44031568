import { expect, type Page } from 'playwright/test';
import type { Mark } from '../../../renderer/domain/quantities';
import { findCode } from './cards';
import { choose, download } from './files';
import { criteria, entryCount, judges, marksOf, typed } from './hand-worked';
import { judgeMenu, markField, onSheet, savedLine } from './judging';
import { countPointers, press, tabTo } from './keyboard';
import { sentence, text } from './text';

const { cards, frame, judge, start } = text;

const typo = { entry: 3, wrong: '97', right: '70', reason: 'Salah ketik: 97 seharusnya 70.' } as const;

/** Judge 1 never touches a mouse, from the first screen to the file for the secretariat. @returns its path */
export async function scoreByKeyboard(page: Page, file: string): Promise<string> {
  const pointers = await countPointers(page);
  const { scoring } = judge;
  const [name] = judges;
  const type = (keys: string): Promise<void> => page.keyboard.type(keys);
  const enter = (): Promise<void> => page.keyboard.press('Enter');

  await press(page, page.getByRole('button', { name: start.judgeDoor }));
  await choose(page, () => press(page, page.getByRole('button', { name: start.joinChoose })), [file]);
  await press(page, page.getByRole('button', { name }));
  // The cursor is in the code's field; small letters and no hyphens do.
  await expect(page.getByLabel(cards.ask.label)).toBeFocused();
  await type((findCode(file, name) ?? '').toLowerCase().replaceAll('-', ''));
  await enter();
  await press(page, page.getByRole('button', { name: judge.desk.nextOpenFirst(1) }));

  // Entry 1: digits go straight in, Enter goes on, and on the last criterion to the note.
  await onSheet(page, 1);
  await expect(markField(page, criteria[0])).toBeFocused();
  for (const mark of ['67', '69', '63', '66']) {
    await type(mark);
    await enter();
  }
  await expect(page.getByRole('textbox', { name: scoring.overallNote })).toBeFocused();
  await expect(savedLine(page)).toBeVisible();

  // Entry 2: a decimal comma and a decimal point are the same; Tab goes on as well.
  await page.keyboard.press('Alt+ArrowRight');
  await onSheet(page, 2);
  await expect(markField(page, criteria[0])).toBeFocused();
  for (const mark of ['67,5', '69.5', '63,5', '66.5']) {
    await type(mark);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByRole('textbox', { name: scoring.overallNote })).toBeFocused();
  await expect(savedLine(page)).toBeVisible();

  // Entry 3: a mark that cannot be is said at once, stays as typed, and is not taken for saved.
  await page.keyboard.press('Alt+ArrowRight');
  await onSheet(page, typo.entry);
  const first = markField(page, criteria[0]);
  await expect(first).toBeFocused();
  await type('680');
  const outOfRange = sentence({ type: 'mark-out-of-range', min: 0 as Mark, max: 10_000 as Mark });
  await expect(page.getByText(outOfRange)).toBeVisible();
  await enter();
  await expect(first).toHaveValue('680');
  await expect(first).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(scoring.unsavable(1))).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await type('68');
  await expect(page.getByText(outOfRange)).toBeHidden();
  await enter();
  for (const mark of [typo.wrong, '64', '67']) {
    await type(mark);
    await enter();
  }
  await press(page, page.getByRole('button', { name: scoring.sign }));
  // Going on writes the signature at once.
  await page.keyboard.press('Alt+ArrowRight');
  await onSheet(page, typo.entry + 1);
  await page.keyboard.press('Alt+ArrowLeft');
  await onSheet(page, typo.entry);
  await expect(page.getByText(/^Ditandatangani \d/)).toBeVisible();

  // The typing error is noticed after signing: reopened with a reason, corrected.
  await press(page, page.getByRole('button', { name: scoring.reopen, exact: true }));
  const dialog = page.getByRole('dialog', { name: scoring.reopenTitle(typo.entry) });
  await tabTo(page, dialog.getByLabel(scoring.reopenReason));
  await type(typo.reason);
  await enter();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(scoring.reopenedBecause(typo.reason))).toBeVisible();
  await tabTo(page, markField(page, criteria[1]));
  await type(typo.right);
  await enter();
  await expect(savedLine(page)).toBeVisible();

  for (let entry = typo.entry + 1; entry <= entryCount; entry += 1) {
    await page.keyboard.press('Alt+ArrowRight');
    await onSheet(page, entry);
    await expect(markField(page, criteria[0])).toBeFocused();
    for (const mark of marksOf(1, entry)) {
      await page.keyboard.insertText(typed(mark));
      await enter();
    }
  }
  await expect(page.getByRole('textbox', { name: scoring.overallNote })).toBeFocused();
  await expect(savedLine(page)).toBeVisible();

  const { review } = judge;
  await press(page, judgeMenu(page).getByRole('link', { name: frame.screens.review }));
  await press(page, page.getByRole('button', { name: review.signSelected(String(entryCount)), exact: true }));
  await press(page, page.getByRole('button', { name: review.signConfirm(String(entryCount)) }));
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#content')).toBeFocused();
  // Signing leaves the cursor in the screen's content; the menu is just before it. Leaving writes.
  await press(page, judgeMenu(page).getByRole('link', { name: frame.screens.handOver }), 'back');
  const bundle = await download(page, () =>
    press(page, page.getByRole('button', { name: judge.handOver.save })),
  );
  await expect(page.getByText(judge.handOver.savedTitle)).toBeVisible();
  expect(await pointers(), 'judge 1 used the keyboard only').toBe(0);
  return bundle;
}
