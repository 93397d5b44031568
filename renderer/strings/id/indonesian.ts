import { acts } from './acts';
import { backups } from './backups';
import { boot } from './boot';
import { cards } from './cards';
import { check } from './check';
import { common } from './common';
import { finder } from './finder';
import { frame } from './frame';
import { judge } from './judge';
import { keys } from './keys';
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
import { start } from './start';
import { startWays } from './start-ways';
import { tableTools } from './table-tools';
import { trail } from './trail';
import { transfer } from './transfer';

/** What the program says to everybody, one section a task; the rest comes with the secretariat's screens. */
export const indonesian = {
  boot,
  acts,
  backups,
  cards,
  receipts,
  common,
  papers,
  finder,
  frame,
  keys,
  judge,
  start,
  startWays,
  problems,
  results,
  rounds,
  rules,
  recap,
  printing,
  ready,
  transfer,
  originals,
  tableTools,
  trail,
  check,
};
