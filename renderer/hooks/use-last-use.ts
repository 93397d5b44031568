import { useEffect } from 'react';
import type { WorkspaceId } from '../application/workspace/workspace';
import { useApp } from './app-context';

/** Somebody is at this competition now. */
export function useLastUse(workspace: WorkspaceId): void {
  const { lastUse } = useApp();
  useEffect(() => lastUse.mark(workspace), [lastUse, workspace]);
}
