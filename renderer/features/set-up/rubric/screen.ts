import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { RubricScreen } from './rubric-screen';

export const rubricScreen: SecretariatScreen = {
  route: patterns.rubric,
  about: 'round',
  menu: { group: 'prepare', name: 'rubric' },
  element: RubricScreen,
};
