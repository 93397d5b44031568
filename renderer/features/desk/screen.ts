import { patterns } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import { DeskScreen } from './desk-screen';

export const deskScreen: JudgeScreen = {
  route: patterns.desk,
  menu: { group: 'bar', name: 'desk' },
  element: DeskScreen,
};
