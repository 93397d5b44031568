import { backups as backupsEn } from './en/backups';
import { collect as collectEn } from './en/collect';
import { common as commonEn } from './en/common';
import { frame as frameEn } from './en/frame';
import { judge as judgeEn } from './en/judge';
import { papers as papersEn } from './en/papers';
import { printing as printingEn } from './en/printing';
import { problems as problemsEn } from './en/problems';
import { ready as readyEn } from './en/ready';
import { recap as recapEn } from './en/recap';
import { results as resultsEn } from './en/results';
import { setUp as setUpEn } from './en/set-up';
import { start as startEn } from './en/start';
import { backups as backupsId } from './id/backups';
import { collect as collectId } from './id/collect';
import { common as commonId } from './id/common';
import { frame as frameId } from './id/frame';
import { judge as judgeId } from './id/judge';
import { papers as papersId } from './id/papers';
import { printing as printingId } from './id/printing';
import { problems as problemsId } from './id/problems';
import { ready as readyId } from './id/ready';
import { recap as recapId } from './id/recap';
import { results as resultsId } from './id/results';
import { setUp as setUpId } from './id/set-up';
import { start as startId } from './id/start';
import type { Language } from './language';

const id = {
  backups: backupsId,
  setUp: setUpId,
  common: commonId,
  papers: papersId,
  frame: frameId,
  judge: judgeId,
  start: startId,
  problems: problemsId,
  collect: collectId,
  results: resultsId,
  recap: recapId,
  printing: printingId,
  ready: readyId,
};

/** Everything the program says, one section a task. Indonesian is the source; English has the same shape. */
export type Strings = typeof id;

const en: Strings = {
  backups: backupsEn,
  setUp: setUpEn,
  common: commonEn,
  papers: papersEn,
  frame: frameEn,
  judge: judgeEn,
  start: startEn,
  problems: problemsEn,
  collect: collectEn,
  results: resultsEn,
  recap: recapEn,
  printing: printingEn,
  ready: readyEn,
};

export const strings: { readonly [language in Language]: Strings } = { id, en };
