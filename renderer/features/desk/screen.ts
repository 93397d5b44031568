import { patterns } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import { DeskScreen } from './desk-screen';

export const deskScreen: JudgeScreen = {
  route: patterns.desk,
  about: 'round',
  name: 'desk',
  place: 10,
  keys: [
    { press: ['/'], does: 'search' },
    { press: ['ArrowUp', 'ArrowDown'], does: 'rows' },
    { press: ['Enter'], does: 'openRow' },
  ],
  element: DeskScreen,
};
