import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { ProgressScreen } from './progress-screen';

export const progressScreen: SecretariatScreen = {
  route: patterns.progress,
  about: 'round',
  menu: { group: 'day', name: 'progress' },
  element: ProgressScreen,
};
