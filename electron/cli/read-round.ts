import type { OpenProblem } from '../../renderer/application/problem';
import type { Competition, Round } from '../../renderer/domain/competition';
import { err, ok, type Result } from '../../renderer/domain/result';
import { readPleno } from './files';

type RoundProblem = OpenProblem | { readonly type: 'round-unknown'; readonly rounds: readonly string[] };

/** A competition file and one of its rounds: the one with this id, or the first. */
export async function readRound(
  path: string,
  roundId?: string,
): Promise<Result<{ readonly competition: Competition; readonly round: Round }, RoundProblem>> {
  const file = await readPleno(path);
  if (!file.ok) return file;
  if (file.value.kind !== 'competition') {
    return err({ type: 'not-a-competition-file', kind: file.value.kind });
  }
  const competition = file.value.content;
  const round = competition.rounds.find(({ id }) => roundId === undefined || id === roundId);
  return round
    ? ok({ competition, round })
    : err({ type: 'round-unknown', rounds: competition.rounds.map(({ id }) => id) });
}
