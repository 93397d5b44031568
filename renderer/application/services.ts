import type { Strike } from '../domain/access';
import type { Competition, Identity, Nature } from '../domain/competition';
import type { EntryId, HashText, JudgeId, RoundId, Sha256 } from '../domain/ids';
import type { Result } from '../domain/result';
import type { Marks, Notes, SheetKey, StoredRevision } from '../domain/revision';
import type { CertificateSettings } from './certificate-settings';
import type { SheetDecision } from './decide-conflict';
import type { PackedFile } from './deliver-file';
import type { FileIdentity } from './identify-file';
import type { OpenedCard } from './issue-cards';
import type { OpenedCompetition } from './open-competition-file';
import type { Editions, SaveProblem } from './ports';
import type {
  BundleProblem,
  CardProblem,
  DecisionProblem,
  FileProblem,
  HandOverProblem,
  KeyMissing,
  NotReady,
  OpenProblem,
  ReadinessProblem,
  RuleBookProblem,
  SealProblem,
  SheetProblem,
  StorageProblem,
} from './problem';
import type {
  ExportRecord,
  ImportRecord,
  Preferences,
  SecretariatWorkspace,
  Workspace,
  WorkspaceId,
} from './workspace';

/** A file the person chose or dropped. */
export interface IncomingFile {
  readonly name: string;
  readonly size: number;
  /**
   * For `readIncoming` alone, which measures first.
   * @param largest in bytes
   * @throws FileTooLarge when it turns out larger than that; an Error when it can't be read
   */
  readonly read: (largest: number) => Promise<Uint8Array>;
}

export type Delivery<E extends { readonly type: string } = never> = Promise<
  Result<
    | { readonly type: 'saved'; readonly where: string; readonly name: string }
    | { readonly type: 'cancelled' },
    E | SaveProblem | StorageProblem
  >
>;

/** What one file did to the competition. */
export type ImportOutcome =
  | {
      readonly type: 'taken';
      readonly fileName: string;
      readonly judge: JudgeId | null;
      readonly record: ImportRecord;
    }
  | {
      readonly type: 'refused';
      readonly fileName: string;
      readonly problem: FileProblem | SealProblem | BundleProblem | StorageProblem;
    };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The use cases as the screens see them; `createServices(ports)` makes them. */
export interface Services {
  /** An identifier for a new entry, judge or option. */
  readonly newId: () => string;
  /** Now, as an ISO instant. */
  readonly now: () => string;
  /** What the views and `approvalHash` need. */
  readonly hash: HashText;
  /** Of the content of a competition file: what `toFileStatus` compares. */
  readonly contentHash: Editions['hash'];

  // Facts
  readonly observe: <T>(
    query: (facts: Facts) => Promise<T>,
    onValue: (value: T) => void,
    onError: (error: unknown) => void,
  ) => () => void;
  readonly savePreferences: (preferences: Preferences) => Promise<Result<void, StorageProblem>>;
  readonly removeWorkspace: (id: WorkspaceId) => Promise<Result<void, StorageProblem>>;

  /** What a file opened from outside the program is. */
  readonly identifyFile: (bytes: Uint8Array) => Promise<Result<FileIdentity, FileProblem | SealProblem>>;

  // Secretariat
  readonly createCompetition: (
    identity: Identity,
    nature: Nature,
    /** Name of the one round, in the language of the event; "Tahap Presentasi" unless said. */
    roundName?: string,
  ) => Promise<Result<WorkspaceId, StorageProblem>>;
  /** Refuses what would change a frozen rule book; `amendRuleBook` does that, with a reason. */
  readonly changeCompetition: (
    id: WorkspaceId,
    change: (competition: Competition) => Competition,
  ) => Promise<Result<Competition, RuleBookProblem | StorageProblem>>;
  readonly amendRuleBook: (
    id: WorkspaceId,
    change: (competition: Competition) => Competition,
    reason: string,
  ) => Promise<Result<Competition, RuleBookProblem | StorageProblem>>;
  /** Records the approval of the rubric that was shown; `approvalHash` says which one that was. */
  readonly approveRubric: (
    id: WorkspaceId,
    shown: Sha256,
  ) => Promise<Result<void, { readonly type: 'rubric-changed-meanwhile' } | StorageProblem>>;
  /** What is still to do before judges can have the competition file; empty when it is ready. */
  readonly findReadinessProblems: (competition: Competition) => readonly ReadinessProblem[];
  /** Freezes the rule book at the first file that is saved. */
  readonly exportCompetitionFile: (id: WorkspaceId) => Delivery<NotReady | KeyMissing>;
  /** A card for every judge without one; the competition file carries what they open. */
  readonly issueCards: (
    id: WorkspaceId,
  ) => Promise<Result<SecretariatWorkspace, KeyMissing | StorageProblem>>;
  /** For a card that was lost; judges get to know by the next competition file. */
  readonly replaceCard: (
    id: WorkspaceId,
    judge: JudgeId,
    reason: string,
  ) => Promise<
    Result<SecretariatWorkspace, KeyMissing | StorageProblem | { readonly type: 'reason-missing' }>
  >;
  /** What a laptop in wrong hands wrote after a number is in dispute from now on; there is no taking it back. */
  readonly strikeOutLaptop: (
    id: WorkspaceId,
    laptop: Pick<Strike, 'device' | 'judge' | 'lastSeq'>,
    reason: string,
  ) => Promise<Result<SecretariatWorkspace, StorageProblem | { readonly type: 'reason-missing' }>>;
  /** The valid cards with their codes, to be printed. */
  readonly openCards: (
    id: WorkspaceId,
  ) => Promise<Result<readonly OpenedCard[], KeyMissing | StorageProblem>>;
  /** What the secretariat has of a judge's sheets and decided about them, as a file for the judge's laptop. */
  readonly prepareReceipt: (
    id: WorkspaceId,
    judge: JudgeId,
  ) => Promise<Result<PackedFile, KeyMissing | StorageProblem>>;
  readonly exportReceipt: (id: WorkspaceId, judge: JudgeId) => Delivery<KeyMissing>;
  /** Into the secretariat's competition; or a judge's own, from another laptop. */
  readonly importBundles: (
    id: WorkspaceId,
    files: readonly IncomingFile[],
    options: { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal },
  ) => Promise<readonly ImportOutcome[]>;

