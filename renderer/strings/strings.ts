import { backups as backupsEn } from './en/backups';
import { cards as cardsEn } from './en/cards';
import { check as checkEn } from './en/check';
import { collect as collectEn } from './en/collect';
import { common as commonEn } from './en/common';
import { conflicts as conflictsEn } from './en/conflicts';
import { frame as frameEn } from './en/frame';
import { judge as judgeEn } from './en/judge';
import { papers as papersEn } from './en/papers';
import { printing as printingEn } from './en/printing';
import { problems as problemsEn } from './en/problems';
import { ready as readyEn } from './en/ready';
import { recap as recapEn } from './en/recap';
import { receipts as receiptsEn } from './en/receipts';
import { results as resultsEn } from './en/results';
import { setUp as setUpEn } from './en/set-up';
import { start as startEn } from './en/start';
import { startWays as startWaysEn } from './en/start-ways';
import { tables as tablesEn } from './en/tables';
import { trail as trailEn } from './en/trail';
import { transfer as transferEn } from './en/transfer';
import { backups as backupsId } from './id/backups';
import { cards as cardsId } from './id/cards';
import { check as checkId } from './id/check';
import { collect as collectId } from './id/collect';
import { common as commonId } from './id/common';
import { conflicts as conflictsId } from './id/conflicts';
import { frame as frameId } from './id/frame';
import { judge as judgeId } from './id/judge';
import { papers as papersId } from './id/papers';
import { printing as printingId } from './id/printing';
import { problems as problemsId } from './id/problems';
import { ready as readyId } from './id/ready';
import { recap as recapId } from './id/recap';
import { receipts as receiptsId } from './id/receipts';
import { results as resultsId } from './id/results';
import { setUp as setUpId } from './id/set-up';
import { start as startId } from './id/start';
import { startWays as startWaysId } from './id/start-ways';
import { tables as tablesId } from './id/tables';
import { trail as trailId } from './id/trail';
import { transfer as transferId } from './id/transfer';
import type { Language } from './language';

const id = {
  backups: backupsId,
  setUp: setUpId,
  cards: cardsId,
  receipts: receiptsId,
  common: commonId,
  papers: papersId,
  frame: frameId,
  judge: judgeId,
  start: startId,
  startWays: startWaysId,
  problems: problemsId,
  collect: collectId,
  conflicts: conflictsId,
  results: resultsId,
  recap: recapId,
  printing: printingId,
  ready: readyId,
  transfer: transferId,
  tables: tablesId,
  trail: trailId,
  check: checkId,
};

/** Everything the program says, one section a task. Indonesian is the source; English has the same shape. */
export type Strings = typeof id;

const en: Strings = {
  backups: backupsEn,
  setUp: setUpEn,
  cards: cardsEn,
  receipts: receiptsEn,
  common: commonEn,
  papers: papersEn,
  frame: frameEn,
  judge: judgeEn,
  start: startEn,
  startWays: startWaysEn,
  problems: problemsEn,
  collect: collectEn,
  conflicts: conflictsEn,
  results: resultsEn,
  recap: recapEn,
  printing: printingEn,
  ready: readyEn,
  transfer: transferEn,
  tables: tablesEn,
  trail: trailEn,
  check: checkEn,
};

export const strings: { readonly [language in Language]: Strings } = { id, en };
