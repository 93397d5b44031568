import type { Competition } from '../domain/competition';
import type { CompetitionId, DeviceKey, JudgeId, RevisionId, Sha256 } from '../domain/ids';
import type { Branded } from '../domain/quantities';
import type { CertificateSettings } from './certificate-settings';

export type WorkspaceId = Branded<string, 'WorkspaceId'>;

interface WorkspaceBase {
  readonly id: WorkspaceId;
  readonly competition: Competition;
  /** Public key of the competition's signing key; a file of another signer is never taken for this one. */
  readonly signer: DeviceKey;
  /** ISO instants, shown only. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** One competition as the secretariat keeps it: set-up, imported revisions, results. */
export interface SecretariatWorkspace extends WorkspaceBase {
  readonly role: 'secretariat';
  /** Absent until somebody has read the rubric through and approved it. */
  readonly rubricApproval?: RubricApproval;
  readonly certificates?: CertificateSettings;
}

/** The secretariat's word that the rubric with this hash is the one they mean. */
export interface RubricApproval {
  readonly hash: Sha256;
  readonly at: string;
}

/** One competition as one judge's laptop keeps it: the opened file and this device's own revisions. */
export interface JudgeWorkspace extends WorkspaceBase {
  readonly role: 'judge';
  readonly judge: JudgeId;
  readonly device: DeviceKey;
  /** Keys it wrote with before it came from a backup without them; absent as a rule. */
  readonly earlierDevices?: readonly DeviceKey[];
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
  readonly judge: JudgeId;
  readonly device: DeviceKey;
  readonly added: number;
  readonly known: number;
  readonly at: string;
}

/** One file this workspace wrote. */
export interface ExportRecord {
  readonly workspace: WorkspaceId;
  readonly kind: 'competition' | 'scores';
  readonly fileName: string;
  readonly fileHash: Sha256;
  /** Revisions inside, for scores; the newest of them is how far the hand-over reaches. */
  readonly count: number;
  readonly lastSeq: number;
  /** The device whose revisions these are, for scores; absent in records from before a workspace could change it. */
  readonly device?: DeviceKey;
  readonly at: string;
}

export interface Preferences {
  readonly language: 'id' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  /** Text size in per cent of the base size. */
  readonly textSize: 100 | 125 | 150;
}

export type { CompetitionId };
