import type { DeviceCertificate } from '../../domain/access';
import type { Competition } from '../../domain/competition';
import type { Edition, SignedEdition } from '../../domain/edition';
import type { CredentialKey, DeviceKey, JudgeId, RevisionId, RoundId, Sha256 } from '../../domain/ids';
import type { Branded } from '../../domain/quantities';
import type { SecretariatLaptop } from '../../domain/secretariat-laptop';
import type { ATTACHMENT, Attachment } from './attachment';
import type { CertificateSettings } from './certificate-settings';
import type { LaterKind, PlenoKind } from './pleno-kind';
import type { TrailHead } from './trail-head';

export type WorkspaceId = Branded<string, 'WorkspaceId'>;

interface WorkspaceBase {
  readonly id: WorkspaceId;
  readonly competition: Competition;
  /** Public key of the competition's signing key; a file of another signer is never taken for this one. */
  readonly signer: DeviceKey;
  /**
   * Laptops that speak for the secretariat besides the competition's own key, as far as this one has heard; each was found
   * vouched for. Absent while nobody but that key does.
   */
  readonly laptops?: readonly SecretariatLaptop[];
  /** ISO instants, shown only. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** One competition as the secretariat keeps it: set-up, imported revisions, results. */
export interface SecretariatWorkspace extends WorkspaceBase {
  readonly role: 'secretariat';
  /** This laptop's own key, one of `laptops`; absent where it speaks by the competition's. */
  readonly own?: DeviceKey;
  /** What laptops are to be called for which a joining file was made here; not all of them may have joined. */
  readonly invited?: readonly string[];
  /** Who sits at this laptop, as typed; stands beside what is decided here. */
  readonly person?: string;
  /** ISO instant: the competition's key went to another laptop, which may not have said so yet. */
  readonly keyGiven?: string;
  /** As a laptop that joined was given it: it can't sign the word on which competition file it has. */
  readonly given?: SignedEdition;
  /** Of the rubrics that somebody has read through and approved, one a round; absent as long as there is none. */
  readonly rubricApprovals?: readonly RoundApproval[];
  /** As programs wrote it that knew one round; still true of the text with this hash. */
  readonly rubricApproval?: RubricApproval;
  readonly certificates?: CertificateSettings;
  /** The competition file as it was last given out; its number is never used for another content. */
  readonly edition?: Edition;
  /** Codes of the judges' cards, so that a card can be printed again; of valid and replaced ones. */
  readonly cards?: readonly CardSecret[];
}

/** A card's code, sealed for the secretariat itself: whoever reads the disk or a backup doesn't read it. */
export interface CardSecret {
  readonly credential: CredentialKey;
  /** age file, base64. */
  readonly code: string;
}

/** The secretariat's word that the rubric with this hash is the one they mean. */
export interface RubricApproval {
  readonly hash: Sha256;
  readonly at: string;
}

/** Of the round with this id. */
export interface RoundApproval extends RubricApproval {
  readonly round: RoundId;
}

/** One competition as one judge's laptop keeps it: the opened file and this device's own revisions. */
export interface JudgeWorkspace extends WorkspaceBase {
  readonly role: 'judge';
  readonly judge: JudgeId;
  readonly device: DeviceKey;
  /** Keys it wrote with before it came from a backup without them; absent as a rule. */
  readonly earlierDevices?: readonly DeviceKey[];
  /** The competition file that was opened last; absent if an earlier program had made it. */
  readonly edition?: SignedEdition;
  /** Absent where the competition has no cards, or while this laptop was not opened with one. */
  readonly certificate?: DeviceCertificate;
  /** What the secretariat has said it has of this laptop's work. */
  readonly receipt?: ReceiptRecord;
}

/** The receipts so far, taken together. */
export interface ReceiptRecord {
  /** Revisions of this judge that have arrived. */
  readonly revisions: readonly RevisionId[];
  /** Instants of the newest receipt by the secretariat's clock, and of its arrival here; shown only. */
  readonly createdAt: string;
  readonly at: string;
  /** Absent while nothing was taken. */
  readonly taken?: readonly TakenWork[];
}

/** What one of a judge's laptops signed and another replaced at the secretariat, as receipts tell. */
export interface TakenWork {
  readonly work: RevisionId;
  /** What the sheet says instead: whoever takes the work back has to name these. */
  readonly by: readonly RevisionId[];
  /** That wrote them. */
  readonly laptops: readonly DeviceKey[];
}

export type Workspace = SecretariatWorkspace | JudgeWorkspace;

/** End of a device's chain of revisions: what the next one continues. */
export interface Tip {
  readonly seq: number;
  readonly lamport: number;
  readonly prev: RevisionId | null;
}

/** One file taken in by the secretariat, also when nothing in it was new. */
export interface ImportRecord {
  readonly workspace: WorkspaceId;
  readonly fileName: string;
  /** SHA-256 of the whole file. */
  readonly fileHash: Sha256;
  /**
   * SHA-256 of what was signed: the file, opened where it came sealed. Under this name it is kept whole. Absent where
   * nothing was taken of it, and of files from before they were kept.
   */
  readonly content?: Sha256;
  /** Whose sheets; null for the secretariat's own decisions, which are about anybody's. */
  readonly judge: JudgeId | null;
  readonly device: DeviceKey;
  /** Revisions of a judge; of the secretariat's, decisions, however many revisions one took. */
  readonly added: number;
  readonly known: number;
  readonly at: string;
  /**
   * Absent for a judge's score file. `decisions`: the secretariat's own, from another of its laptops.
   * `competition`: its own competition file; nothing of it was taken but its number. `attachment`: no `.pleno` file, but
   * one that such a file names; it is kept under its `fileHash`.
   */
  readonly kind?: PlenoKind | typeof ATTACHMENT | LaterKind;
  /** What the file names as lying beside it; each has a record of its own once it has come in. Absent as a rule. */
  readonly attachments?: readonly Attachment[];
  /** Where the sender's audit trail stood, as the file says. */
  readonly trail?: TrailHead;
  /** Under which competition file the sender worked, where the competition's key has said that there is one. */
  readonly edition?: Edition;
  /** The competition has cards, and the file came all the same as anybody may read it; absent otherwise. */
  readonly sealed?: false;
  /** The card by whose word the laptop wrote; absent where it had none, and before this was noted. */
  readonly credential?: CredentialKey;
}

/** One file this workspace wrote. */
export interface ExportRecord {
  readonly workspace: WorkspaceId;
  readonly kind: PlenoKind | LaterKind;
  readonly fileName: string;
  readonly fileHash: Sha256;
  /** Revisions inside, for scores; the newest of them is how far the hand-over reaches. */
  readonly count: number;
  readonly lastSeq: number;
  /** `qr`: shown to the other side's camera. Absent: written as a file. */
  readonly way?: 'qr';
  /** The device whose revisions these are, for scores; absent in records from before a workspace could change it. */
  readonly device?: DeviceKey;
  /** Which one this is, for competition files; absent in records of earlier programs. */
  readonly edition?: Edition;
  /** Of the competition file's cards (`accessHash`). */
  readonly access?: Sha256;
  readonly at: string;
}

export interface Preferences {
  readonly language: 'id' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  /** Text size in per cent of the base size. */
  readonly textSize: 100 | 125 | 150;
  /** How high rows of tables are; absent until somebody chose. */
  readonly rows?: 'roomy' | 'dense' | undefined;
}
