import { patterns } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import { HandOverScreen } from './hand-over-screen';

export const handOverScreen: JudgeScreen = {
  route: patterns.handOver,
  name: 'handOver',
  place: 30,
  element: HandOverScreen,
};
