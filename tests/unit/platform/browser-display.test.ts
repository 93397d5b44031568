import { describe, expect, test, vi } from 'vitest';
import type { DisplayMessage } from '../../../electron/contract/display-message';
import { createBrowserDisplay } from '../../../renderer/platform/browser-display';
import { DISPLAY_LOCK, holdLock, OPERATOR_LOCK } from '../../../renderer/platform/display-link';
import { aCompetitionPage, black } from '../../builders/a-display-message';
import { sharedLocks } from '../../builders/shared-locks';

const BLANK = 'about:blank';
const ADDRESS = 'http://localhost/display.html';

/** A browser whose windows come at once, unless a test says otherwise. */
async function aBrowser(windows: 'come' | 'are blocked' | 'stay empty' = 'come') {
  const locks = sharedLocks();
  const told: DisplayMessage[] = [];
  let count = 0;
  let current: { page: string; href: string } | undefined;
  const focus = vi.fn();
  const onTaken = vi.fn();

  const load = (href: string): void => {
    if (current === undefined || windows === 'stay empty') return;
    current.href = href;
    holdLock(locks.of(current.page), DISPLAY_LOCK, onTaken);
  };
  const openWindow = (): Window | null => {
    if (windows === 'are blocked') return null;
    if (current === undefined) {
      count += 1;
      current = { page: `display ${count}`, href: BLANK };
    }
    const { href } = current;
    return { focus, location: { href, replace: load } } as unknown as Window;
  };
  const closeByHand = (): void => {
    if (current !== undefined) locks.end(current.page);
    current = undefined;
  };
  const start = (page: string) =>
    createBrowserDisplay({
      ...{ locks: locks.of(page), openWindow, address: ADDRESS, pause: async () => undefined },
      channel: { postMessage: (message: DisplayMessage) => told.push(message) },
    });
  const reload = (): void => {
    if (current === undefined) return;
    locks.end(current.page);
    holdLock(locks.of(current.page), DISPLAY_LOCK, onTaken);
  };
  return {
    display: await start('operator'),
    start,
    locks,
    told,
    focus,
    onTaken,
    closeByHand,
    reload,
    count: () => count,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('the display of a browser', () => {
  test('opens, is told, and is told again', async () => {
    const { display, told } = await aBrowser();
    expect(display.getView()).toMatchObject({ state: 'closed', ended: 'never-open', screens: [] });
    expect(await display.open(aCompetitionPage())).toEqual({ ok: true, value: undefined });
    expect(display.getView()).toMatchObject({ state: 'open', shown: aCompetitionPage() });
    await display.show(black);
    expect(told.at(-1)).toEqual(black);
    expect(display.getView().shown).toEqual(black);
  });

  test('opened again is the same window, in front', async () => {
    const { display, count, focus, told } = await aBrowser();
    await display.open(aCompetitionPage());
    await display.open(black);
    expect(count()).toBe(1);
    expect(focus).toHaveBeenCalledTimes(2);
    expect(told.at(-1)).toEqual(black);
  });

  test('that the browser holds back, or whose page never comes, is named', async () => {
    const blocked = await aBrowser('are blocked');
    expect(await blocked.display.open(black)).toEqual({ ok: false, error: { type: 'popup-blocked' } });
    expect(blocked.display.getView().state).toBe('closed');
    const silent = await aBrowser('stay empty');
    expect(await silent.display.open(black)).toEqual({ ok: false, error: { type: 'display-silent' } });
    expect(silent.display.getView().state).toBe('closed');
  });

  test('closed from the desk and closed by hand are told apart', async () => {
    const { display, closeByHand, onTaken } = await aBrowser();
    await display.open(black);
    await display.close();
    await settled();
    expect(onTaken).toHaveBeenCalledOnce();
    expect(display.getView()).toMatchObject({ state: 'closed', ended: 'here' });
    closeByHand();
    await display.open(black);
    closeByHand();
    await settled();
    expect(display.getView()).toMatchObject({ state: 'closed', ended: 'otherwise' });
  });

  test('that was loaded again is told again, and was never closed', async () => {
    const { display, told, reload } = await aBrowser();
    await display.open(black);
    const states = new Set<string>();
    display.subscribe(() => states.add(display.getView().state));
    const before = told.length;
    reload();
    await settled();
    expect(told.length).toBeGreaterThan(before);
    expect([...states]).toEqual(['open']);
  });

  test('is found by an operator who comes back, who doesn’t know what it shows', async () => {
    const { display, locks, start } = await aBrowser();
    await display.open(black);
    locks.end('operator');
    const later = await start('operator again');
    await settled();
    expect(later.getView()).toMatchObject({ state: 'open', shown: undefined });
    expect((await locks.of('').query()).held?.filter(({ name }) => name === OPERATOR_LOCK)).toHaveLength(1);
    await later.close();
    await settled();
    expect(later.getView().state).toBe('closed');
  });

  test('is told nothing while it is closed', async () => {
    const { display, told } = await aBrowser();
    await display.show(black);
    await display.close();
    expect(told).toEqual([]);
  });

  test('gets as much of a text as a wall has room for, and no half character', async () => {
    const { display, told } = await aBrowser();
    await display.open(
      aCompetitionPage({ name: `${'x'.repeat(298)}\u{1f600}\u{1f600}`, venue: 'a\u202e\nb' }),
    );
    expect(told.at(-1)).toMatchObject({ name: `${'x'.repeat(298)}…`, venue: 'a b' });
  });
});
