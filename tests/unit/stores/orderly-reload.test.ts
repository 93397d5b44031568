import { describe, expect, test } from 'vitest';
import { createOrderlyReload, type SaveBeforeReload } from '../../../renderer/stores/orderly-reload';

function aReload({ allowed = true, timeLimitMs = 20 } = {}) {
  const events: string[] = [];
  const reload = createOrderlyReload({
    reloadPage: () => events.push('reload'),
    mayReload: () => {
      events.push('asked');
      return allowed;
    },
    timeLimitMs,
  });
  const saver =
    (name: string, outcome: 'safe' | 'unsafe'): SaveBeforeReload =>
    async () => {
      events.push(name);
      return outcome;
    };
  return { reload, events, saver };
}

describe('reloading after the database closed', () => {
  test('saves what was typed before the page goes', async () => {
    const { reload, events, saver } = aReload();
    reload.onReload(saver('sheets', 'safe'));
    expect(reload.isReloading()).toBe(false);
    await reload.afterLoss();
    expect(events).toEqual(['sheets', 'asked', 'reload']);
    expect(reload.isReloading()).toBe(true);
  });

  test('stays, and says so, when it has only just reloaded', async () => {
    const { reload, events } = aReload({ allowed: false });
    await reload.afterLoss();
    expect(events).toEqual(['asked']);
    expect(reload.hold.getState()).toBe('again');
    expect(reload.isReloading()).toBe(false);
  });

  test('stays when something typed would be lost, and goes only when told to', async () => {
    const { reload, events, saver } = aReload();
    reload.onReload(saver('sheets', 'safe'));
    reload.onReload(saver('set-up', 'unsafe'));
    await reload.afterLoss();
    expect(reload.hold.getState()).toBe('unsaved');
    await reload.onWish();
    expect(events).not.toContain('reload');
    reload.anyway();
    expect(events.at(-1)).toBe('reload');
  });

  test.each([
    ['throws', () => Promise.reject(new Error('closed'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('a saver that %s has saved nothing', async (_how, save) => {
    const { reload, events } = aReload();
    reload.onReload(save);
    await reload.afterLoss();
    expect(reload.hold.getState()).toBe('unsaved');
    expect(events).toEqual([]);
  });

  test('asks nobody who has left', async () => {
    const { reload, events, saver } = aReload();
    const stop = reload.onReload(saver('left', 'unsafe'));
    stop();
    await reload.afterLoss();
    expect(events).toEqual(['asked', 'reload']);
  });

  test('two losses at once reload once', async () => {
    const { reload, events } = aReload();
    await Promise.all([reload.afterLoss(), reload.afterLoss()]);
    await reload.afterLoss();
    expect(events).toEqual(['asked', 'reload']);
  });

  test('a page that is on its way to a fresh one tells nobody of the loss', async () => {
    const { reload } = aReload();
    const told: string[] = [];
    reload.connection.subscribe((state) => told.push(state));
    await reload.afterLoss();
    expect(told).toEqual([]);
    expect(reload.isLost()).toBe(true);
  });

  test('a loss in the middle of another reload is not forgotten', async () => {
    const { reload, saver } = aReload();
    reload.onReload(saver('set-up', 'unsafe'));
    const wish = reload.onWish();
    await reload.afterLoss();
    await wish;
    expect(reload.connection.getState()).toBe('lost');
  });

  test('the connection stays lost for those who stay', async () => {
    const { reload } = aReload({ allowed: false });
    expect(reload.connection.getState()).toBe('open');
    await reload.afterLoss();
    reload.stay();
    expect(reload.connection.getState()).toBe('lost');
  });

  test('somebody who asks for it is not held back by the pause, and may stay instead', async () => {
    const { reload, events } = aReload({ allowed: false });
    await reload.afterLoss();
    reload.stay();
    expect(reload.hold.getState()).toBe('none');
    await reload.onWish();
    expect(events).toEqual(['asked', 'reload']);
  });
});
