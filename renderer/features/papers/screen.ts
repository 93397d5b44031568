import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { PapersScreen } from './papers-screen';

export const papersScreen: SecretariatScreen = {
  route: patterns.papers,
  about: 'round',
  phase: 'print',
  name: 'papers',
  place: 10,
  element: PapersScreen,
};
