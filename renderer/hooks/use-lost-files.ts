import type { WorkspaceId } from '../application/workspace/workspace';
import { useApp } from './app-context';

/**
 * How many received files of a workspace that hold marks are damaged in both places: what is made of its marks would lack theirs, or
 * have them as they were before.
 */
export function useLostFiles(): (workspace: WorkspaceId) => Promise<number> {
  const { received } = useApp();
  return async (workspace) => {
    if (received.getReport().state === 'unchecked') await received.check();
    const { lost } = received.getReport();
    return lost.filter((file) => file.workspace === workspace && file.holds === 'marks').length;
  };
}
