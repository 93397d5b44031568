import { useStore } from 'zustand';
import { startFolderWatcher, type WatchState } from '../../application/receive/folder-watcher';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';

export interface FolderWatch {
  /** Absent while no folder is watched. */
  readonly state: WatchState | undefined;
  /** Asks for a folder and watches it; absent where this shell can't look into folders. */
  readonly choose: (() => Promise<void>) | undefined;
  readonly stop: () => void;
}

/** The folder that is watched for a competition's score files. */
export function useFolderWatch(workspace: WorkspaceId): FolderWatch {
  const { platform, folderWatches } = useApp();
  const state = useStore(folderWatches, ({ states }) => states[workspace]);
  const { chooseFolder } = platform;
  return {
    state,
    choose:
      chooseFolder &&
      (async () => {
        const folder = await chooseFolder();
        if (folder !== undefined) folderWatches.getState().start(workspace, folder, startFolderWatcher);
      }),
    stop: () => folderWatches.getState().stop(workspace),
  };
}
