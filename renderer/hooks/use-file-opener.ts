import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import type { FileIdentity } from '../application/receive/identify-file';
import type { IncomingFile } from '../application/receive/import-outcome';
import { readIncoming } from '../application/receive/read-incoming';
import { LARGEST_LOCKED_BYTES } from '../application/workspace/limits';
import type { Workspace } from '../application/workspace/workspace';
import { routes } from '../routes';
import { useApp } from './app-context';

/**
 * Hands files that came from outside a screen to the screen they belong to: a judge's scores and
 * decisions to the secretariat's table, what is for a judge to their hand-over, a backup to the backups, the rest to the first door.
 */
export function useFileOpener(): (
  files: readonly IncomingFile[],
  workspaces: readonly Workspace[],
) => Promise<void> {
  const { services, session } = useApp();
  const [, navigate] = useLocation();
  const setOpenedFiles = useStore(session, (state) => state.setOpenedFiles);

  return async (files, workspaces) => {
    const [file] = files;
    if (!file) return;
    // As large as a backup may be: which kind it is stands inside.
    const bytes = await readIncoming(file, LARGEST_LOCKED_BYTES);
    const read = bytes.ok ? await services.identifyFile(bytes.value) : bytes;
    const identity = read.ok ? read.value : undefined;
    setOpenedFiles(files);
    // Also where it can't be read: that screen says why.
    navigate(await findScreen(identity, workspaces));
  };
}

async function findScreen(
  identity: FileIdentity | undefined,
  workspaces: readonly Workspace[],
): Promise<string> {
  if (identity === undefined) return routes.join();
  if (identity.kind === 'backup') return routes.backups();
  const { kind, competition, workspace: opener } = identity;
  const { findReceiver } = await import('../application/receive/receivers');
  const goesTo = findReceiver(kind)?.goesTo ?? 'anybody';
  if (goesTo === 'anybody') return routes.join();
  const owner = workspaces.find(({ id, role, competition: its }) =>
    opener === undefined ? its.id === competition && role === goesTo : id === opener,
  );
  if (owner === undefined) return routes.join();
  return owner.role === 'secretariat' ? routes.secretariat(owner.id, 'collect') : routes.handOver(owner.id);
}
