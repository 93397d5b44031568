import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { IdentityScreen } from './identity-screen';

export const identityScreen: SecretariatScreen = {
  route: patterns.identity,
  menu: { group: 'prepare', name: 'identity' },
  element: IdentityScreen,
};
