import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { ConflictScreen } from './conflict-screen';
import { ConflictsScreen } from './conflicts-screen';

export const conflictsScreen: SecretariatScreen = {
  route: patterns.conflicts,
  about: 'round',
  phase: 'days',
  name: 'conflicts',
  place: 30,
  element: ConflictsScreen,
};

/** One disputed sheet. */
export const conflictScreen: SecretariatScreen = {
  route: patterns.conflict,
  about: 'round',
  phase: 'days',
  name: 'conflict',
  element: ConflictScreen,
};
