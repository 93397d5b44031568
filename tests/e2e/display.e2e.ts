import type { BrowserContext, Page } from 'playwright/test';
import { displayStrings } from '../../renderer/strings/display-strings';
import { projectorStrings } from '../../renderer/strings/projector-strings';
import { findBarriers } from './support/axe';
import { expect, test } from './support/laptop';
import { openSample } from './support/sample';
import { text } from './support/text';

/** The second window in a browser: what the hall sees, and what that window can't. */

const words = projectorStrings.id;
const clockOf = (display: Page) => display.locator('time');

const desk = (page: Page) => page.getByRole('dialog', { name: words.title });

async function openDesk(page: Page) {
  await page.getByRole('button', { name: words.link }).click();
  return desk(page);
}

/** Opens the window as a person does. */
async function openDisplay(page: Page, context: BrowserContext): Promise<Page> {
  const [display] = await Promise.all([
    context.waitForEvent('page'),
    desk(page).getByRole('button', { name: words.openIt }).click(),
  ]);
  return display;
}

test('the hall sees the competition and the time, then black, then nothing any more', async ({
  openLaptop,
}) => {
  const { page, context } = await openLaptop('secretariat');
  await openSample(page);
  const name = await page.locator('header span[title]').innerText();
  const dialog = await openDesk(page);
  await expect(dialog.getByText(words.states.closed)).toBeVisible();
  const display = await openDisplay(page, context);

  await expect(display.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(display.getByText(displayStrings.id.natures.sample)).toBeVisible();
  await expect(clockOf(display)).toHaveText(/^\d\d\.\d\d$/);
  await expect(dialog.getByText(words.states.open)).toBeVisible();
  await expect(display.locator('html')).toHaveAttribute('lang', 'id-ID');
  await display.bringToFront();
  for (const colorScheme of ['light', 'dark'] as const) {
    await display.emulateMedia({ colorScheme });
    expect(await findBarriers(display)).toEqual([]);
  }

  await dialog.getByRole('radio', { name: words.pages.black }).check();
  await expect(display.locator('html')).toHaveAttribute('data-page', 'black');
  await expect(display.getByRole('heading')).toBeHidden();
  await expect(clockOf(display)).toBeHidden();
  await dialog.getByRole('radio', { name: words.pages.competition }).check();
  await expect(display.getByRole('heading', { name })).toBeVisible();

  const gone = display.waitForEvent('close');
  await dialog.getByRole('button', { name: words.closeIt }).click();
  await gone;
  await expect(dialog.getByText(words.states.here)).toBeVisible();
});

test('opened a second time it is the same window; closed by hand, the desk says so and opens another', async ({
  openLaptop,
}) => {
  const { page, context } = await openLaptop('secretariat');
  await openSample(page);
  const dialog = await openDesk(page);
  const display = await openDisplay(page, context);
  await expect(dialog.getByText(words.states.open)).toBeVisible();
  await dialog.getByRole('button', { name: words.toFront }).click();
  await dialog.getByRole('radio', { name: words.pages.black }).check();
  await expect(display.locator('html')).toHaveAttribute('data-page', 'black');
  expect(context.pages()).toHaveLength(2);

  await display.close();
  await expect(dialog.getByText(words.gone)).toBeVisible();
  const again = await openDisplay(page, context);
  await expect(again.locator('html')).toHaveAttribute('data-page', 'black');
  await expect(dialog.getByText(words.states.open)).toBeVisible();
});

test('the display is told again after it was loaded again, and says when its operator is gone', async ({
  openLaptop,
}) => {
  const { page, context } = await openLaptop('secretariat');
  await openSample(page);
  const name = await page.locator('header span[title]').innerText();
  const dialog = await openDesk(page);
  const display = await openDisplay(page, context);
  await expect(display.getByRole('heading', { name })).toBeVisible();
  await display.reload();
  await expect(display.getByRole('heading', { name })).toBeVisible();
  await expect(dialog.getByText(words.states.open)).toBeVisible();

  // The operator's page comes back: it finds the display, and one window stays one.
  await page.reload();
  await expect(page.getByRole('button', { name: words.link })).toContainText(words.open);
  await expect(display.getByText(displayStrings.id.lost)).toBeHidden();
  await openDesk(page);
  await desk(page).getByRole('radio', { name: words.pages.black }).check();
  await expect(display.locator('html')).toHaveAttribute('data-page', 'black');
  await desk(page).getByRole('radio', { name: words.pages.competition }).check();
  await expect(display.getByRole('heading', { name })).toBeVisible();

  await page.close();
  await expect(display.getByText(displayStrings.id.lost)).toBeVisible();
  await expect(display.getByRole('heading', { name })).toBeVisible();
});

test('an operator in a new tab has one display, not two', async ({ openLaptop }) => {
  const { page, context } = await openLaptop('secretariat');
  await openSample(page);
  await openDesk(page);
  const first = await openDisplay(page, context);
  await expect(first.getByRole('heading')).toBeVisible();
  const address = page.url();
  await page.close();
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('button', { name: words.link })).toContainText(words.open);
  await openDesk(other);
  const closed = first.waitForEvent('close');
  const [second] = await Promise.all([
    context.waitForEvent('page'),
    desk(other).getByRole('button', { name: words.toFront }).click(),
  ]);
  await closed;
  await expect(second.getByRole('heading')).toBeVisible();
  const gone = second.waitForEvent('close');
  await desk(other).getByRole('button', { name: words.closeIt }).click();
  await gone;
});

