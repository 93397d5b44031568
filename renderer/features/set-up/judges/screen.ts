import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { JudgesScreen } from './judges-screen';

export const judgesScreen: SecretariatScreen = {
  route: patterns.judges,
  phase: 'prepare',
  name: 'judges',
  place: 50,
  element: JudgesScreen,
};
