import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { CollectScreen } from './collect-screen';

export const collectScreen: SecretariatScreen = {
  route: patterns.collect,
  phase: 'days',
  name: 'collect',
  place: 20,
  element: CollectScreen,
};
