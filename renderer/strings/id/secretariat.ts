import { collect } from './collect';
import { conflicts } from './conflicts';
import { laptops } from './laptops';
import { setUp } from './set-up';
import { tables } from './tables';

/** What it says on screens that no judge has. */
export const secretariatIndonesian = {
  collect,
  conflicts,
  laptops,
  setUp,
  tables,
};
