import { hashText } from '../../../renderer/adapters/hash';
import type { PlenoFile } from '../../../renderer/application/ports/pleno-file';
import { findReceiver, RECEIVERS } from '../../../renderer/application/receive/receivers';
import type { BundleProblem } from '../../../renderer/application/workspace/problem';
import type { Competition } from '../../../renderer/domain/competition';
import type { DeviceKey } from '../../../renderer/domain/ids';

/** A competition as its file has it, and the key that signed that file: the secretariat's. */
export interface OpenedCompetition {
  readonly competition: Competition;
  readonly signer: DeviceKey;
}

/** Why a sound file doesn't belong into the competition, by the checks the program makes; undefined when it does. */
export function findMisfit(
  file: PlenoFile,
  opened: OpenedCompetition,
  receivers = RECEIVERS,
): BundleProblem | undefined {
  const receiver = findReceiver(file.kind, receivers);
  return receiver
    ? receiver.findMisfit(file, opened, hashText)
    : { type: 'not-a-scores-file', kind: file.kind };
}

/** The competition has cards, and the file came all the same as anybody may read it. */
export const isUnsealed = (
  { recipients }: { readonly recipients: number },
  { competition }: Pick<OpenedCompetition, 'competition'>,
): boolean => competition.access !== undefined && recipients === 0;
