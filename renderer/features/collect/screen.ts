import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { CollectScreen } from './collect-screen';

export const collectScreen: SecretariatScreen = {
  route: patterns.collect,
  menu: { group: 'day', name: 'collect' },
  element: CollectScreen,
};
