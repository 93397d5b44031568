import { expect, type Locator, type Page } from 'playwright/test';

/** More stops than any screen has between two things a person goes to by Tab. */
const FURTHEST = 80;

/** `on` goes with Tab, `back` with Shift+Tab. */
type Way = 'on' | 'back';

/** Goes with Tab until the place is reached, as somebody without a mouse does. */
export async function tabTo(page: Page, place: Locator, way: Way = 'on'): Promise<void> {
  await expect(place).toBeVisible();
  for (let stops = 0; stops < FURTHEST; stops += 1) {
    if (await hasFocus(place)) return;
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`not reached by Tab within ${FURTHEST} stops: ${place}`);
}

export async function press(page: Page, place: Locator, way: Way = 'on'): Promise<void> {
  await tabTo(page, place, way);
  await page.keyboard.press('Enter');
}

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement);

/** Counts what only a pointer does. @returns how often it happened since */
export async function countPointers(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const seen = { count: 0 };
    for (const type of ['pointerdown', 'mousedown', 'wheel', 'touchstart']) {
      window.addEventListener(type, () => (seen.count += 1), { capture: true, passive: true });
    }
    return seen;
  });
  return () => counter.evaluate(({ count }) => count);
}
