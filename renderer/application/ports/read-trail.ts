import type { Sha256 } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { VaultProblem } from '../workspace/problem';
import type { TrailHead } from '../workspace/trail-head';
import type { WorkspaceId } from '../workspace/workspace';
import type { DoneSoFar } from './done-so-far';
import type { Fact } from './facts';

/** One line of an audit trail, without what it says. */
export interface TrailLine {
  /** The number it carries: 1, 2, 3 … while nothing is missing. */
  readonly n: number;
  /** Lines of the same write that follow. */
  readonly left: number;
  /** ISO instant by the clock of the laptop that wrote it: shown only. */
  readonly at: string;
  readonly type: string;
  /** The chain up to and with this line. */
  readonly hash: Sha256;
}

/** A place where a trail isn't what was once written. Lines are named by the numbers they carry. */
export type TrailFault =
  /** The line doesn't say what the chain says that it said, or can't be read. */
  | { readonly type: 'changed'; readonly line: number }
  | { readonly type: 'missing'; readonly from: number; readonly to: number }
  /** The line stands where another belongs. */
  | { readonly type: 'order'; readonly line: number }
  /** What follows this line isn't a whole line: cut off, or changed. */
  | { readonly type: 'end'; readonly line: number };

/**
 * `mended`: there are faults, and behind the last one stands the program's own line that it noticed
 * them and wrote what was lost again.
 */
type TrailStanding = 'whole' | 'mended' | 'broken';

/** A trail, read to its end and checked line by line. */
export interface Trail {
  /** The file as it is, faults and all. */
  readonly bytes: Uint8Array;
  /** Every line that can be read, in the order of the file. */
  readonly lines: readonly TrailLine[];
  readonly standing: TrailStanding;
  readonly faults: readonly TrailFault[];
  /** Undefined for an empty one. */
  readonly head: TrailHead | undefined;
  /**
   * What the line at this place of `lines` says; undefined where that isn't what this program writes
   * (a later program's line, or one that somebody made up).
   */
  readonly readFact: (index: number) => Fact | undefined;
}

interface ReadTrailOptions {
  /** Bytes. */
  readonly onProgress?: (progress: DoneSoFar) => void;
}

/** Reads the trail of one workspace as it stands on the disk, after writing what is owed to it. */
export type ReadTrail = (
  id: WorkspaceId,
  options?: ReadTrailOptions,
) => Promise<Result<Trail, VaultProblem | { readonly type: 'workspace-missing' }>>;
