import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { EntriesScreen } from './entries-screen';

export const entriesScreen: SecretariatScreen = {
  route: patterns.entries,
  menu: { group: 'prepare', name: 'entries' },
  element: EntriesScreen,
};
