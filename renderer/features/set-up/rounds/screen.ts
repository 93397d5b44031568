import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { RoundsScreen } from './rounds-screen';

export const roundsScreen: SecretariatScreen = {
  route: patterns.rounds,
  phase: 'prepare',
  name: 'rounds',
  place: 20,
  element: RoundsScreen,
};
