import { patterns } from '../../../routes';
import type { SecretariatScreen } from '../../../screen-description';
import { FileScreen } from './file-screen';

export const fileScreen: SecretariatScreen = {
  route: patterns.file,
  phase: 'prepare',
  name: 'file',
  place: 60,
  element: FileScreen,
};
