import { err, ok, type Result } from '../../domain/result';
import type { Stored } from '../../domain/revision';
import type { Repository } from '../ports/repository';
import { hasJoined, keyOf } from '../workspace/key-of';
import type { KeyElsewhere, StorageProblem } from '../workspace/problem';
import type { SecretariatWorkspace, Workspace, WorkspaceId } from '../workspace/workspace';
import { type ActStates, foldActs, statesOf } from './fold-acts';

/**
 * Who writes competition files and cards. `disputed`: two laptops say that they do, and neither may until one of them is
 * confirmed.
 */
export type KeyHolder = 'here' | 'elsewhere' | 'disputed';

type Acts = Pick<Repository, 'loadToHandOver'>;

/** What was decided so far, to go by: nothing where the database doesn't give all it has. */
export async function loadActs(
  { repository }: { readonly repository: Acts },
  id: WorkspaceId,
): Promise<Result<readonly Stored[], StorageProblem>> {
  const loaded = await repository.loadToHandOver(id);
  return loaded.ok ? ok(loaded.value.acts) : loaded;
}

/** Why this laptop may not do what only the holder does, as far as the database says; nothing when it may. */
export async function requireKeyHolder(
  ports: { readonly repository: Acts },
  workspace: Workspace,
): Promise<Result<void, KeyElsewhere | StorageProblem>> {
  const acts = await loadActs(ports, workspace.id);
  if (!acts.ok) return acts;
  const elsewhere = findKeyElsewhere(workspace, acts.value);
  return elsewhere ? err(elsewhere) : ok(undefined);
}

/** Why this laptop may not do what only the holder of the competition's key does; undefined when it may. */
export function findKeyElsewhere(workspace: Workspace, acts: readonly Stored[]): KeyElsewhere | undefined {
  if (workspace.role !== 'secretariat') return undefined;
  const holder = findKeyHolder(workspace, foldActs(acts));
  if (holder === 'here') return undefined;
  return { type: holder === 'elsewhere' ? 'key-held-elsewhere' : 'key-holder-disputed' };
}

/** Whether this laptop is the one that holds the competition's signing key. */
export function findKeyHolder(workspace: SecretariatWorkspace, states: ActStates): KeyHolder {
  const [state] = statesOf(states, 'key-taken');
  if (state?.type === 'conflict') return 'disputed';
  // Handed over, and nobody has said yet that it came.
  if (workspace.keyGiven !== undefined) return 'elsewhere';
  const isHere = state === undefined ? isFirst(workspace) : state.head.revision.laptop === keyOf(workspace);
  return isHere ? 'here' : 'elsewhere';
}

/** Nobody had to say that it holds the key, where it was set up; of several, that one has a key of its own. */
const isFirst = (workspace: SecretariatWorkspace): boolean =>
  !hasJoined(workspace) && (workspace.own !== undefined || (workspace.laptops ?? []).length === 0);
