import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { FileScreen } from './file-screen';

export const fileScreen: SecretariatScreen = {
  route: patterns.file,
  menu: { group: 'prepare', name: 'file' },
  element: FileScreen,
};
