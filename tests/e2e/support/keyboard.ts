import { expect, type Locator, type Page } from 'playwright/test';

/** More stops than any screen has between two things a person goes to by Tab. */
const FURTHEST = 80;

/** `on` goes with Tab, `back` with Shift+Tab. */
type Way = 'on' | 'back';

/** Goes with Tab until the place is reached, as somebody without a mouse does. */
export async function tabTo(page: Page, place: Locator, way: Way = 'on'): Promise<void> {
  await expect(place).toBeVisible();
  let target = await place.elementHandle();
  for (let stops = 0; stops < FURTHEST; stops += 1) {
    const state = await target?.evaluate(toState);
    if (state === 'focused') return;
    // Drawn anew since: looked for again, which takes longer than anything else here.
    if (state !== 'elsewhere') target = await place.elementHandle();
    else await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`not reached by Tab within ${FURTHEST} stops: ${place}`);
}

export async function press(page: Page, place: Locator, way: Way = 'on'): Promise<void> {
  await tabTo(page, place, way);
  await page.keyboard.press('Enter');
}

const toState = (element: Node): 'focused' | 'elsewhere' | 'gone' => {
  if (element === document.activeElement) return 'focused';
  return element.isConnected ? 'elsewhere' : 'gone';
};

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