  /** Decides disputed sheets with one written reason, all of them or none. */
  readonly decideConflicts: (
    id: WorkspaceId,
    decisions: readonly SheetDecision[],
    reason: string,
  ) => Promise<Result<{ readonly decided: number }, DecisionProblem | KeyMissing | StorageProblem>>;
  /** All decisions so far, for another laptop of the secretariat; nothing to save counts as cancelled. */
  readonly exportDecisions: (id: WorkspaceId) => Delivery<KeyMissing>;

  readonly saveCertificateSettings: (
    id: WorkspaceId,
    settings: CertificateSettings,
  ) => Promise<Result<void, StorageProblem>>;

  // Judge
  readonly readCompetitionFile: (
    bytes: Uint8Array,
    signal?: AbortSignal,
  ) => Promise<Result<OpenedCompetition, OpenProblem>>;
  /** Opens the competition for this judge on this laptop; again for the same judge: updates it. */
  readonly joinAsJudge: (
    bytes: Uint8Array,
    judge: JudgeId,
    /** Of the judge's card, as typed; where `findCardNeed` asks for it. */
    code?: string,
  ) => Promise<Result<WorkspaceId, OpenProblem | CardProblem | StorageProblem>>;
  /** Opens a laptop that has the competition already, with the judge's card. */
  readonly unlockLaptop: (
    id: WorkspaceId,
    code: string,
  ) => Promise<Result<void, CardProblem | KeyMissing | StorageProblem>>;
  /** Autosave of one sheet: a draft revision, unless nothing changed. */
  readonly saveSheet: (
    id: WorkspaceId,
    key: SheetKey,
    content: { readonly marks: Marks; readonly notes: Notes },
  ) => Promise<Result<{ readonly savedAt: string }, SheetProblem | StorageProblem>>;
  /** Signs complete sheets off; all of them or none. */
  readonly submitSheets: (
    id: WorkspaceId,
    keys: readonly SheetKey[],
  ) => Promise<Result<{ readonly submitted: number }, SheetProblem | StorageProblem>>;
  /** Signs anew, as they are, sheets that another laptop has taken; all of them or none. */
  readonly signAgain: (
    id: WorkspaceId,
    keys: readonly SheetKey[],
  ) => Promise<Result<{ readonly signed: number }, SheetProblem | StorageProblem>>;
  readonly recuse: (
    id: WorkspaceId,
    target: { readonly round: RoundId; readonly entries: readonly EntryId[] },
    reason: string,
  ) => Promise<Result<void, SheetProblem | StorageProblem>>;
  /** Takes a signed sheet or a recusal back (state `withdrawn`), keeping its marks, so that it can be edited. */
  readonly reopenSheet: (
    id: WorkspaceId,
    key: SheetKey,
    reason: string,
  ) => Promise<Result<void, SheetProblem | StorageProblem>>;
  readonly exportBundle: (id: WorkspaceId) => Delivery<HandOverProblem>;
  /** The score file as `exportBundle` would write it now, for another way out; nothing is recorded. */
  readonly prepareBundle: (id: WorkspaceId) => Promise<Result<PackedFile, HandOverProblem | StorageProblem>>;
  /** A packed file has gone out by another way than a save dialog. */
  readonly recordExport: (record: PackedFile['record']) => Promise<Result<void, StorageProblem>>;

  // Sample
  /** Makes the sample competition afresh unless it is there: secretariat, four judges, three already in. */
  readonly openSample: (options: {
    readonly onProgress: (progress: Progress) => void;
  }) => Promise<Result<WorkspaceId, StorageProblem>>;
  /** Removes the sample with everything done in it, and makes it again. */
  readonly resetSample: (options: {
    readonly onProgress: (progress: Progress) => void;
  }) => Promise<Result<WorkspaceId, StorageProblem>>;
}

/** Read access for the screens. */
export interface Facts {
  readonly listWorkspaces: () => Promise<readonly Workspace[]>;
  readonly findWorkspace: (id: WorkspaceId) => Promise<Workspace | undefined>;
  readonly loadRevisions: (id: WorkspaceId) => Promise<readonly StoredRevision[]>;
  readonly listImports: (id: WorkspaceId) => Promise<readonly ImportRecord[]>;
  readonly listExports: (id: WorkspaceId) => Promise<readonly ExportRecord[]>;
}
