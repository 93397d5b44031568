import type { LogFiles, LogMoved } from '../../application/ports/vault';
import { VAULT_NAME } from '../../application/ports/vault';
import { err, ok, type Result } from '../../domain/result';
import { closeHandle, openAccessHandle, readRange, writeFlushed } from './access-handle';
import { type Aside, createAside, type FindFreeBytes, makeIncoming } from './aside';
import {
  emptyFolder,
  type Folders,
  findFile,
  listNumbered,
  makeFile,
  moveFile,
  type NumberedFile,
  removeFile,
  toNumberedName,
} from './folders';
import { withinTime } from './within-time';

interface OpenLog {
  readonly name: string;
  readonly file: FileSystemFileHandle;
  /** Kept open: opening takes longer than a write and its flush. */
  handle: FileSystemSyncAccessHandle | undefined;
}

/** @see openLogFiles */
export interface OpenLogFiles extends LogFiles, Pick<Aside, 'makeRoom'> {
  /** Lets go of every file; nothing is to be asked of these logs afterwards. */
  readonly close: () => Promise<void>;
}

/**
 * Logs as files that never take each other's place: a log that is replaced goes on in a file with a
 * higher number, moved in when it is whole.
 *
 * What a flush puts on the disk is the bytes of a file. Which file has which name, Chromium keeps in a
 * database of its own that it does not flush: after a power cut within the first half minute a new file
 * may be without its name. A move over an existing file would delete that one at once and could lose
 * both; here the worst is a log as it was before it was made, replaced or set aside.
 */
