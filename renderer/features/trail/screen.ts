import { patterns } from '../../routes';
import type { JudgeScreen, SecretariatScreen } from '../../screen-description';
import { JudgeTrailScreen, SecretariatTrailScreen } from './trail-screen';

export const trailScreen: SecretariatScreen = {
  route: patterns.trail,
  phase: 'archive',
  name: 'trail',
  place: 10,
  element: SecretariatTrailScreen,
};

export const judgeTrailScreen: JudgeScreen = {
  route: patterns.judgeTrail,
  name: 'trail',
  element: JudgeTrailScreen,
};
