import type { DeviceCertificate } from '../domain/access';
import type { AccessCode } from '../domain/access-code';
import type { CertificateStatement } from '../domain/certificate-text';
import type { Competition } from '../domain/competition';
import type { Edition, SignedEdition } from '../domain/edition';
import type {
  CompetitionId,
  CredentialKey,
  DeviceKey,
  HashText,
  JudgeId,
  Recipient,
  RevisionId,
  SealIdentity,
  Sha256,
} from '../domain/ids';
import type { Result } from '../domain/result';
import type { StoredRevision } from '../domain/revision';
import type { Rubric } from '../domain/rubric';
import type { Spreadsheet, Table } from './ports/spreadsheet';
import type { CardProblem, FileProblem, SealProblem, StorageProblem } from './problem';
import type { TrailHead } from './trail-head';
import type {
  ExportRecord,
  ImportRecord,
  Preferences,
  TakenWork,
  Tip,
  Workspace,
  WorkspaceId,
} from './workspace';

/** What the use cases need from the world. Everything a simulation has to control is here. */
export interface Ports {
  readonly repository: Repository;
  readonly keyring: Keyring;
  readonly codec: Codec;
  readonly seals: Seals;
  readonly credentials: Credentials;
  readonly files: FileSaver;
  readonly spreadsheet: Spreadsheet;
  readonly hash: HashText;
  readonly hashBytes: (bytes: Uint8Array) => Sha256;
  /** The same for a whole file, without holding the screen up. */
  readonly hashFile: (bytes: Uint8Array) => Promise<Sha256>;
  /** Now, as an ISO instant. */
  readonly now: () => string;
  /** Where the audit trail of a workspace stands now; undefined where no log is kept. */
  readonly findTrailHead: (id: WorkspaceId) => TrailHead | undefined;
  /** A new identifier: 26 lower-case letters and digits, never repeated. */
  readonly newId: () => string;
  /** What the sample competition is made of; read only when somebody asks for it. */
  readonly sample: () => Promise<SampleSource>;
}

/** The two sample tables as they stand in their files, and the rubric to mark them by. */
export interface SampleSource {
  readonly entries: Table;
  readonly judges: Table;
  readonly rubric: Rubric;
}

/** Facts at rest. Each method that writes is one transaction, on the disk when its promise resolves. */
export interface Repository {
  readonly listWorkspaces: () => Promise<readonly Workspace[]>;
  readonly findWorkspace: (id: WorkspaceId) => Promise<Workspace | undefined>;
  readonly addWorkspace: (workspace: Workspace) => Promise<Result<void, StorageProblem>>;
  /** Replaces the workspace by what `change` makes of it; an error result changes nothing. */
  readonly changeWorkspace: <E extends { readonly type: string }>(
    id: WorkspaceId,
    change: (workspace: Workspace) => Result<Workspace, E>,
  ) => Promise<Result<Workspace, E | StorageProblem>>;
  /** Removes the workspace with all its revisions and records. */
  readonly removeWorkspace: (id: WorkspaceId) => Promise<Result<void, StorageProblem>>;

  /** @throws where the database gives less than is known to be stored */
  readonly loadRevisions: (id: WorkspaceId) => Promise<readonly StoredRevision[]>;
  /** The same for a file that leaves: one that lacks something must not be made. */
  readonly loadToHandOver: (id: WorkspaceId) => Promise<Result<readonly StoredRevision[], StorageProblem>>;
  /**
   * Appends to the chain of the workspace's own key (`keyOf`: the judge's laptop's, or the competition's):
   * `write` sees the workspace, that chain's tip and all revisions of the workspace, and returns the next
   * revisions in order; none leaves everything as it is.
   */
  readonly appendRevisions: <E extends { readonly type: string }>(
    id: WorkspaceId,
    write: (state: {
      readonly workspace: Workspace;
      readonly tip: Tip;
      readonly revisions: readonly StoredRevision[];
    }) => Result<readonly StoredRevision[], E>,
  ) => Promise<Result<readonly StoredRevision[], E | StorageProblem>>;
  /** Set union with what is there, and the record of the import, in one transaction. */
  readonly addImport: (
    id: WorkspaceId,
    revisions: readonly StoredRevision[],
    toRecord: (counts: { readonly added: number; readonly known: number }) => ImportRecord,
  ) => Promise<Result<ImportRecord, StorageProblem>>;
  readonly listImports: (id: WorkspaceId) => Promise<readonly ImportRecord[]>;
  readonly addExport: (record: ExportRecord) => Promise<Result<void, StorageProblem>>;
  readonly listExports: (id: WorkspaceId) => Promise<readonly ExportRecord[]>;

