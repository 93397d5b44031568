import { patterns } from '../../routes';
import type { JudgeScreen, SecretariatScreen } from '../../screen-description';
import { JudgeTrailScreen, SecretariatTrailScreen } from './trail-screen';

export const trailScreen: SecretariatScreen = {
  route: patterns.trail,
  menu: { group: 'results', name: 'trail' },
  element: SecretariatTrailScreen,
};

export const judgeTrailScreen: JudgeScreen = { route: patterns.judgeTrail, element: JudgeTrailScreen };
