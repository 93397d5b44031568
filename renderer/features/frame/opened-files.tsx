import { useEffect, useEffectEvent } from 'react';
import type { ReadAccess } from '../../application/create-services';
import type { IncomingFile } from '../../application/receive/import-outcome';
import { useApp } from '../../hooks/app-context';
import { useFileOpener } from '../../hooks/use-file-opener';
import { useLive } from '../../hooks/use-live';

const listWorkspaces = (facts: ReadAccess) => facts.listWorkspaces();

/** A `.pleno` file opened from outside goes to its screen. */
export function OpenedFiles() {
  const { platform } = useApp();
  const openFiles = useFileOpener();
  const workspaces = useLive(listWorkspaces);

  const onOpened = useEffectEvent((files: readonly IncomingFile[]) => {
    if (workspaces.type === 'ready') void openFiles(files, workspaces.value);
  });

  const ready = workspaces.type === 'ready';
  useEffect(
    () => (ready ? platform.onFilesOpened((files) => onOpened(files)) : undefined),
    [platform, ready],
  );
  return null;
}
