import type { Competition, Judge } from '../../domain/competition';
import type { Sha256 } from '../../domain/ids';

/** What lies in an archive folder, as its README tells. */
export interface ArchiveContents {
  readonly competitionName: string;
  readonly year: number;
  /** What isn't a real event says so. */
  readonly nature: Competition['nature'];
  /** ISO instant. */
  readonly madeAt: string;
  /** Name and version of this program. */
  readonly program: string;
  /** `sealed`: files with marks are sealed for the secretariat's key, which lies beside them under a passphrase. */
  readonly form: 'open' | 'sealed';
  /** Of the competition's signing key: base64 of 32 bytes. */
  readonly signer: string;
  readonly received: readonly ArchivedFile[];
  readonly attachments: readonly ArchivedAttachment[];
  /** Names of attachments that have never come in, and are therefore not here. */
  readonly waiting: readonly string[];
  /** The secretariat's decisions; absent where there are none. */
  readonly decisions?: string;
  /** Names of files whose two copies were lost, and that are therefore not here. */
  readonly lost: readonly string[];
  /** Files that came in before received files were kept whole: what they held is not here. */
  readonly notKept: number;
}

/** One file that was taken in. */
export interface ArchivedFile {
  readonly path: string;
  /** As it was called when it came in. */
  readonly fileName: string;
  /** Null for decisions of another laptop of the secretariat, and for what holds no marks. */
  readonly judge: Pick<Judge, 'code' | 'name'> | null;
  /** ISO instant, by this laptop's clock. */
  readonly at: string;
}

/** What travelled beside a file that was taken in. */
export interface ArchivedAttachment {
  readonly path: string;
  /** ISO instant, by this laptop's clock. */
  readonly at: string;
}

export const COMPETITION_PATH = 'competition.pleno';
export const README_PATH = 'README.txt';
export const SUMS_PATH = 'SHA256SUMS';
export const KEY_PATH = 'audit-key.age';

/** As `sha256sum` writes and checks it. */
export const toSums = (sums: ReadonlyMap<string, Sha256>): string =>
  [...sums].map(([path, hash]) => `${hash}  ${path}\n`).join('');
