import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { ProgressScreen } from './progress-screen';

export const progressScreen: SecretariatScreen = {
  route: patterns.progress,
  about: 'round',
  phase: 'days',
  name: 'progress',
  place: 10,
  element: ProgressScreen,
};
