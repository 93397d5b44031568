import { useMemo } from 'react';
import { type OwnSheets, toOwnSheets } from '../application/sheets/own-sheets';
import type { JudgeWorkspace, WorkspaceId } from '../application/workspace/workspace';
import type { StoredRevision } from '../domain/revision';
import { useApp } from './app-context';
import { useJudgeWorkspace } from './use-workspace';

export type OpenOwnSheets =
  | { readonly type: 'loading' }
  | { readonly type: 'missing' }
  | {
      readonly type: 'ready';
      readonly workspace: JudgeWorkspace;
      readonly revisions: readonly StoredRevision[];
      readonly own: OwnSheets;
    };

/** The judge's own sheets, kept up to date. */
export function useOwnSheets(id: WorkspaceId): OpenOwnSheets {
  const { hash } = useApp();
  const open = useJudgeWorkspace(id);
  const workspace = open.type === 'ready' ? open.workspace : undefined;
  const revisions = open.type === 'ready' ? open.revisions : undefined;
  const own = useMemo(
    () => workspace && revisions && toOwnSheets(workspace, revisions, hash),
    [workspace, revisions, hash],
  );
  if (open.type !== 'ready') return open;
  return own ? { ...open, own } : { type: 'loading' };
}
