/*
 * Takes a picture of every screen of the sample competition, in both themes and at both sizes, so that
 * they can be looked at. Without arguments it refreshes the README's pictures in assets/screenshots.
 *
 *   npm run screenshots                  the README's pictures
 *   npm run screenshots -- --all DIR     every screen × theme × size, as DIR/<size>-<theme>-<screen>.png
 */

import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { strings } from '../renderer/strings/both-languages';
import { chromiumLaunchOptions } from '../tests/e2e/browser';
import type { Screen } from './screen';
import { visitSample } from './screens';

const sizes = { small: { width: 1093, height: 614 }, large: { width: 1440, height: 900 } } as const;
const themes = ['light', 'dark'] as const;
const port = 4391;

type Size = keyof typeof sizes;
type Theme = (typeof themes)[number];

/** What the README shows. */
const readmePictures: readonly { readonly screen: string; readonly theme: Theme; readonly size: Size }[] = [
  { screen: 'start', theme: 'light', size: 'small' },
  { screen: 'scoring', theme: 'light', size: 'small' },
  { screen: 'review', theme: 'light', size: 'small' },
  { screen: 'progress', theme: 'light', size: 'small' },
  { screen: 'results', theme: 'light', size: 'small' },
  { screen: 'rubric', theme: 'light', size: 'small' },
  { screen: 'scoring', theme: 'dark', size: 'small' },
  { screen: 'trail', theme: 'light', size: 'small' },
];

const { values } = parseArgs({ options: { all: { type: 'string' } } });
const folder = resolve(values.all ?? join(import.meta.dirname, '../assets/screenshots'));
mkdirSync(folder, { recursive: true });

const server = spawn(process.execPath, [join(import.meta.dirname, 'serve.mjs')], {
  env: { ...process.env, PLENO_PORT: String(port), PLENO_NO_OPEN: '1' },
  stdio: 'ignore',
});
try {
  await waitForServer(`http://localhost:${port}/pleno.json`);
  const browser = await chromium.launch(await chromiumLaunchOptions('newest'));
  const context = await browser.newContext({
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: sizes.small,
  });
  const screens = await openSample(context);
  for (const size of Object.keys(sizes) as Size[]) {
    for (const theme of themes) {
      for (const screen of screens) await takePicture(context, screen, size, theme);
    }
  }
  await browser.close();
} finally {
  server.kill();
}

async function openSample(context: BrowserContext): Promise<readonly Screen[]> {
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`);
  const { secretariat, judge } = await visitSample(page);
  await page.close();
  return [...secretariat, ...judge];
}

async function takePicture(context: BrowserContext, screen: Screen, size: Size, theme: Theme): Promise<void> {
  const wanted = readmePictures.some(
    (picture) => picture.screen === screen.name && picture.theme === theme && picture.size === size,
  );
  if (values.all === undefined && !wanted) return;
  const page = await context.newPage();
  await page.setViewportSize(sizes[size]);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`http://localhost:${port}/#${screen.path}`);
  await page.locator('h1').first().waitFor();
  // What stands there while the log is read has a head of its own.
  await page.getByRole('progressbar').waitFor({ state: 'hidden' });
  await settle(page);
  await screen.prepare?.(page, strings.id);
  await settle(page);
  const name =
    values.all === undefined ? `${screen.name}-${theme}.png` : `${size}-${theme}-${screen.name}.png`;
  await page.screenshot({ path: join(folder, name) });
  await page.close();
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

async function waitForServer(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the local server did not start; run `npm run build` first');
}
