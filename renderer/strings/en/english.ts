import type { Strings } from '../strings';
import { acts } from './acts';
import { backups } from './backups';
import { boot } from './boot';
import { cards } from './cards';
import { check } from './check';
import { collect } from './collect';
import { common } from './common';
import { conflicts } from './conflicts';
import { frame } from './frame';
import { judge } from './judge';
import { originals } from './originals';
import { papers } from './papers';
import { printing } from './printing';
import { problems } from './problems';
import { ready } from './ready';
import { recap } from './recap';
import { receipts } from './receipts';
import { results } from './results';
import { rounds } from './rounds';
import { rules } from './rules';
import { setUp } from './set-up';
import { start } from './start';
import { startWays } from './start-ways';
import { tables } from './tables';
import { trail } from './trail';
import { transfer } from './transfer';

/** In the shape of the Indonesian source. */
export const english: Strings = {
  boot,
  acts,
  backups,
  setUp,
  cards,
  receipts,
  common,
  papers,
  frame,
  judge,
  start,
  startWays,
  problems,
  collect,
  conflicts,
  results,
  rounds,
  rules,
  recap,
  printing,
  ready,
  transfer,
  tables,
  originals,
  trail,
  check,
};
