import type { WorkspaceId } from '../application/workspace/workspace';
import { useApp } from './app-context';

/**
 * How many received files of a workspace are damaged in both places: what is made of its marks would lack theirs, or
 * have them as they were before.
 */
export function useLostFiles(): (workspace: WorkspaceId) => Promise<number> {
  const { received } = useApp();
  return async (workspace) => {
    if (received.getReport().state === 'unchecked') await received.check();
    return received.getReport().lost.filter((file) => file.workspace === workspace).length;
  };
}
