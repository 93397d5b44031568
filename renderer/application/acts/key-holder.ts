import type { Stored } from '../../domain/revision';
import { hasJoined, keyOf } from '../workspace/key-of';
import type { KeyElsewhere } from '../workspace/problem';
import type { SecretariatWorkspace, Workspace } from '../workspace/workspace';
import { type ActStates, foldActs, statesOf } from './fold-acts';

/**
 * Who writes competition files and cards. `disputed`: two laptops say that they do, and neither may until one of them is
 * confirmed.
 */
export type KeyHolder = 'here' | 'elsewhere' | 'disputed';

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
  if (state !== undefined) return state.head.revision.laptop === keyOf(workspace) ? 'here' : 'elsewhere';
  return hasJoined(workspace) || workspace.keyGiven !== undefined ? 'elsewhere' : 'here';
}
