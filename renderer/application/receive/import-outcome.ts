import type { JudgeId } from '../../domain/ids';
import type { BundleProblem, FileProblem, SealProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord } from '../workspace/workspace';

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

/** What one file did to the competition. */
export type ImportOutcome =
  | {
      readonly type: 'taken';
      readonly fileName: string;
      readonly judge: JudgeId | null;
      readonly record: ImportRecord;
      /** How many of the files that it names as lying beside it haven't come in yet; absent where there are none. */
      readonly waiting?: number;
    }
  | {
      readonly type: 'refused';
      readonly fileName: string;
      readonly problem: FileProblem | SealProblem | BundleProblem | StorageProblem;
    };
