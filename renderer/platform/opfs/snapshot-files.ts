import type { SnapshotFiles } from '../../application/ports/vault';
import { SNAPSHOT_NAME } from '../../application/ports/vault';
import { equalBytes } from '../../domain/bytes';
import { err, ok } from '../../domain/result';
import { fillFile, readWhole, withHandle } from './access-handle';
import { type Folders, findFile, listFiles, makeFile, moveFile, removeFile } from './folders';
import { WRONG_NAME } from './log-files';

/** A browser writes no folder outside: its one place is its own. */
export function createSnapshotFiles({
  backups,
  incoming,
}: Folders): Pick<SnapshotFiles, 'list' | 'write' | 'read' | 'remove'> {
  return {
    list: async () => {
      const files = (await listFiles(backups)).filter(({ name }) => SNAPSHOT_NAME.test(name));
      const infos = await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          place: 'own' as const,
          size: (await file.getFile()).size,
        })),
      );
      return ok(infos.sort((one, other) => (one.name < other.name ? 1 : -1)));
    },

    write: async (place, name, bytes) => {
      if (place === 'second') return GONE;
      if (!SNAPSHOT_NAME.test(name)) return WRONG_NAME;
      const file = await makeFile(incoming, name);
      try {
        await fillFile(file, bytes);
        if (!equalBytes(await withHandle(file, readWhole), bytes)) return READ_BACK_DIFFERS;
        await moveFile(file, backups, name);
        return ok(undefined);
      } finally {
        // Moved, or not wanted: a piece of a backup only takes room.
        await removeFile(incoming, name).catch(() => undefined);
      }
    },

    read: async (place, name) => {
      if (place === 'second') return GONE;
      const file = SNAPSHOT_NAME.test(name) ? await findFile(backups, name) : undefined;
      return file === undefined ? GONE : ok(await withHandle(file, readWhole));
    },

    remove: async (place, name) => {
      if (place === 'second') return GONE;
      if (SNAPSHOT_NAME.test(name)) await removeFile(backups, name);
      return ok(undefined);
    },
  };
}

const GONE = err({ type: 'vault-gone' } as const);
const READ_BACK_DIFFERS = err({ type: 'vault-failed', detail: 'read-back' } as const);
