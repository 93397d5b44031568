import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { PanelsScreen } from './panels-screen';

export const panelsScreen: SecretariatScreen = {
  route: patterns.panels,
  about: 'round',
  phase: 'prepare',
  name: 'panels',
  element: PanelsScreen,
};
