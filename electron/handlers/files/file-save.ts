import { dirname, extname, join } from 'node:path';
import type { Dialogs } from '../dialogs';
import type { Handlers } from '../handlers';
import { readLimited } from './read-limited';
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
  return async ({ name, bytes, beside = [] }) => {
    const proposed = toSafeFileName(name);
    const ending = extname(proposed).slice(1);
    const { canceled, filePath } = await showSaveDialog({
      defaultPath: join(lastFolder, proposed),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      ...(ending === '' ? {} : { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
    });
    if (canceled || filePath === '') return { type: 'cancelled' };
    try {
      for (const each of beside) {
        const path = join(dirname(filePath), each.name);
        if (!(await liesThere(path, each.bytes))) await write(path, each.bytes);
      }
      await write(filePath, bytes);
    } catch (error) {
      return toNotWritten(error);
    }
    lastFolder = join(filePath, '..');
    return { type: 'saved', where: filePath };
  };
};

async function liesThere(path: string, bytes: Uint8Array): Promise<boolean> {
  const read = await readLimited(path, bytes.length).catch(() => undefined);
  // Not there, or not to be read: it is written anew, and that says what is wrong.
  return read?.type === 'read' && Buffer.compare(read.bytes, bytes) === 0;
}
