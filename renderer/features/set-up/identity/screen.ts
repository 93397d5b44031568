import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { IdentityScreen } from './identity-screen';

export const identityScreen: SecretariatScreen = {
  route: patterns.identity,
  phase: 'prepare',
  name: 'identity',
  place: 10,
  element: IdentityScreen,
};