export async function openLogFiles(
  folders: Folders,
  findFree: FindFreeBytes = async () => undefined,
): Promise<OpenLogFiles> {
  // What was never finished only takes room.
  await emptyFolder(folders.incoming).catch(() => undefined);
  const files = await listNumbered(folders.logs);
  const takeNumber = createCounter([...files, ...(await listNumbered(folders.aside))]);
  const aside = createAside(folders, takeNumber, findFree);
  const logs = new Map<string, OpenLog>();
  /** Files that a later one has taken the place of, and that could not be moved aside yet. */
  const overtaken: OpenLog[] = [];
  /** Logs whose files were deleted. */
  const lost: OpenLog[] = [];
  for (const { log, file } of files) {
    const earlier = logs.get(log);
    if (earlier !== undefined) overtaken.push(earlier);
    logs.set(log, { name: log, file, handle: undefined });
  }

  const openHandle = async (log: OpenLog): Promise<FileSystemSyncAccessHandle> => {
    log.handle ??= await openAccessHandle(log.file);
    return log.handle;
  };

  const close = (log: OpenLog): void => {
    log.handle?.close();
    log.handle = undefined;
  };

  /**
   * An open handle takes writes also when its file was deleted, as it is when the data of the site are cleared.
   * A browser may leave every question about a folder that was cleared without an answer.
   *
   * @throws DOMException `NotFoundError` where that has happened; from then on the log is not there
   */
  const requirePresence = async (log: OpenLog): Promise<void> => {
    const found = await withinTime(findFile(folders.logs, log.file.name), ANSWER_MS);
    if (found !== undefined && found !== 'late') return;
    logs.delete(log.name);
    lost.push(log);
    throw new DOMException(`the file of the log ${log.name} was deleted`, 'NotFoundError');
  };

  /** A handle that has failed is not used again. */
  const use = async <T>(
    log: OpenLog,
    work: (handle: FileSystemSyncAccessHandle) => T | Promise<T>,
  ): Promise<T> => {
    try {
      return await work(await openHandle(log));
    } catch (error) {
      close(log);
      throw error;
    }
  };

  const create = async (name: string): Promise<OpenLog> => {
    const file = await makeFile(folders.logs, toNumberedName(name, takeNumber()));
    const log: OpenLog = { name, file, handle: undefined };
    logs.set(name, log);
    return log;
  };

  /** The oldest first, so that an old file never comes to be the one with the highest number. */
  const tidy = async (): Promise<void> => {
    for (let next = overtaken[0]; next !== undefined; next = overtaken[0]) {
      await aside.keepFile(next.name, next.file);
      overtaken.shift();
    }
  };

  return {
    makeRoom: aside.makeRoom,

    list: async () => {
      const infos = await Promise.all(
        [...logs.values()].map(async (log) => ({
          name: log.name,
          size: log.handle?.getSize() ?? (await log.file.getFile()).size,
        })),
      );
      return ok(infos.sort((one, other) => (one.name < other.name ? -1 : 1)));
    },

    read: async (name, from, length) => {
      if (!VAULT_NAME.test(name)) return WRONG_NAME;
      const log = logs.get(name);
      if (log === undefined) return ok(new Uint8Array());
      return ok(await use(log, (handle) => readRange(handle, from, length)));
    },

    append: async (name, at, bytes) => {
      if (!VAULT_NAME.test(name)) return WRONG_NAME;
      const known = logs.get(name);
      if (known !== undefined) {
        await requirePresence(known);
        return use(known, (handle) => appendAt(handle, at, bytes));
      }
      if (at !== 0) return err({ type: 'log-moved', size: 0 });
      const made = await create(name);
      try {
        return await use(made, (handle) => appendAt(handle, at, bytes));
      } catch (error) {
        // A log that nothing was ever appended to is not there.
        logs.delete(name);
        await removeFile(folders.logs, made.file.name).catch(() => undefined);
        throw error;
      }
    },

    cut: async (name, size) => {
      if (!VAULT_NAME.test(name)) return WRONG_NAME;
      const log = logs.get(name);
      if (log === undefined) return ok(undefined);
      await use(log, async (handle) => {
        const length = handle.getSize();
        if (length <= size) return;
        await aside.keepBytes(name, readRange(handle, size, length - size));
        handle.truncate(size);
        handle.flush();
      });
      return ok(undefined);
    },

    replace: async (name, bytes) => {
      if (!VAULT_NAME.test(name)) return WRONG_NAME;
      const fileName = toNumberedName(name, takeNumber());
      const file = await makeIncoming(folders, fileName, bytes);
      await moveFile(file, folders.logs, fileName);
      const earlier = logs.get(name);
      logs.set(name, { name, file, handle: undefined });
      if (earlier !== undefined) {
        close(earlier);
        overtaken.push(earlier);
      }
      // It has taken place: what it replaced lies beside it until it can be moved.
      await tidy().catch(() => undefined);
      return ok(undefined);
    },

    setAside: async (name) => {
      if (!VAULT_NAME.test(name)) return WRONG_NAME;
      await tidy();
      const log = logs.get(name);
      if (log === undefined) return ok(undefined);
      close(log);
      await aside.keepFile(name, log.file);
      logs.delete(name);
      return ok(undefined);
    },

    close: async () => {
      for (const { file, handle } of [...logs.values(), ...overtaken, ...lost]) {
        if (handle !== undefined) await closeHandle(folders.logs, file.name, handle);
      }
    },
  };
}

/** Long past what a busy disk takes; who is taken for gone though it was only slow is found again. */
const ANSWER_MS = 3_000;

function appendAt(handle: FileSystemSyncAccessHandle, at: number, bytes: Uint8Array): Result<void, LogMoved> {
  const size = handle.getSize();
  if (size !== at) return err({ type: 'log-moved', size });
  try {
    writeFlushed(handle, bytes, at);
    return ok(undefined);
  } catch (error) {
    cutBack(handle, at);
    throw error;
  }
}

/** After a failed write: the end is where it was. */
function cutBack(handle: FileSystemSyncAccessHandle, size: number): void {
  try {
    handle.truncate(size);
    handle.flush();
  } catch {
    // The next append finds a log that is longer than it believes, and says so.
  }
}

export const WRONG_NAME = err({ type: 'vault-failed', detail: 'name' } as const);

function createCounter(taken: readonly NumberedFile[]): () => number {
  let last = Math.max(0, ...taken.map(({ number }) => number));
  return () => {
    last += 1;
    return last;
  };
}
