import type { Page } from 'playwright/test';

/**
 * From here on the page's seconds, and the clock it reads them from, stand still until they are told to pass: what
 * counts them can be looked at for as long as it takes. Everything else of the page runs on.
 */
export async function holdSeconds(page: Page): Promise<(seconds: number) => Promise<void>> {
  await page.addInitScript(stopSeconds);
  await page.reload();
  return async (seconds) => {
    // One by one, as each may wait for the next.
    for (let passed = 0; passed < seconds; passed += 1) {
      await page.evaluate(() => window.dispatchEvent(new Event('a-second-passes')));
    }
  };
}

function stopSeconds(): void {
  const SECOND = 1000;
  const due = new Map<number, () => void>();
  const { setTimeout: start, clearTimeout: stop } = window;
  let time = Date.now();
  let last = 0;
  Date.now = () => time;
  Object.assign(window, {
    setTimeout: (call: () => void, milliseconds?: number) => {
      if (milliseconds !== SECOND) return start.call(window, call, milliseconds);
      last -= 1;
      due.set(last, call);
      return last;
    },
    clearTimeout: (timer?: number) => {
      if (timer === undefined || !due.delete(timer)) stop.call(window, timer);
    },
  });
  window.addEventListener('a-second-passes', () => {
    time += SECOND;
    const calls = [...due.values()];
    due.clear();
    for (const call of calls) call();
  });
}
