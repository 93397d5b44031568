/*
 * A browser gives a page the whole screen only in answer to a person's own click or key, and keeps the screen awake only
 * while the page is seen. Neither is more than a wish: refused, the display shows all the same.
 */

/** Anywhere on the page will do. */
export function offerWholeScreen(page: Document): void {
  const ask = (): void => {
    if (page.fullscreenElement === null) page.documentElement.requestFullscreen().catch(leaveIt);
  };
  page.addEventListener('click', ask);
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === 'f' || key === 'F') ask();
  });
}

/** Asked for anew each time the page is seen: the browser lets go whenever it isn't. */
export function keepAwake(page: Document, { wakeLock }: { readonly wakeLock?: WakeLock }): void {
  const ask = (): void => {
    if (page.visibilityState === 'visible') wakeLock?.request('screen').catch(leaveIt);
  };
  page.addEventListener('visibilitychange', ask);
  ask();
}

const leaveIt = (): void => undefined;
