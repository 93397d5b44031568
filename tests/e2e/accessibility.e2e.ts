import type { Page } from 'playwright/test';
import { go, type Screen } from '../../build/screen';
import { type SampleScreens, visitJudge, visitSample } from '../../build/screens';
import type { Strings } from '../../renderer/strings/strings';
import { findBarriers } from './support/axe';
import { expect, test } from './support/laptop';
import { englishText, text } from './support/text';

/*
 * Every screen of the sample competition and its main dialogs, on the judge's small laptop: in both
 * themes, in both languages, and with the largest letters.
 */

test.describe.configure({ mode: 'parallel' });

for (const role of ['secretariat', 'judge'] as const) {
  test(`the ${role}'s screens have no serious barrier in either theme, and nothing runs out of the window`, async ({
    openLaptop,
  }) => {
    const { page } = await openLaptop(role, { reducedMotion: 'reduce' });
    const screens = role === 'judge' ? await visitJudge(page) : (await visitSample(page)).secretariat;
    const found: string[] = [];

    await test.step('Indonesian, usual letters', async () => {
      found.push(...(await visit(page, screens, text, 'both themes')));
    });
    await test.step('Indonesian, letters at 150 %', async () => {
      await setDisplay(page, text, { textSize: '150' });
      found.push(...(await visit(page, screens, text, 'width only')));
    });
    await test.step('English, letters at 150 %', async () => {
      await setDisplay(page, text, { language: 'en' });
      // The same elements in the same colours: what may differ is what they say, and to whom.
      found.push(...(await visit(page, screens, englishText, 'words')));
    });
    expect(found).toEqual([]);
  });
}

/** Each rule once in each state in which it could find something else. */
const LOOKS = {
  'both themes': [
    ['light', 'everything'],
    ['dark', 'colours'],
  ],
  words: [['light', 'words']],
} as const;

/** Pixels, of title, lead and actions. */
const HIGHEST_HEAD = 56;

async function visit(
  page: Page,
  screens: SampleScreens['judge'],
  words: Strings,
  look: 'both themes' | 'words' | 'width only',
): Promise<string[]> {
  const found: string[] = [];
  const language = words === text ? 'id' : 'en';
  for (const screen of screens) {
    await show(page, screen, words);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (tooWide > 0) found.push(`${screen.name} (${language}): ${tooWide} px too wide`);
    if (look === 'width only') continue;
    // What is below has the rest of the window; a judge's heads say more than a title.
    if (look === 'both themes' && !screen.path.startsWith('/j/')) {
      const head = await page.evaluate(
        () => document.querySelector('main header:has(h1)')?.getBoundingClientRect().height ?? 0,
      );
      if (head > HIGHEST_HEAD) found.push(`${screen.name}: its head takes ${head} px`);
    }
    for (const [colorScheme, rules] of LOOKS[look]) {
      await page.emulateMedia({ colorScheme });
      await drawn(page);
      const barriers = await findBarriers(page, rules);
      found.push(...barriers.map((barrier) => `${screen.name} (${language}, ${colorScheme}): ${barrier}`));
    }
  }
  return found;
}

async function show(page: Page, screen: Screen, words: Strings): Promise<void> {
  await go(page, screen.path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await screen.prepare?.(page, words);
}

/** The new colours are on the screen. */
const drawn = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.getAnimations().length === 0);
};

async function setDisplay(
  page: Page,
  words: Strings,
  { language, textSize }: { readonly language?: string; readonly textSize?: string },
): Promise<void> {
  await go(page, '/');
  await page.getByRole('button', { name: words.frame.settings }).click();
  if (textSize) await page.getByLabel(words.frame.textSize).selectOption(textSize);
  if (language) await page.getByLabel(words.frame.language).selectOption(language);
  if (language) await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  if (textSize) await expect(page.locator('html')).toHaveAttribute('data-text-size', textSize);
}
