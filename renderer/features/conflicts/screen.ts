import { patterns } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { ConflictScreen } from './conflict-screen';
import { ConflictsScreen } from './conflicts-screen';

export const conflictsScreen: SecretariatScreen = {
  route: patterns.conflicts,
  about: 'round',
  menu: { group: 'day', name: 'conflicts' },
  element: ConflictsScreen,
};

/** One disputed sheet. */
export const conflictScreen: SecretariatScreen = {
  route: patterns.conflict,
  about: 'round',
  element: ConflictScreen,
};
