import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { EntriesScreen } from './entries-screen';

export const entriesScreen: SecretariatScreen = {
  route: patterns.entries,
  phase: 'prepare',
  name: 'entries',
  place: 40,
  element: EntriesScreen,
};
