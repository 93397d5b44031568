import { patterns } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import { ScoringScreen } from './scoring-screen';

export const scoringScreen: JudgeScreen = {
  route: patterns.scoring,
  about: 'round',
  element: ScoringScreen,
};
