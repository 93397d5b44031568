import type { Dialogs } from '../dialogs';
import type { OfferedFiles } from '../files/offered-files';
import { toSafeFileName } from '../files/safe-file-name';
import { toNotWritten } from '../files/save-cause';
import type { HandlersOf } from '../handlers';
import type { NewFolders } from './new-folders';
import type { WatchedFolders } from './watched-folders';

export interface FolderNeeds {
  readonly showOpenDialog: Dialogs['open'];
  readonly watched: WatchedFolders;
  readonly offered: Pick<OfferedFiles, 'offer'>;
  readonly made: NewFolders;
}

/** Choosing a folder, looking into it, and taking files out of it; making one, and filling it. */
export const createFolderHandlers = ({
  showOpenDialog,
  watched,
  offered,
  made,
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
  'folder.create': async ({ name }) => {
    const { canceled, filePaths } = await showOpenDialog({
      properties: ['openDirectory', 'createDirectory'],
    });
    const [parent] = filePaths;
    if (canceled || parent === undefined) return { type: 'cancelled' };
    try {
      const { token, path } = await made.create(parent, toSafeFileName(name));
      return { type: 'created', token, where: path };
    } catch (error) {
      return toNotWritten(error);
    }
  },
  'folder.write': async ({ token, path, bytes }) => {
    try {
      return { type: (await made.write(token, path, bytes)) ? 'written' : 'token-unknown' };
    } catch (error) {
      return toNotWritten(error);
    }
  },
});
