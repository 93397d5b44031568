import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { RubricScreen } from './rubric-screen';

export const rubricScreen: SecretariatScreen = {
  route: patterns.rubric,
  about: 'round',
  phase: 'prepare',
  name: 'rubric',
  place: 30,
  element: RubricScreen,
};
