import { describe, expect, test } from 'vitest';
import type { DisplayScreen } from '../../../../../electron/contract/display-channels';
import type { DisplayMessage } from '../../../../../electron/contract/display-message';
import { createDisplayHandlers } from '../../../../../electron/handlers/display/display-handlers';
import { aCompetitionPage, black } from '../../../../builders/a-display-message';

const screen = (id: string, use: DisplayScreen['use']): DisplayScreen => ({
  ...{ id, name: '', width: 1280, height: 800, use },
});
const both = [screen('1', 'operator'), screen('2', 'free')];

function aShell(screens: readonly DisplayScreen[] = both) {
  const done: string[] = [];
  let current: { readonly screen: string; readonly message: DisplayMessage } | undefined;
  const handlers = createDisplayHandlers({
    listScreens: () => screens,
    getState: () => (current === undefined ? 'closed' : 'open'),
    findScreen: () => current?.screen,
    open: (id, message) => {
      done.push(`open ${id}`);
      current = { screen: id, message };
    },
    focus: () => done.push('focus'),
    show: (message) => done.push(`show ${message.type}`),
    close: () => {
      done.push('close');
      current = undefined;
    },
  });
  return { handlers, done };
}

describe('the display', () => {
  test('opens on the first screen that is not the operator’s', async () => {
    const { handlers, done } = aShell();
    expect(await handlers['display.open']({ message: black })).toEqual({ type: 'opened' });
    expect(done).toEqual(['open 2']);
  });

  test('opens on the only screen where there is one', async () => {
    const { handlers, done } = aShell([screen('1', 'operator')]);
    expect(await handlers['display.open']({ message: black })).toEqual({ type: 'opened' });
    expect(done).toEqual(['open 1']);
  });

  test('opened a second time is told and brought to the front, wherever it is', async () => {
    const { handlers, done } = aShell();
    await handlers['display.open']({ screen: '1', message: black });
    expect(await handlers['display.open']({ message: aCompetitionPage() })).toEqual({ type: 'focused' });
    expect(done).toEqual(['open 1', 'show competition', 'focus']);
  });

  test('goes to another screen when that is chosen', async () => {
    const { handlers, done } = aShell();
    await handlers['display.open']({ screen: '2', message: black });
    expect(await handlers['display.open']({ screen: '1', message: black })).toEqual({ type: 'opened' });
    expect(done).toEqual(['open 2', 'open 1']);
  });

  test('opens on no screen that is not there', async () => {
    const { handlers, done } = aShell();
    expect(await handlers['display.open']({ screen: '9', message: black })).toEqual({ type: 'screen-gone' });
    const none = aShell([]);
    expect(await none.handlers['display.open']({ message: black })).toEqual({ type: 'screen-gone' });
    expect([...done, ...none.done]).toEqual([]);
  });

  test('is told nothing while it is closed, and says so', async () => {
    const { handlers, done } = aShell();
    expect(await handlers['display.show']({ message: black })).toEqual({ type: 'closed' });
    expect(done).toEqual([]);
    await handlers['display.open']({ message: black });
    expect(await handlers['display.show']({ message: black })).toEqual({ type: 'shown' });
    await handlers['display.close']({});
    expect(await handlers['display.look']({})).toEqual({ state: 'closed', screens: both });
  });
});
