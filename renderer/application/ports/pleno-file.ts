import type { DeviceCertificate } from '../../domain/access';
import type { Competition } from '../../domain/competition';
import type { Edition, SignedEdition } from '../../domain/edition';
import type { CompetitionId, DeviceKey, JudgeId, RevisionId, Sha256 } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { Stored, StoredRevision } from '../../domain/revision';
import type {
  LaptopStrike,
  Secretariat,
  SecretariatLaptop,
  SecretariatPass,
} from '../../domain/secretariat-laptop';
import type { Attachment } from '../workspace/attachment';
import type { PlenoKind } from '../workspace/pleno-kind';
import type { FileProblem } from '../workspace/problem';
import type { TrailHead } from '../workspace/trail-head';
import type { TakenWork } from '../workspace/workspace';

interface FileHeader {
  readonly createdAt: string;
  readonly signer: DeviceKey;
  readonly competition: { readonly id: CompetitionId; readonly hash: Sha256 };
  readonly nature: Competition['nature'];
  /** Where the writer's audit trail stood when it made the file. */
  readonly trail?: TrailHead;
  /** Which competition file this is, or under which one its writer worked; absent in files of earlier programs. */
  readonly edition?: SignedEdition;
  /** Files that travel beside this one; absent as a rule, and in kinds that name none. */
  readonly attachments?: readonly Attachment[];
}

/** What a file of each kind says. */
interface PlenoFiles extends Record<PlenoKind, object> {
  readonly competition: { readonly content: Competition };
  readonly scores: {
    readonly competitionName: string;
    readonly judge: JudgeId;
    /** Revisions the device had written when it made the file; fewer inside means drafts were left out. */
    readonly lastSeq: number;
    /** Sound when decoded; whether its credential is one of the competition's, `checkBundle` says. */
    readonly certificate?: DeviceCertificate;
    readonly revisions: readonly StoredRevision[];
  };
  /** What the secretariat decided: about disputed sheets, and its acts. */
  readonly decisions: {
    readonly competitionName: string;
    readonly lastSeq: number;
    /** Absent where the competition's own key wrote everything; each laptop's certificate is found sound. */
    readonly secretariat?: Secretariat;
    readonly revisions: readonly Stored[];
  };
  /** To a judge's laptop: what the secretariat has of this judge, and what it decided about their sheets. */
  readonly receipt: {
    readonly competitionName: string;
    readonly judge: JudgeId;
    /** As in a file of decisions. */
    readonly secretariat?: Secretariat;
    /** Ids of all revisions of this judge that the secretariat has, by device. */
    readonly received: readonly { readonly device: DeviceKey; readonly revisions: readonly RevisionId[] }[];
    readonly decisions: readonly Stored[];
    /** What the judge's laptops took from one another; absent as a rule. */
    readonly taken?: readonly TakenWork[];
  };
  /** To another laptop of the secretariat, which joins with it and its code. */
  readonly joining: {
    readonly content: Competition;
    /** What the laptop is to be called. */
    readonly laptop: string;
    readonly pass: SecretariatPass;
    /** The pass's credential, and the competition's age identity: each an age file under the code, base64. */
    readonly credential: string;
    readonly identity: string;
  };
}

export type FileOf<K extends PlenoKind> = FileHeader & { readonly kind: K } & PlenoFiles[K];

export type PlenoFile = { [K in PlenoKind]: FileOf<K> }[PlenoKind];

/** A file of any kind, be it one of those that leave and come in or not. */
export type AnyFile = FileHeader & { readonly kind: string };

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

export type HeadOf<F> = F extends AnyFile
  ? Omit<F, 'content' | 'lastSeq' | 'revisions' | 'received' | 'taken' | 'decisions'>
  : never;

/**
 * `taken-in`: these very bytes were read as new ones once, and taken. Signature, first line and whose revisions they are
 * hold again; how each revision is written is not looked at a second time.
 */
export type BytesAre = 'new' | 'taken-in';

export interface DecodeOptions<Refusal> {
  /** The caller has no use for the file any more: whatever is answered then, nobody may show it. */
  readonly signal?: AbortSignal;
  /** Looks at the head before the rest is read; what it gives back is why the rest isn't. */
  readonly admit?: (head: FileHead) => Refusal | undefined | Promise<Refusal | undefined>;
  /**
   * Of an admitted head, what has been read before and found sound: a line of the file that is one of these needs no
   * reading, and the file has the very object then. What the file mayn't hold counts as unknown.
   */
  readonly known?: (head: FileHead) => ReadonlyMap<RevisionId, Stored>;
  /** `new` unless said. */
  readonly bytesAre?: BytesAre;
}

/** The competition's key's word about laptops of its secretariat. */
export interface Vouching {
  /** Of a laptop whose key is here. @throws if this profile doesn't hold the signer's key. */
  readonly certify: (
    signer: DeviceKey,
    laptop: Pick<SecretariatLaptop, 'key' | 'name' | 'at'> & { readonly competition: CompetitionId },
  ) => Promise<SecretariatLaptop>;
  /** Of a credential under whose code a laptop may join. @throws as `certify`. */
  readonly issuePass: (
    signer: DeviceKey,
    pass: Pick<SecretariatPass, 'credential' | 'at'> & {
      readonly competition: CompetitionId;
      readonly name: string;
    },
  ) => Promise<SecretariatPass>;
  /** Of a laptop in wrong hands; base64 of the signature. @throws as `certify`. */
  readonly strikeOut: (signer: DeviceKey, strike: LaptopStrike) => Promise<string>;
}

/** `.pleno` bytes ↔ facts. Decoding checks everything, the signature included, and refuses a file whole. */
export interface Codec {
  readonly encode: (file: PlenoFile) => Promise<Uint8Array>;
  readonly decode: <Refusal extends { readonly type: string } = never>(
    bytes: Uint8Array,
    options?: DecodeOptions<Refusal>,
  ) => Promise<Result<PlenoFile, FileProblem | Refusal>>;
  readonly editions: Editions;
  readonly vouching: Vouching;
}

export type ReceiptFile = FileOf<'receipt'>;

export type DecisionsFile = FileOf<'decisions'>;
