import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import type { IncomingFile } from '../application/services';
import type { Workspace } from '../application/workspace';
import { useApp } from './app-context';
import { routes } from './routes';

/**
 * Hands files that came from outside a screen to the screen they belong to: a judge's scores to the
 * secretariat's table, a backup to the backups, the rest to the first door.
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
    const read = await file.read().then(services.identifyFile, () => undefined);
    const identity = read?.ok ? read.value : undefined;
    setOpenedFiles(files);
    // Also where it can't be read: that screen says why.
    navigate(findScreen(identity, workspaces));
  };
}

function findScreen(
  identity: { readonly kind: string; readonly competition?: string } | undefined,
  workspaces: readonly Workspace[],
): string {
  if (identity?.kind === 'backup') return routes.backups();
  const secretariat =
    identity?.kind === 'scores'
      ? workspaces.find(
          ({ role, competition }) => role === 'secretariat' && competition.id === identity.competition,
        )
      : undefined;
  return secretariat ? routes.secretariat(secretariat.id, 'collect') : routes.join();
}