  readonly loadPreferences: () => Promise<Preferences | undefined>;
  readonly savePreferences: (preferences: Preferences) => Promise<Result<void, StorageProblem>>;

  /** Runs `query` now and again whenever what it read has changed, from any window. */
  readonly observe: <T>(
    query: () => Promise<T>,
    onValue: (value: T) => void,
    onError: (error: unknown) => void,
  ) => () => void;
}

/** The keys of this laptop; private keys never leave it. */
export interface Keyring {
  readonly createKey: () => Promise<DeviceKey>;
  /** Whether this profile can sign with the key. */
  readonly holds: (key: DeviceKey) => Promise<boolean>;
  /** @throws if this profile doesn't hold the key. */
  readonly sign: (key: DeviceKey, bytes: Uint8Array) => Promise<Uint8Array>;
  readonly verify: (
    key: DeviceKey | CredentialKey,
    bytes: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>;
  /**
   * For whom others seal what this key's holder is to open; made the first time it is asked for.
   * @throws if this profile doesn't hold the key.
   */
  readonly ensureRecipient: (key: DeviceKey) => Promise<Recipient>;
  /**
   * From now on the key's holder opens what is sealed for `identity`, in place of what was there.
   * @throws if this profile doesn't hold the key.
   */
  readonly attachIdentity: (key: DeviceKey, identity: SealIdentity) => Promise<void>;
  /** Opens what is sealed for the key's holder. */
  readonly open: (key: DeviceKey, sealed: Uint8Array) => Promise<Result<Uint8Array, SealProblem>>;
}

/** Sealing for somebody else (age, X25519); anyone can. */
export interface Seals {
  /** @throws for a recipient that isn't one; the competition file's are checked when it is read. */
  readonly seal: (bytes: Uint8Array, recipients: readonly Recipient[]) => Promise<Uint8Array>;
}

/** A judge's credential as it is made: the public halves, and the secret under the card's code. */
export interface NewCredential {
  readonly key: CredentialKey;
  readonly recipient: Recipient;
  /** age file under the code, base64. */
  readonly sealed: string;
}

/** What a card's code opened. */
export interface UnlockedCredential {
  readonly key: CredentialKey;
  /** Whose card it is: the competition's signing key. */
  readonly signer: DeviceKey;
  /** Opens what is sealed for the judge. */
  readonly identity: SealIdentity;
  /** Signs with the credential's secret half, which is forgotten afterwards. */
  readonly certify: (statement: CertificateStatement) => Promise<DeviceCertificate>;
}

export type UnlockProblem = Extract<CardProblem, { readonly type: 'card-code-wrong' | 'card-unreadable' }>;

/** Credentials under the code of a card (scrypt): a tenth of a second or more is meant to be spent on each. */
export interface Credentials {
  /** A code for a new card, from the system's source of chance. */
  readonly createCode: () => AccessCode;
  /**
   * @param signer the competition's signing key: the card opens with no other's file, so that nobody who
   * copies it into a file of their own gets a judge to seal marks for them
   * @param earlier of the card this one replaces: the judge still opens what was sealed for that one
   */
  readonly create: (code: AccessCode, signer: DeviceKey, earlier?: SealIdentity) => Promise<NewCredential>;
  readonly unlock: (sealed: string, code: AccessCode) => Promise<Result<UnlockedCredential, UnlockProblem>>;
}

interface FileHeader {
  readonly createdAt: string;
  readonly signer: DeviceKey;
  readonly competition: { readonly id: CompetitionId; readonly hash: Sha256 };
  readonly nature: Competition['nature'];
  /** Where the writer's audit trail stood when it made the file. */
  readonly trail?: TrailHead;
  /** Which competition file this is, or under which one its writer worked; absent in files of earlier programs. */
  readonly edition?: SignedEdition;
}

/** The kinds of `.pleno` file, but for backups, which have limits of their own. */
export type PlenoFile =
  | (FileHeader & { readonly kind: 'competition'; readonly content: Competition })
  | (FileHeader & {
      readonly kind: 'scores';
      readonly competitionName: string;
      readonly judge: JudgeId;
      /** Revisions the device had written when it made the file; fewer inside means drafts were left out. */
      readonly lastSeq: number;
      /** Sound when decoded; whether its credential is one of the competition's, `checkBundle` says. */
      readonly certificate?: DeviceCertificate;
      readonly revisions: readonly StoredRevision[];
    })
  /** The secretariat's decisions about disputed sheets: revisions by the competition's own key. */
  | (FileHeader & {
      readonly kind: 'decisions';
      readonly competitionName: string;
      readonly lastSeq: number;
      readonly revisions: readonly StoredRevision[];
    })
  /** To a judge's laptop: what the secretariat has of this judge, and what it decided about their sheets. */
  | (FileHeader & {
      readonly kind: 'receipt';
      readonly competitionName: string;
      readonly judge: JudgeId;
      /** Ids of all revisions of this judge that the secretariat has, by device. */
      readonly received: readonly { readonly device: DeviceKey; readonly revisions: readonly RevisionId[] }[];
      readonly decisions: readonly StoredRevision[];
      /** What the judge's laptops took from one another; absent as a rule. */
      readonly taken?: readonly TakenWork[];
    });

export type PlenoKind = PlenoFile['kind'];

/** Names for competition files: a number, and the hash of what is in them. */
export interface Editions {
  /** SHA-256 of the records as they stand in a competition file, each with its line feed. */
  readonly hash: (competition: Competition) => Sha256;
  /** @throws if this profile doesn't hold the key. */
  readonly sign: (signer: DeviceKey, competition: CompetitionId, edition: Edition) => Promise<SignedEdition>;
  readonly isSigned: (
    signer: DeviceKey,
    competition: CompetitionId,
    edition: SignedEdition,
  ) => Promise<boolean>;
}

/**
 * A file's first line, its signature and the certificate's found sound: enough to tell whether it is wanted
 * before anything that costs.
 */
export type FileHead = HeadOf<PlenoFile>;
type HeadOf<F> = F extends PlenoFile
  ? Omit<F, 'content' | 'lastSeq' | 'revisions' | 'received' | 'taken' | 'decisions'>
  : never;

export interface DecodeOptions<Refusal> {
  /** The caller has no use for the file any more: whatever is answered then, nobody may show it. */
  readonly signal?: AbortSignal;
  /** Looks at the head before the rest is read; what it gives back is why the rest isn't. */
  readonly admit?: (head: FileHead) => Refusal | undefined | Promise<Refusal | undefined>;
}

/** `.pleno` bytes ↔ facts. Decoding checks everything, the signature included, and refuses a file whole. */
export interface Codec {
  readonly encode: (file: PlenoFile) => Promise<Uint8Array>;
  readonly decode: <Refusal extends { readonly type: string } = never>(
    bytes: Uint8Array,
    options?: DecodeOptions<Refusal>,
  ) => Promise<Result<PlenoFile, FileProblem | Refusal>>;
  readonly editions: Editions;
}

export interface OutgoingFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface FileSaver {
  /** Lets the person choose a place (or downloads); `cancelled` is not an error. */
  readonly save: (
    file: OutgoingFile,
  ) => Promise<
    Result<{ readonly type: 'saved'; readonly where: string } | { readonly type: 'cancelled' }, SaveProblem>
  >;
}

export type SaveProblem = {
  readonly type: 'file-not-written';
  readonly name: string;
  readonly detail: string;
  readonly cause?: SaveCause;
};

/** What kept a file from being written, as far as the system told. `gone`: the stick or folder went away. */
export type SaveCause = 'full' | 'read-only' | 'gone' | 'other';

export type { RevisionId };