test('a display of its own opens no database, keeps nothing, asks nobody, and has no way to the program', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext();
  const display = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  display.on('console', (message) => complaints.push(message.text()));
  display.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => asked.push(request.url()));
  const response = await display.goto('/display.html');
  await expect(display.getByText(displayStrings.id.waiting)).toBeVisible();
  const found = await display.evaluate(async () => {
    const stored: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) stored.push(name);
    return {
      databases: await indexedDB.databases(),
      stored,
      texts: localStorage.length + sessionStorage.length,
      cookies: document.cookie,
      opener: window.opener === null,
      bridge: 'pleno' in window || 'plenoDisplay' in window,
    };
  });
  expect(found).toEqual({ databases: [], stored: [], texts: 0, cookies: '', opener: true, bridge: false });
  expect(asked.filter((url) => new URL(url).origin !== new URL(baseURL ?? '').origin)).toEqual([]);
  expect(complaints).toEqual([]);

  // Not even to the address it came from.
  const tried = await display.evaluate(async () => {
    const result = (done: Promise<unknown>) => done.then(() => 'done').catch(() => 'refused');
    return {
      fetched: await result(fetch('./index.html')),
      worker: (() => {
        try {
          new Worker('./assets/x.js');
          return 'made';
        } catch {
          return 'refused';
        }
      })(),
    };
  });
  expect(tried).toEqual({ fetched: 'refused', worker: 'refused' });
  expect(response?.headers()['permissions-policy']).toContain('fullscreen=(self)');
  await context.close();
});

test('what is not exactly a known message is refused, and what was shown stays', async ({ openLaptop }) => {
  const { page, context } = await openLaptop('secretariat');
  await openSample(page);
  await openDesk(page);
  const display = await openDisplay(page, context);
  const heading = display.getByRole('heading');
  await expect(heading).toBeVisible();
  const shown = await heading.innerText();
  await page.evaluate(() => {
    const channel = new BroadcastChannel('pleno-display');
    const page = {
      ...{ type: 'competition', language: 'id', theme: 'light', name: 'Asing', organiser: '', venue: '' },
      ...{ startsOn: '', endsOn: '', nature: 'event' },
    };
    for (const message of [
      'hello',
      null,
      { ...page, type: 'result' },
      { ...page, marks: [1] },
      { ...page, name: 'x'.repeat(301) },
      { ...page, name: 'a\u202eb' },
      { ...page, startsOn: 'tomorrow' },
      { ...page, venue: undefined },
    ])
      channel.postMessage(message);
    channel.close();
  });
  await page.waitForTimeout(300);
  await expect(heading).toHaveText(shown);
});

test('a browser that holds the window back is named, with what to do', async ({ openLaptop }) => {
  const { page } = await openLaptop('secretariat');
  await openSample(page);
  await openDesk(page);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await desk(page).getByRole('button', { name: words.openIt }).click();
  await expect(desk(page).getByRole('alert')).toHaveText(words.problems['popup-blocked']);
});

test('the clock is right as soon as the window is seen again, however long it was held back', async ({
  openLaptop,
}) => {
  const { page, context } = await openLaptop('secretariat');
  await context.clock.install({ time: new Date('2026-03-16T08:29:30+07:00') });
  await openSample(page);
  await openDesk(page);
  const display = await openDisplay(page, context);
  await expect(clockOf(display)).toHaveText('08.29');
  // Nothing runs in between, as on a laptop that slept.
  await context.clock.setSystemTime(new Date('2026-03-17T00:05:00+07:00'));
  await display.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(clockOf(display)).toHaveText('00.05');
});

test('the projector goes with the language and the colours of its operator', async ({ openLaptop }) => {
  const { page, context } = await openLaptop('secretariat');
  await openSample(page);
  const dialog = await openDesk(page);
  const display = await openDisplay(page, context);
  await expect(clockOf(display)).toHaveText(/^\d\d\.\d\d$/);
  await dialog.getByRole('button', { name: words.done }).click();
  await page.getByRole('button', { name: text.frame.settings }).click();
  await page.getByLabel(text.frame.theme).selectOption('dark');
  await expect(display.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel(text.frame.language).selectOption('en');
  await expect(display.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(display.getByText(displayStrings.en.natures.sample)).toBeVisible();
  await expect(clockOf(display)).toHaveText(/^\d\d:\d\d$/);
});

test('the whole screen is a click away on the display, and nowhere else in the program', async ({
  openLaptop,
}) => {
  const { page, context } = await openLaptop('secretariat');
  await openSample(page);
  await openDesk(page);
  const display = await openDisplay(page, context);
  await display.bringToFront();
  await display.getByRole('button', { name: displayStrings.id.fullScreen }).click();
  await expect.poll(() => display.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const allowed = (of: Page) =>
    of.evaluate(() => {
      const { featurePolicy } = document as unknown as {
        featurePolicy: { allowsFeature: (name: string) => boolean };
      };
      return ['fullscreen', 'screen-wake-lock', 'autoplay', 'camera', 'microphone', 'geolocation'].filter(
        (name) => featurePolicy.allowsFeature(name),
      );
    });
  expect(await allowed(display)).toEqual(['fullscreen', 'screen-wake-lock', 'autoplay']);
  expect(await allowed(page)).toEqual(['camera']);
});
