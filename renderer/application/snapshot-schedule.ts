import type { Sha256 } from '../domain/ids';
import { type Snapshot, toShortHead } from './snapshot-name';
import type { SnapshotPlace } from './vault';
import type { WorkspaceId } from './workspace';

/** While something changes, a snapshot at least this often. */
export const SNAPSHOT_INTERVAL_MS = 10 * 60 * 1000;

/** Of each workspace, in each place. */
export const SNAPSHOTS_KEPT = 10;

/** The places that lack a snapshot of the state a workspace is in. */
export const findPlacesWithout = (
  state: { readonly workspace: WorkspaceId; readonly head: Sha256 },
  places: readonly SnapshotPlace[],
  present: readonly Snapshot[],
): readonly SnapshotPlace[] =>
  places.filter(
    (place) =>
      !present.some(
        (snapshot) =>
          snapshot.place === place &&
          snapshot.workspace === state.workspace &&
          snapshot.head === toShortHead(state.head),
      ),
  );

/**
 * Which snapshots make room for the one just written: the oldest by name, never that one, whatever
 * the laptop's clock said.
 */
export function findSurplus(
  written: Pick<Snapshot, 'name' | 'place' | 'workspace'>,
  present: readonly Snapshot[],
): readonly Snapshot[] {
  return present
    .filter(
      ({ name, place, workspace }) =>
        place === written.place && workspace === written.workspace && name !== written.name,
    )
    .toSorted((a, b) => (a.name < b.name ? 1 : -1))
    .slice(SNAPSHOTS_KEPT - 1);
}
