import type { projector as source } from '../id/projector';

export const projector: typeof source = {
  link: 'Projector',
  open: 'open',
  title: 'Projector',
  text: 'A second window, for the screen in the hall. It shows only what is chosen here; no marks and no data of the competition can be opened from it.',
  screen: 'Screen',
  screenName: (place, name, size) => `${place}${name === '' ? '' : ` (${name})`}, ${size}`,
  thisScreen: 'This screen',
  otherScreen: (number) => `Screen ${number}`,
  onlyScreen: 'Only one screen is connected, so the window will cover this one. Esc closes it again.',
  show: 'What it shows',
  pages: { competition: 'Competition and time', black: 'Black' },
  states: {
    closed: 'Not open yet.',
    opening: 'Opening…',
    open: 'Open.',
    here: 'Closed.',
  },
  gone: 'The projector window is closed: somebody closed it, or its screen was unplugged. Open it again if you still need it.',
  moveIt:
    'Move the window to the projector’s screen and click inside it, so that it fills the screen. Esc brings it back.',
  openIt: 'Open the projector window',
  toFront: 'Bring to the front',
  closeIt: 'Close the projector window',
  done: 'Done',
  missing: 'This browser can’t open a projector window. Use a current Chrome, Edge or Firefox.',
  problems: {
    'popup-blocked':
      'The browser held the new window back. Allow pop-up windows for this address (see the sign in the address bar), then press “Open the projector window” again.',
    'display-silent':
      'The window is open, but what it should show has not come. Close that window, then open it again from here.',
    'screen-gone': 'That screen is no longer connected. Choose another one, or plug it in again.',
  },
};
