import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import type { Facts, IncomingFile } from '../../application/services';
import { useApp } from '../../stores/app-context';
import { routes } from '../../stores/routes';
import { useLive } from '../../stores/use-live';

const listWorkspaces = (facts: Facts) => facts.listWorkspaces();

/** A `.pleno` file opened from outside goes to its screen: a judge's scores to the secretariat's table, the rest to the first door. */
export function OpenedFiles() {
  const { platform, services, session } = useApp();
  const [, navigate] = useLocation();
  const setOpenedFiles = useStore(session, (state) => state.setOpenedFiles);
  const workspaces = useLive(listWorkspaces);

  const onOpened = useEffectEvent(async (files: readonly IncomingFile[]) => {
    const [file] = files;
    if (!file || workspaces.type === 'loading') return;
    const identity = await file.read().then(services.identifyFile, () => undefined);
    const secretariat =
      identity?.ok && identity.value.kind === 'scores'
        ? workspaces.value.find(
            ({ role, competition }) =>
              role === 'secretariat' && competition.id === identity.value.competition,
          )
        : undefined;
    setOpenedFiles(files);
    // Also where it can't be read: that screen says why.
    navigate(secretariat ? routes.secretariat(secretariat.id, 'collect') : routes.join());
  });

  const ready = workspaces.type === 'ready';
  useEffect(
    () => (ready ? platform.onFilesOpened((files) => void onOpened(files)) : undefined),
    [platform, ready],
  );
  return null;
}
