import { patterns } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import { HandOverScreen } from './hand-over-screen';

export const handOverScreen: JudgeScreen = {
  route: patterns.handOver,
  menu: { group: 'bar', name: 'handOver' },
  element: HandOverScreen,
};
