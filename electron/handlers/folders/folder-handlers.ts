import type { Dialogs } from '../dialogs';
import type { OfferedFiles } from '../files/offered-files';
import type { HandlersOf } from '../handlers';
import type { WatchedFolders } from './watched-folders';

export interface FolderNeeds {
  readonly showOpenDialog: Dialogs['open'];
  readonly watched: WatchedFolders;
  readonly offered: Pick<OfferedFiles, 'offer'>;
}

/** Choosing a folder, looking into it, and taking files out of it. */
export const createFolderHandlers = ({
  showOpenDialog,
  watched,
  offered,
}: FolderNeeds): HandlersOf<'folder'> => ({
  'folder.choose': async () => {
    const { canceled, filePaths } = await showOpenDialog({ properties: ['openDirectory'] });
    const [path] = filePaths;
    return canceled || path === undefined ? {} : { folder: watched.add(path) };
  },
  'folder.list': ({ token }) => watched.list(token),
  'folder.offer-file': async ({ token, name }) => {
    const path = watched.findPath(token, name);
    const [file] = path === undefined ? [] : await offered.offer([path]);
    return file === undefined ? {} : { file };
  },
});
