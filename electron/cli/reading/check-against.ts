import { hashText } from '../../../renderer/adapters/hash';
import type { PlenoFile } from '../../../renderer/application/ports/pleno-file';
import { checkBundle } from '../../../renderer/application/receive/check-bundle';
import { checkDecisions } from '../../../renderer/application/receive/check-decisions';
import { findReceiptProblem } from '../../../renderer/application/receive/take-receipt';
import type { BundleProblem } from '../../../renderer/application/workspace/problem';
import type { Competition } from '../../../renderer/domain/competition';
import type { DeviceKey } from '../../../renderer/domain/ids';
import { assertNever } from '../../../renderer/domain/result';

/** A competition as its file has it, and the key that signed that file: the secretariat's. */
export interface OpenedCompetition {
  readonly competition: Competition;
  readonly signer: DeviceKey;
}

/** Why a sound file doesn't belong into the competition, by the checks the program makes; undefined when it does. */
export function findMisfit(file: PlenoFile, opened: OpenedCompetition): BundleProblem | undefined {
  switch (file.kind) {
    case 'competition':
      return undefined;
    case 'scores': {
      const checked = checkBundle(file, opened.competition, hashText);
      return checked.ok ? undefined : checked.error;
    }
    case 'decisions': {
      const checked = checkDecisions(file, opened, hashText);
      return checked.ok ? undefined : checked.error;
    }
    case 'receipt':
      return findReceiptProblem(file, opened, hashText);
    default:
      return assertNever(file);
  }
}

/** The competition has cards, and the file came all the same as anybody may read it. */
export const isUnsealed = (
  { recipients }: { readonly recipients: number },
  { competition }: Pick<OpenedCompetition, 'competition'>,
): boolean => competition.access !== undefined && recipients === 0;
