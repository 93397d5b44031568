import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import type { Handlers } from '../../shell/ipc';
import type { OfferedFiles } from '../files/offered-files';
import type { WatchedFolders } from './watched-folders';

export interface FolderNeeds {
  readonly showOpenDialog: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
  readonly watched: WatchedFolders;
  readonly offered: Pick<OfferedFiles, 'offer'>;
}

type FolderHandlers = Pick<Handlers, Extract<keyof Handlers, `folder.${string}`>>;

/** Choosing a folder, looking into it, and taking files out of it. */
export const createFolderHandlers = ({ showOpenDialog, watched, offered }: FolderNeeds): FolderHandlers => ({
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
