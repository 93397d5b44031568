import type { HashText } from '../../domain/ids';
import { err, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import { restBetween } from '../../domain/steps';
import { countDecided } from '../acts/count-decided';
import { learnLaptops } from '../acts/secretariat-of';
import type { FileHead, FileOf, HeadOf, PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { PlenoKind } from '../workspace/pleno-kind';
import type { BundleProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord, Workspace } from '../workspace/workspace';
import { checkBundle, checkBundleInSteps } from './check-bundle';
import { checkDecisions } from './check-decisions';
import { findOthers, findScoresHeadProblem, findSecretariatHeadProblem } from './check-head';
import { findCompetitionHeadProblem, noteCompetitionFile } from './note-competition-file';
import { findReceiptProblem, takeReceipt } from './take-receipt';

/** What is known of a file before anybody looks into it. */
type Arrival = Pick<
  ImportRecord,
  'workspace' | 'fileName' | 'fileHash' | 'edition' | 'attachments' | 'trail' | 'sealed'
>;

/** A file as it is kept. */
interface Whole {
  readonly content: NonNullable<ImportRecord['content']>;
  /** What was signed. */
  readonly bytes: Uint8Array;
}

type Taken = Promise<Result<ImportRecord, BundleProblem | StorageProblem>>;

type Here = Pick<Workspace, 'competition' | 'signer' | 'laptops'>;

/** What is done with files of a kind that come in. */
export interface Receiver<K extends PlenoKind = PlenoKind> {
  /** Whose screen takes it; `anybody`: the one where a competition is opened. */
  readonly goesTo: Workspace['role'] | 'anybody';
  /**
   * Why it is nothing for this workspace, as far as its first line tells: asked before the rest of it is read,
   * and cheap however large the file or the competition. What is inside is another question.
   */
  findHeadProblem(head: HeadOf<FileOf<K>>, workspace: Workspace): BundleProblem | undefined;
  /** Why a sound file doesn't belong into the competition, whoever asks. */
  findMisfit(file: FileOf<K>, here: Here, hash: HashText): BundleProblem | undefined;
  /**
   * Whole, or not at all.
   * @param whole is kept where something of the file counts from now on
   */
  take(ports: Ports, workspace: Workspace, file: FileOf<K>, arrival: Arrival, whole: Whole): Taken;
}

/** By the names of kinds. */
export type Receivers = Readonly<Record<string, Receiver>>;

const NO_SCORES = 'not-a-scores-file';

const ALL: { readonly [K in PlenoKind]: Receiver<K> } = {
  competition: {
    goesTo: 'anybody',
    findHeadProblem: findCompetitionHeadProblem,
    findMisfit: () => undefined,
    take: (ports, workspace, file, { trail: _, sealed: _sealed, ...arrival }) =>
      noteCompetitionFile(ports, workspace, file, arrival),
  },
  scores: {
    goesTo: 'secretariat',
    findHeadProblem: (head, workspace) =>
      findScoresHeadProblem(head, workspace) ?? findOthers(head.judge, workspace),
    findMisfit: (file, { competition }, hash) => errorOf(checkBundle(file, competition, hash)),
    take: async (ports, workspace, file, arrival, { content, bytes }) => {
      const { judge, signer, revisions, certificate } = file;
      const checked = await restBetween(
        checkBundleInSteps(file, workspace.competition, ports.hash),
        ports.pause,
      );
      const problem = errorOf(checked) ?? findOthers(judge, workspace);
      if (problem) return err(problem);
      const credential = certificate && { credential: certificate.credential };
      const toRecord = (counts: Pick<ImportRecord, 'added' | 'known'>): ImportRecord => ({
        ...{ ...arrival, content, judge, device: signer, ...credential, ...counts, at: ports.now() },
      });
      return ports.repository.addImport(workspace.id, revisions, toRecord, undefined, bytes);
    },
  },
  decisions: {
    goesTo: 'secretariat',
    findHeadProblem: (head, workspace) =>
      workspace.role === 'judge'
        ? { type: NO_SCORES, kind: head.kind }
        : findSecretariatHeadProblem(head, workspace),
    findMisfit: (file, here, hash) => errorOf(checkDecisions(file, here, hash)),
    take: async (ports, workspace, file, arrival, { content, bytes }) => {
      const { kind, signer: device, revisions } = file;
      if (workspace.role === 'judge') return err({ type: NO_SCORES, kind });
      const checked = checkDecisions(file, workspace, ports.hash);
      if (!checked.ok) return checked;
      const learned = await learnLaptops(ports, workspace.id, file.secretariat);
      if (!learned.ok) return learned;
      const toRecord = (counts: Pick<ImportRecord, 'added' | 'known'>): ImportRecord => ({
        ...{ ...arrival, content, kind, judge: null, device, ...counts, at: ports.now() },
      });
      return ports.repository.addImport(workspace.id, revisions, toRecord, countDecided, bytes);
    },
  },
  receipt: {
    goesTo: 'judge',
    findHeadProblem: (head, workspace) =>
      workspace.role === 'judge'
        ? (findSecretariatHeadProblem(head, workspace) ?? findOthers(head.judge, workspace))
        : { type: NO_SCORES, kind: head.kind },
    findMisfit: findReceiptProblem,
    take: takeReceipt,
  },
  // The start screen takes it: it makes a workspace, and belongs into none.
  joining: {
    goesTo: 'anybody',
    findHeadProblem: ({ kind }) => ({ type: NO_SCORES, kind }),
    findMisfit: () => undefined,
    take: async (_ports, _workspace, { kind }) => err({ type: NO_SCORES, kind }),
  },
};

const errorOf = <E extends { readonly type: string }>(result: Result<unknown, E>): E | undefined =>
  result.ok ? undefined : result.error;

export const RECEIVERS: Receivers = ALL;

export const findReceiver = (kind: string, receivers = RECEIVERS): Receiver | undefined =>
  Object.hasOwn(receivers, kind) ? receivers[kind] : undefined;

/** Why a file is nothing for this workspace, as far as its first line tells. */
export function findHeadProblem(
  head: FileHead,
  workspace: Workspace,
  receivers = RECEIVERS,
): BundleProblem | undefined {
  const receiver = findReceiver(head.kind, receivers);
  return receiver ? receiver.findHeadProblem(head, workspace) : { type: NO_SCORES, kind: head.kind };
}

/** The revisions, and acts, that a file of any kind holds. */
export function revisionsIn(file: PlenoFile): readonly Stored[] {
  switch (file.kind) {
    case 'scores':
    case 'decisions':
      return file.revisions;
    case 'receipt':
      return file.decisions;
    default:
      return [];
  }
}
