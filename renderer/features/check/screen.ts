import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { CheckScreen } from './check-screen';

export const checkScreen: SecretariatScreen = {
  route: patterns.check,
  phase: 'print',
  name: 'check',
  place: 20,
  element: CheckScreen,
};
