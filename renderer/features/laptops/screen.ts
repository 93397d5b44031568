import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { LaptopsScreen } from './laptops-screen';

export const laptopsScreen: SecretariatScreen = {
  route: patterns.laptops,
  phase: 'prepare',
  name: 'laptops',
  place: 80,
  element: LaptopsScreen,
};
