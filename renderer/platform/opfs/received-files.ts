import {
  RECEIVED_NAME,
  type ReceivedFiles,
  type ReceivedInfo,
  VAULT_NAME,
} from '../../application/ports/vault';
import { equalBytes } from '../../domain/bytes';
import { err, ok } from '../../domain/result';
import { fillFile, readWhole, withHandle } from './access-handle';
import { type Folders, findFile, listFiles, makeFile, moveFile, removeFile } from './folders';
import { WRONG_NAME } from './log-files';

/** All in one folder, by workspace and SHA-256. */
export function createReceivedFiles({
  received,
  incoming,
}: Pick<Folders, 'received' | 'incoming'>): ReceivedFiles {
  const listOwn = async () =>
    (await listFiles(received)).flatMap((file) => {
      const names = toNames(file.name);
      return names === undefined ? [] : [{ ...names, file }];
    });
  return {
    list: async () =>
      ok(
        await Promise.all(
          (await listOwn()).map(
            async ({ file, ...names }): Promise<ReceivedInfo> => ({
              ...names,
              size: (await file.getFile()).size,
            }),
          ),
        ),
      ),

    read: async (workspace, name) => {
      if (!isName(workspace, name)) return WRONG_NAME;
      const file = await findFile(received, toFileName(workspace, name));
      return file === undefined ? GONE : ok(await withHandle(file, readWhole));
    },

    write: async (workspace, name, bytes) => {
      if (!isName(workspace, name)) return WRONG_NAME;
      const fileName = toFileName(workspace, name);
      const file = await makeFile(incoming, fileName);
      try {
        await fillFile(file, bytes);
        if (!equalBytes(await withHandle(file, readWhole), bytes)) return READ_BACK_DIFFERS;
        await moveFile(file, received, fileName);
        return ok(undefined);
      } finally {
        // Moved, or not wanted: a piece of a file only takes room.
        await removeFile(incoming, fileName).catch(() => undefined);
      }
    },

    removeAll: async (workspace) => {
      if (!VAULT_NAME.test(workspace)) return WRONG_NAME;
      for (const found of await listOwn()) {
        if (found.workspace === workspace) await removeFile(received, found.file.name);
      }
      return ok(undefined);
    },
  };
}

const isName = (workspace: string, name: string): boolean =>
  VAULT_NAME.test(workspace) && RECEIVED_NAME.test(name);

const toFileName = (workspace: string, name: string): string => `${workspace}.${name}.pleno`;

const FILE_NAME = /^([a-z0-9][a-z0-9-]{0,63})\.([0-9a-f]{64})\.pleno$/;

function toNames(fileName: string): Omit<ReceivedInfo, 'size'> | undefined {
  const [, workspace, name] = FILE_NAME.exec(fileName) ?? [];
  return workspace === undefined || name === undefined ? undefined : { workspace, name };
}

const GONE = err({ type: 'vault-gone' } as const);
const READ_BACK_DIFFERS = err({ type: 'vault-failed', detail: 'read-back' } as const);
