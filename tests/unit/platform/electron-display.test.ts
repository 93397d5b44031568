import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../electron/contract/bridge';
import { callsOver } from '../../../electron/contract/calls-over';
import { createElectronDisplay } from '../../../renderer/platform/electron-display';
import { aCompetitionPage, black } from '../../builders/a-display-message';

const screens = [{ id: '1', name: '', width: 1280, height: 800, use: 'free' }] as const;
const ok = <T>(value: T) => ({ ok: true, value }) as const;

async function aShell() {
  const asked: unknown[] = [];
  let state: 'open' | 'closed' = 'closed';
  let changed = (): void => undefined;
  let opens: 'opened' | 'screen-gone' = 'opened';
  const bridge: Bridge = {
    ...callsOver(async () => ({ ok: false, error: { type: 'call-failed', detail: '' } })),
    'display.look': async () => ok({ state, screens: [...screens] }),
    'display.open': async (request) => {
      asked.push(request);
      if (opens === 'opened') state = 'open';
      return ok({ type: opens });
    },
    'display.show': async (request) => {
      asked.push(request);
      return ok({ type: state === 'open' ? 'shown' : 'closed' });
    },
    'display.close': async () => {
      state = 'closed';
      changed();
      return ok({});
    },
    on: {
      'files-opened': () => () => undefined,
      'window-closing': () => () => undefined,
      'display-changed': (listener) => {
        changed = () => listener({});
        return () => undefined;
      },
    },
  };
  return {
    display: await createElectronDisplay(bridge),
    asked,
    closeByHand: () => {
      state = 'closed';
      changed();
    },
    unplug: () => {
      opens = 'screen-gone';
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('the display of the desktop program', () => {
  test('knows the screens, and opens on the one that is chosen', async () => {
    const { display, asked } = await aShell();
    expect(display.getView()).toEqual({ state: 'closed', ended: 'never-open', shown: undefined, screens });
    expect(await display.open(black, '1')).toEqual({ ok: true, value: undefined });
    await display.open(black);
    expect(asked).toEqual([{ message: black, screen: '1' }, { message: black }]);
    expect(display.getView()).toMatchObject({ state: 'open', shown: black });
  });

  test('whose screen is gone says so', async () => {
    const { display, unplug } = await aShell();
    unplug();
    expect(await display.open(black, '9')).toEqual({ ok: false, error: { type: 'screen-gone' } });
    expect(display.getView()).toMatchObject({ state: 'closed', shown: undefined });
  });

  test('closed from the desk and closed by hand are told apart', async () => {
    const { display, closeByHand } = await aShell();
    await display.open(black);
    await display.close();
    await settled();
    expect(display.getView()).toMatchObject({ state: 'closed', ended: 'here' });
    await display.open(black);
    closeByHand();
    await settled();
    expect(display.getView()).toMatchObject({ state: 'closed', ended: 'otherwise' });
  });

  test('shows what it is told while it is open', async () => {
    const { display } = await aShell();
    await display.show(black);
    expect(display.getView().shown).toBeUndefined();
    await display.open(black);
    await display.show(aCompetitionPage());
    expect(display.getView().shown).toEqual(aCompetitionPage());
  });
});
