import { patterns } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import { DeskScreen } from './desk-screen';

export const deskScreen: JudgeScreen = {
  route: patterns.desk,
  about: 'round',
  menu: { group: 'bar', name: 'desk' },
  element: DeskScreen,
};
