import { useEffect, useState } from 'react';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';

/** The automatic backup that would bring a competition back: when it was made; `none` where this laptop has none. */
export function useLatestSnapshot(workspace: WorkspaceId): string | 'none' | 'looking' {
  const { snapshots } = useApp().backups;
  const [latest, setLatest] = useState<string>('looking');
  useEffect(() => {
    let wanted = true;
    void snapshots.list().then((listed) => {
      if (!wanted) return;
      const own = listed.ok ? listed.value.filter((snapshot) => snapshot.workspace === workspace) : [];
      setLatest(own.toSorted((a, b) => b.number - a.number)[0]?.at ?? 'none');
    });
    return () => {
      wanted = false;
    };
  }, [snapshots, workspace]);
  return latest;
}
