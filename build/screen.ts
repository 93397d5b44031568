import type { Page } from 'playwright';
import type { Strings } from '../renderer/strings/strings';

/** One screen of the sample competition, or one state of it worth looking at. */
export interface Screen {
  readonly name: string;
  /** Address behind the #. */
  readonly path: string;
  /** Brings it into that state, without changing anything that is stored. */
  readonly prepare?: (page: Page, words: Strings) => Promise<void>;
}

/** Goes to a screen afresh, also when it is the one already shown. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/-';
  });
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${path}`);
}

export const hashOf = (page: Page): string => new URL(page.url()).hash.slice(1);
