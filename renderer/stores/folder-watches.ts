import { createStore, type StoreApi } from 'zustand';
import type { Services } from '../application/create-services';
import type { FolderWatcher, startFolderWatcher, WatchState } from '../application/receive/folder-watcher';
import type { WatchedFolder } from '../application/receive/watch-folder';
import type { WorkspaceId } from '../application/workspace/workspace';
import type { Sha256 } from '../domain/ids';

/** The folders being watched, one a competition, while the program runs: also behind other screens. */
export interface FolderWatches {
  readonly states: Readonly<Record<WorkspaceId, WatchState>>;
  /**
   * In place of the folder watched so far.
   * @param begin comes with the screen that asks for it, not with the first one
   */
  readonly start: (workspace: WorkspaceId, folder: WatchedFolder, begin: typeof startFolderWatcher) => void;
  readonly stop: (workspace: WorkspaceId) => void;
}

interface FolderWatchesNeeds {
  readonly importBundles: Services['importBundles'];
  /** SHA-256 of every file the workspace has taken in or written. */
  readonly loadKnownHashes: (workspace: WorkspaceId) => Promise<ReadonlySet<Sha256>>;
  readonly hashFile: (bytes: Uint8Array) => Promise<Sha256>;
  readonly now: () => string;
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

export function createFolderWatches(needs: FolderWatchesNeeds): StoreApi<FolderWatches> {
  const watchers = new Map<WorkspaceId, FolderWatcher>();
  return createStore<FolderWatches>()((set, get) => {
    const stop = (workspace: WorkspaceId): void => {
      watchers.get(workspace)?.stop();
      watchers.delete(workspace);
      const { [workspace]: _stopped, ...states } = get().states;
      set({ states });
    };
    return {
      states: {},
      stop,
      start: (workspace, folder, begin) => {
        stop(workspace);
        const watcher = begin({
          folder,
          take: async (files, options) => {
            const outcomes = await needs.importBundles(workspace, files, options);
            // The competition was removed from this laptop meanwhile: there is nothing to watch for.
            if (
              outcomes.some((each) => each.type === 'refused' && each.problem.type === 'workspace-missing')
            ) {
              stop(workspace);
            }
            return outcomes;
          },
          loadKnownHashes: () => needs.loadKnownHashes(workspace),
          hashFile: needs.hashFile,
          now: needs.now,
          after: needs.after,
          onChange: (state) => set({ states: { ...get().states, [workspace]: state } }),
        });
        watchers.set(workspace, watcher);
      },
    };
  });
}
