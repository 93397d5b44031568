import { backups as backupsEn } from './en/backups';
import { cards as cardsEn } from './en/cards';
import { check as checkEn } from './en/check';
import { collect as collectEn } from './en/collect';
import { common as commonEn } from './en/common';
import { conflicts as conflictsEn } from './en/conflicts';
import { frame as frameEn } from './en/frame';
import { judge as judgeEn } from './en/judge';
import { originals as originalsEn } from './en/originals';
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
import { originals as originalsId } from './id/originals';
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

interface Section<T> {
  readonly id: T;
  readonly en: T;
}

/** Indonesian is the source; English has the same shape. */
const both = <T>(id: T, en: NoInfer<T>): Section<T> => ({ id, en });

/** Everything the program says, one section a task. */
const sections = {
  backups: both(backupsId, backupsEn),
  setUp: both(setUpId, setUpEn),
  cards: both(cardsId, cardsEn),
  receipts: both(receiptsId, receiptsEn),
  common: both(commonId, commonEn),
  originals: both(originalsId, originalsEn),
  papers: both(papersId, papersEn),
  frame: both(frameId, frameEn),
  judge: both(judgeId, judgeEn),
  start: both(startId, startEn),
  startWays: both(startWaysId, startWaysEn),
  problems: both(problemsId, problemsEn),
  collect: both(collectId, collectEn),
  conflicts: both(conflictsId, conflictsEn),
  results: both(resultsId, resultsEn),
  recap: both(recapId, recapEn),
  printing: both(printingId, printingEn),
  ready: both(readyId, readyEn),
  transfer: both(transferId, transferEn),
  tables: both(tablesId, tablesEn),
  trail: both(trailId, trailEn),
  check: both(checkId, checkEn),
};

type Sections = typeof sections;

export type Strings = { readonly [name in keyof Sections]: Sections[name][Language] };

const inLanguage = (language: Language): Strings =>
  // Each section is of its own type, which the compiler loses in a list.
  Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [name, section[language]]),
  ) as unknown as Strings;

export const strings: { readonly [language in Language]: Strings } = {
  id: inLanguage('id'),
  en: inLanguage('en'),
};
