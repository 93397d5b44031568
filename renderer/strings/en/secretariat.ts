import type { SecretariatStrings } from '../strings';
import { collect } from './collect';
import { conflicts } from './conflicts';
import { laptops } from './laptops';
import { setUp } from './set-up';
import { tables } from './tables';

export const secretariatEnglish: SecretariatStrings = {
  collect,
  conflicts,
  laptops,
  setUp,
  tables,
};
