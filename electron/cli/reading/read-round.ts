import type { OpenProblem } from '../../../renderer/application/workspace/problem';
import type { Round } from '../../../renderer/domain/competition';
import { err, ok, type Result } from '../../../renderer/domain/result';
import type { OpenedCompetition } from './check-against';
import { readPleno } from './files';

type RoundProblem = OpenProblem | { readonly type: 'round-unknown'; readonly rounds: readonly string[] };

interface OpenedRound extends OpenedCompetition {
  readonly round: Round;
}

/** A competition file and one of its rounds: the one with this id, or the first. */
export async function readRound(path: string, roundId?: string): Promise<Result<OpenedRound, RoundProblem>> {
  const file = await readPleno(path);
  if (!file.ok) return file;
  if (file.value.kind !== 'competition') {
    return err({ type: 'not-a-competition-file', kind: file.value.kind });
  }
  const competition = file.value.content;
  const round = competition.rounds.find(({ id }) => roundId === undefined || id === roundId);
  return round
    ? ok({ competition, signer: file.value.signer, round })
    : err({ type: 'round-unknown', rounds: competition.rounds.map(({ id }) => id) });
}
