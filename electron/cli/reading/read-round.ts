import type { OpenProblem } from '../../../renderer/application/workspace/problem';
import type { Competition, Round } from '../../../renderer/domain/competition';
import { err, ok, type Result } from '../../../renderer/domain/result';
import type { OpenedCompetition } from './check-against';
import { readPleno } from './files';

/** What was asked for, and the rounds there are: their names, in their order. */
export interface RoundProblem {
  readonly type: 'round-unknown' | 'round-ambiguous';
  readonly asked: string;
  readonly rounds: readonly string[];
}

export async function readCompetition(path: string): Promise<Result<OpenedCompetition, OpenProblem>> {
  const file = await readPleno(path);
  if (!file.ok) return file;
  if (file.value.kind !== 'competition') {
    return err({ type: 'not-a-competition-file', kind: file.value.kind });
  }
  return ok({ competition: file.value.content, signer: file.value.signer });
}

/** By its name as it is written, in capitals or not; by its number in the order of the rounds; or by its id. */
export function findRound(
  { rounds }: Pick<Competition, 'rounds'>,
  asked: string,
): Result<Round, RoundProblem> {
  const wanted = asked.trim().toLocaleLowerCase('id');
  const named = rounds.filter(({ id, name }) => id === asked || name.toLocaleLowerCase('id') === wanted);
  const [found = /^[0-9]+$/.test(wanted) ? rounds[Number(wanted) - 1] : undefined, another] = named;
  if (found !== undefined && another === undefined) return ok(found);
  return err({
    type: another === undefined ? 'round-unknown' : 'round-ambiguous',
    asked,
    rounds: rounds.map(({ name }) => name),
  });
}
