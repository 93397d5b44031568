import type { Sha256 } from '../../domain/ids';
import type { SnapshotPlace } from '../ports/vault';
import type { WorkspaceId } from '../workspace/workspace';
import { compareSnapshots, type Snapshot, toShortHead } from './snapshot-name';

const MINUTE = 60 * 1000;

/** How often is looked whether something has changed. With the distance below, no change waits for more than ten minutes. */
export const SNAPSHOT_INTERVAL_MS = 5 * MINUTE;

/** Automatic ones of a workspace are never closer, however often somebody turns to another window. */
export const SNAPSHOT_DISTANCE_MS = 5 * MINUTE;

/** Of each workspace, in each place. */
export const SNAPSHOTS_KEPT = 10;

/** However close they are. */
const NEWEST_KEPT = 3;

/** Behind the newest, one is enough for so long a time. */
const SPACING_MS = 30 * MINUTE;

interface State {
  readonly workspace: WorkspaceId;
  readonly head: Sha256;
}

/** The places that lack a snapshot of the state a workspace is in. */
export const findPlacesWithout = (
  state: State,
  places: readonly SnapshotPlace[],
  present: readonly Snapshot[],
): readonly SnapshotPlace[] => {
  const head = toShortHead(state.head);
  return findBare(state.workspace, places, present, (snapshot) => snapshot.head === head);
};

/**
 * The places where a snapshot is due now: those whose last automatic one is not of this moment. Before
 * or after makes no difference, or a clock that went back would let every one of them through.
 */
export const findPlacesDue = (
  { workspace, now }: { readonly workspace: WorkspaceId; readonly now: string },
  places: readonly SnapshotPlace[],
  present: readonly Snapshot[],
): readonly SnapshotPlace[] =>
  findBare(
    workspace,
    places,
    present,
    ({ occasion, at }) =>
      occasion === 'automatic' && Math.abs(Date.parse(now) - Date.parse(at)) < SNAPSHOT_DISTANCE_MS,
  );

/** The places with no such snapshot of the workspace. */
const findBare = (
  workspace: WorkspaceId,
  places: readonly SnapshotPlace[],
  present: readonly Snapshot[],
  isSuch: (snapshot: Snapshot) => boolean,
): readonly SnapshotPlace[] => {
  const there = new Set(
    present.filter((one) => one.workspace === workspace && isSuch(one)).map(({ place }) => place),
  );
  return places.filter((place) => !there.has(place));
};

type Written = Pick<Snapshot, 'name' | 'place' | 'workspace' | 'at' | 'number' | 'occasion'>;

/**
 * Which snapshots make room for the one just written: never that one. Which is older their numbers say, whatever
 * the laptop's clock said; time only spaces out what is further back.
 * Ten stay, and reach back: the newest three, and of what is closer together than half an hour behind
 * them the later one goes first, though not one from before a restore, which is somebody's way back;
 * where none is, the oldest.
 */
export function findSurplus(written: Written, present: readonly Snapshot[]): readonly Snapshot[] {
  const isWritten = ({ name }: Pick<Snapshot, 'name'>): boolean => name === written.name;
  const others = present.filter(
    (snapshot) =>
      snapshot.place === written.place && snapshot.workspace === written.workspace && !isWritten(snapshot),
  );
  const kept = [written, ...others].toSorted((a, b) => compareSnapshots(b, a));
  const surplus = new Set<string>();
  while (kept.length > SNAPSHOTS_KEPT) {
    const crowded = kept.findLastIndex(
      (snapshot, index) =>
        index >= NEWEST_KEPT &&
        !isWritten(snapshot) &&
        snapshot.occasion === 'automatic' &&
        isClose(snapshot, kept[index + 1]),
    );
    const oldest = kept.findLastIndex((snapshot) => !isWritten(snapshot));
    const [removed] = kept.splice(crowded === -1 ? oldest : crowded, 1);
    if (removed) surplus.add(removed.name);
  }
  return others.filter(({ name }) => surplus.has(name));
}

const isClose = (later: Pick<Snapshot, 'at'>, earlier: Pick<Snapshot, 'at'> | undefined): boolean =>
  earlier !== undefined && Math.abs(Date.parse(later.at) - Date.parse(earlier.at)) < SPACING_MS;
