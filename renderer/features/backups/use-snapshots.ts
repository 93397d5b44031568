import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Snapshot } from '../../application/backup/snapshot-name';
import type { SnapshotReport } from '../../application/backup/snapshots';
import type { VaultProblem } from '../../application/workspace/problem';
import type { Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';

/** What the automatic snapshots are doing, and how the last round went. */
export function useSnapshotReport(): SnapshotReport {
  const { snapshots } = useApp().backups;
  return useSyncExternalStore(snapshots.subscribe, snapshots.getReport);
}

/** The snapshots there are, read again after each round and whenever `version` changes. */
export function useSnapshots(version: number): Result<readonly Snapshot[], VaultProblem> | undefined {
  const { snapshots } = useApp().backups;
  const report = useSnapshotReport();
  const [listed, setListed] = useState<Result<readonly Snapshot[], VaultProblem>>();
  const round = `${version} ${report.last?.at ?? ''}`;
  useEffect(() => {
    let wanted = round !== '';
    void snapshots.list().then((list) => {
      if (wanted) setListed(list);
    });
    return () => {
      wanted = false;
    };
  }, [snapshots, round]);
  return listed;
}
