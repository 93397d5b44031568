import { expect, test } from 'playwright/test';
import { displayStrings } from '../../renderer/strings/display-strings';
import { projectorStrings } from '../../renderer/strings/projector-strings';
import { laptopScreen, projectorScreen } from '../builders/electron-stand-in';
import { showDisplay, showShell } from './shell-stand-in';
import { openSample } from './support/sample';

/** The desktop program's second window, run against a stand-in for Electron, in real pages of Chromium. */

const words = projectorStrings.id;

test('the projector shows what its operator chooses, and says nothing back', async ({ page, browser }) => {
  const shell = await showShell(page, { displays: [laptopScreen, projectorScreen] });
  await openSample(page);
  const name = await page.locator('header span[title]').innerText();
  await page.getByRole('button', { name: words.link }).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  // The projector is proposed, not the laptop's own screen.
  const chosen = dialog.getByLabel(words.screen, { exact: true });
  await expect(chosen.locator('option:checked')).toHaveText('Layar 2 (EPSON PJ), 1280 × 800');
  await dialog.getByRole('button', { name: words.openIt }).click();
  await expect(dialog.getByText(words.states.open)).toBeVisible();
  expect(shell.standIn.windows[1]?.options).toMatchObject({ ...projectorScreen.bounds, fullscreen: true });

  const context = await browser.newContext();
  const projector = await context.newPage();
  const complaints: string[] = [];
  projector.on('console', (message) => complaints.push(message.text()));
  projector.on('pageerror', (error) => complaints.push(error.message));
  const endDisplay = await showDisplay(shell, projector);
  await expect(projector.getByRole('heading', { name })).toBeVisible();
  await expect(projector.locator('time')).toHaveText(/^\d\d\.\d\d$/);
  // The shell sees to the whole screen; there is nothing to click.
  await expect(projector.getByRole('button')).toHaveCount(0);
  await expect(projector.getByText(displayStrings.id.lost)).toBeHidden();
  await dialog.getByRole('radio', { name: words.pages.black }).check();
  await expect(projector.locator('html')).toHaveAttribute('data-page', 'black');

  expect(
    await projector.evaluate(async () => ({
      bridges: Object.keys(window).filter((key) => key.startsWith('pleno')),
      reach: Object.keys((window as unknown as { plenoDisplay: object }).plenoDisplay),
      databases: await indexedDB.databases(),
    })),
  ).toEqual({ bridges: ['plenoTell', 'plenoDisplay'], reach: ['onMessage'], databases: [] });
  expect(complaints).toEqual([]);

  // By hand, on the projector itself.
  shell.standIn.windows[1]?.close();
  await expect(dialog.getByText(words.gone)).toBeVisible();
  await dialog.getByRole('button', { name: words.openIt }).click();
  await expect(dialog.getByText(words.states.open)).toBeVisible();
  await dialog.getByRole('button', { name: words.closeIt }).click();
  await expect(dialog.getByText(words.states.here)).toBeVisible();
  endDisplay();
  await context.close();
  await shell.close();
});

test('a display on the operator’s own screen stays there when it is brought to the front', async ({
  page,
}) => {
  const shell = await showShell(page, { displays: [laptopScreen, projectorScreen] });
  await openSample(page);
  await page.getByRole('button', { name: words.link }).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.getByLabel(words.screen, { exact: true }).selectOption(`${laptopScreen.id}`);
  await dialog.getByRole('button', { name: words.openIt }).click();
  await dialog.getByRole('button', { name: words.done }).click();
  await page.getByRole('button', { name: words.link }).click();
  await dialog.getByRole('button', { name: words.toFront }).click();
  await expect.poll(() => shell.standIn.windows[1]?.calls).toContain('focus');
  expect(shell.standIn.windows).toHaveLength(2);
  await dialog.getByLabel(words.screen, { exact: true }).selectOption(`${projectorScreen.id}`);
  await dialog.getByRole('button', { name: words.toFront }).click();
  await expect.poll(() => shell.standIn.windows.length).toBe(3);
  expect(shell.standIn.windows[1]?.isDestroyed()).toBe(true);
  await shell.close();
});

test('with one screen the desk says beforehand that the window will cover it, and how it goes away', async ({
  page,
}) => {
  const shell = await showShell(page);
  await openSample(page);
  await page.getByRole('button', { name: words.link }).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  await expect(dialog.getByText(words.onlyScreen)).toBeVisible();
  // A projector is plugged in while the desk is open.
  shell.standIn.setDisplays([laptopScreen, projectorScreen]);
  await expect(dialog.getByText(words.onlyScreen)).toBeHidden();
  await expect(dialog.getByLabel(words.screen, { exact: true })).toHaveValue(`${projectorScreen.id}`);
  await shell.close();
});
