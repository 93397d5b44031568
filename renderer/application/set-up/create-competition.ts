import { cleanCompetition } from '../../domain/clean-competition';
import type { Competition, Identity, Nature } from '../../domain/competition';
import type { CompetitionId } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import type { StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { toNewRound } from './new-round';

const DEFAULT_ROUND_NAME = 'Tahap Presentasi';

/** A competition with one presentation round and one panel that scores every entry; no rubric yet. */
export function toNewCompetition(
  identity: Identity,
  nature: Nature,
  { newId, roundName = DEFAULT_ROUND_NAME }: { readonly newId: () => string; readonly roundName?: string },
): Competition {
  return {
    id: newId() as CompetitionId,
    nature,
    identity,
    categories: [],
    groups: [],
    institutionKinds: [],
    entries: [],
    judges: [],
    rounds: [toNewRound({ name: roundName, kind: 'presentation' }, newId)],
    excusals: [],
    ruleBook: { type: 'open' },
  };
}

/** @param roundName of the one round, in the language of the event; "Tahap Presentasi" unless said. */
export async function createCompetition(
  { repository, keyring, now, newId }: Ports,
  identity: Identity,
  nature: Nature,
  roundName?: string,
): Promise<Result<WorkspaceId, StorageProblem>> {
  const id = newId() as WorkspaceId;
  const at = now();
  const added = await repository.addWorkspace({
    id,
    role: 'secretariat',
    competition: cleanCompetition(
      toNewCompetition(identity, nature, { newId, ...(roundName ? { roundName } : {}) }),
    ),
    signer: await keyring.createKey(),
    createdAt: at,
    changedAt: at,
  });
  return added.ok ? ok(id) : added;
}
