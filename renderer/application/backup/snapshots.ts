import type { Sha256 } from '../../domain/ids';
import type { BackupPorts } from '../ports/backup-ports';
import type { SnapshotPlace } from '../ports/vault';
import type { Workspace, WorkspaceId } from '../workspace/workspace';
import { headOf } from './pack-workspace';
import type { Snapshot } from './snapshot-name';
import { findPlacesDue, findPlacesWithout, SNAPSHOT_INTERVAL_MS } from './snapshot-schedule';
import {
  listSnapshots,
  type PackedSnapshot,
  packSnapshot,
  type SnapshotProblem,
  storeSnapshot,
} from './write-snapshot';

/** What a round of snapshots could not do. */
export interface SnapshotFailure {
  /** `source`: the history itself could not be read; `list`: nor what is there already. */
  readonly at: SnapshotPlace | 'source' | 'list';
  readonly competitionName: string | undefined;
  readonly problem: SnapshotProblem;
}

export interface SnapshotReport {
  readonly activity: 'idle' | 'working';
  /** The last round, if there was one since the program started. */
  readonly last:
    | { readonly at: string; readonly written: number; readonly failures: readonly SnapshotFailure[] }
    | undefined;
}

/** Automatic snapshots of every workspace but the sample, while the program runs. */
export interface SnapshotJob {
  /**
   * A round now, one every few minutes, and one as soon as a competition is made, joined or restored; a
   * round in which nothing has changed writes nothing.
   */
  readonly start: () => () => void;
  /** A round now: when the window is left, or when a second folder was chosen. */
  readonly run: () => Promise<void>;
  /** The last round before the program ends: also of what had a snapshot a moment ago. */
  readonly runLast: () => Promise<void>;
  readonly getReport: () => SnapshotReport;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Two of five minutes each: no change waits for more than ten. */
const INTERVALS_AT_MOST = 2;

interface JobPorts {
  readonly ports: BackupPorts;
  /** Calls back again and again until it is told to stop. */
  readonly every: (milliseconds: number, call: () => void) => () => void;
}

export function createSnapshotJob({ ports, every }: JobPorts): SnapshotJob {
  const { repository, vault, now } = ports;
  /** What a log amounted to when it was this long: a log only grows, so nothing else has to be read. */
  const heads = new Map<WorkspaceId, { readonly size: number; readonly head: Sha256 }>();
  const listeners = new Set<() => void>();
  let report: SnapshotReport = { activity: 'idle', last: undefined };
  let running: Promise<void> | undefined;
  let wanted: 'no' | 'due' | 'all' = 'no';
  /** Intervals since the program started, and at which the last snapshot of a workspace was written here. */
  let intervals = 0;
  const writtenAt = new Map<string, number>();

  const tell = (next: SnapshotReport): void => {
    report = next;
    for (const listener of listeners) listener();
  };

  async function round(extent: 'due' | 'all'): Promise<void> {
    tell({ ...report, activity: 'working' });
    const failures: SnapshotFailure[] = [];
    let written = 0;
    try {
      const present = await listSnapshots(ports);
      if (!present.ok) failures.push({ at: 'list', competitionName: undefined, problem: present.error });
      const sizes = await findLogSizes();
      for (const workspace of await repository.listWorkspaces()) {
        if (workspace.competition.nature === 'sample') continue;
        const done = await keep(workspace, sizes, { extent, present: present.ok ? present.value : [] });
        written += done.written;
        failures.push(...done.failures);
      }
    } finally {
      tell({ activity: 'idle', last: { at: now(), written, failures } });
    }
  }

  async function findLogSizes(): Promise<ReadonlyMap<string, number>> {
    const logs = await vault.logs.list();
    return new Map(logs.ok ? logs.value.map(({ name, size }) => [name, size]) : []);
  }

  async function keep(
    { id, competition }: Workspace,
    sizes: ReadonlyMap<string, number>,
    { extent, present }: { readonly extent: 'due' | 'all'; readonly present: readonly Snapshot[] },
  ): Promise<{ readonly written: number; readonly failures: readonly SnapshotFailure[] }> {
    const competitionName = competition.identity.name;
    const existing = await findPlaces();
    const due = findPlacesDue({ workspace: id, now: now() }, existing, present);
    const places = existing.filter(
      (place) =>
        extent === 'all' ||
        due.includes(place) ||
        // A clock that stands still, or jumps about the same moment, keeps nothing from being copied.
        intervals - (writtenAt.get(`${place} ${id}`) ?? 0) >= INTERVALS_AT_MOST,
    );
    if (places.length === 0) return { written: 0, failures: [] };
    const size = sizes.get(id);
    const known = heads.get(id);
    if (known !== undefined && known.size === size) {
      const missing = findPlacesWithout({ workspace: id, head: known.head }, places, present);
      if (missing.length === 0) return { written: 0, failures: [] };
    }
    const log = await ports.archive.readLog(id);
    if (!log.ok) return { written: 0, failures: [{ at: 'source', competitionName, problem: log.error }] };
    const head = headOf(log.value.contents.hashes);
    const missing = findPlacesWithout({ workspace: id, head }, places, present);
    if (missing.length === 0) {
      heads.set(id, { size: log.value.bytes.length, head });
      return { written: 0, failures: [] };
    }
    const packed = await packSnapshot(ports, log.value, 'automatic');
    if (!packed.ok)
      return { written: 0, failures: [{ at: 'source', competitionName, problem: packed.error }] };
    const failures = await store(packed.value, missing, competitionName);
    // What failed is tried again in the next round.
    if (failures.length === 0) heads.set(id, { size: log.value.bytes.length, head });
    return { written: missing.length - failures.length, failures };
  }

  async function store(
    packed: PackedSnapshot,
    places: readonly SnapshotPlace[],
    competitionName: string,
  ): Promise<readonly SnapshotFailure[]> {
    const failures: SnapshotFailure[] = [];
    for (const place of places) {
      const stored = await storeSnapshot(ports, place, packed);
      if (!stored.ok) failures.push({ at: place, competitionName, problem: stored.error });
      else writtenAt.set(`${place} ${packed.workspace}`, intervals);
    }
    return failures;
  }

  /** A stick that isn't plugged in is not a failure; the screen says so by itself. */
  async function findPlaces(): Promise<readonly SnapshotPlace[]> {
    const second = await vault.snapshots.secondFolder?.find();
    return second?.presence === 'present' ? ['own', 'second'] : ['own'];
  }

  /** One round at a time; asked for during a round, one more follows. */
  function run(extent: 'due' | 'all' = 'due'): Promise<void> {
    // Nothing kept here would outlive the window.
    if (vault.kind === 'memory') return Promise.resolve();
    if (wanted !== 'all') wanted = extent;
    running ??= drain().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function drain(): Promise<void> {
    while (wanted !== 'no') {
      const extent = wanted;
      wanted = 'no';
      await round(extent);
    }
  }

  return {
    start: () => {
      void run();
      const stopRounds = every(SNAPSHOT_INTERVAL_MS, () => {
        intervals += 1;
        void run();
      });
      const stopLooking = onAdded(repository, () => void run());
      return () => {
        stopRounds();
        stopLooking();
      };
    },
    run: () => run(),
    runLast: () => run('all'),
    getReport: () => report,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Calls when a workspace is there that was not there before. */
function onAdded({ observe, listWorkspaces }: BackupPorts['repository'], call: () => void): () => void {
  let known: ReadonlySet<WorkspaceId> | undefined;
  return observe(
    async () => new Set((await listWorkspaces()).map(({ id }) => id)),
    (ids) => {
      const before = known;
      if (before !== undefined && [...ids].some((id) => !before.has(id))) call();
      known = ids;
    },
    // The rounds go on by the clock, and say what they cannot read.
    () => {},
  );
}
