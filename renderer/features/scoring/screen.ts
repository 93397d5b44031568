import { patterns } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import { ScoringScreen } from './scoring-screen';

export const scoringScreen: JudgeScreen = {
  route: patterns.scoring,
  about: 'round',
  name: 'scoring',
  keys: [
    { press: ['Enter', 'ArrowDown'], does: 'nextMark' },
    { press: ['Shift+Enter', 'ArrowUp'], does: 'previousMark' },
    { press: ['Alt+C'], does: 'note' },
    { press: ['Alt+ArrowRight', 'PageDown'], does: 'nextEntry' },
    { press: ['Alt+ArrowLeft', 'PageUp'], does: 'previousEntry' },
  ],
  element: ScoringScreen,
};
