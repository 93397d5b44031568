import { extname, join } from 'node:path';
import type { Dialogs } from '../dialogs';
import type { Handlers } from '../handlers';
import { toSafeFileName } from './safe-file-name';
import { toNotWritten } from './save-cause';

export interface SaveNeeds {
  readonly showSaveDialog: Dialogs['save'];
  /** Folder proposed first. */
  readonly folder: string;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
}

export const createFileSave = ({ showSaveDialog, folder, write }: SaveNeeds): Handlers['file.save'] => {
  let lastFolder = folder;
  return async ({ name, bytes }) => {
    const proposed = toSafeFileName(name);
    const ending = extname(proposed).slice(1);
    const { canceled, filePath } = await showSaveDialog({
      defaultPath: join(lastFolder, proposed),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      ...(ending === '' ? {} : { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
    });
    if (canceled || filePath === '') return { type: 'cancelled' };
    try {
      await write(filePath, bytes);
    } catch (error) {
      return toNotWritten(error);
    }
    lastFolder = join(filePath, '..');
    return { type: 'saved', where: filePath };
  };
};
