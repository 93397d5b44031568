import { fillFile } from './access-handle';
import { type Folders, listNumbered, makeFile, moveFile, removeFile, toNumberedName } from './folders';

/** What is kept where room is short. */
const MOST_PIECES = 20;
const MOST_BYTES = 200_000_000;

/** Less than this is short: a long session, with its automatic backups, takes some hundred megabytes. */
const ENOUGH_BYTES = 1_000_000_000;

/** Keeps what was cut off or taken out of a log: all of it, and where room is short the newest pieces. */
export interface Aside {
  readonly keepBytes: (log: string, bytes: Uint8Array) => Promise<void>;
  /** Moves a closed file here. */
  readonly keepFile: (log: string, file: FileSystemFileHandle) => Promise<void>;
  /** Something could not be written for want of room. @returns whether there is more of it now */
  readonly makeRoom: () => Promise<boolean>;
}

/** Bytes, as far as the browser tells. */
export type FindFreeBytes = () => Promise<number | undefined>;

export function createAside(
  folders: Pick<Folders, 'aside' | 'incoming'>,
  takeNumber: () => number,
  findFree: FindFreeBytes,
  most: { readonly pieces: number; readonly bytes: number } = { pieces: MOST_PIECES, bytes: MOST_BYTES },
): Aside {
  const prune = async (): Promise<boolean> => {
    let isLess = false;
    const pieces = [...(await listNumbered(folders.aside))].reverse();
    let bytes = 0;
    for (const [index, { file }] of pieces.entries()) {
      bytes += (await file.getFile()).size;
      // The newest stays, however large.
      if (index === 0) continue;
      if (index < most.pieces && bytes <= most.bytes) continue;
      await removeFile(folders.aside, file.name);
      isLess = true;
    }
    return isLess;
  };

  const pruneIfShort = async (): Promise<void> => {
    const free = await findFree();
    if (free === undefined || free < ENOUGH_BYTES) await prune();
  };

  const keepFile = async (log: string, file: FileSystemFileHandle): Promise<void> => {
    await moveFile(file, folders.aside, toNumberedName(log, takeNumber()));
    // It is kept; what is too much goes the next time.
    await pruneIfShort().catch(() => undefined);
  };

  return {
    keepFile,
    makeRoom: () => prune().catch(() => false),
    keepBytes: async (log, bytes) => {
      await keepFile(log, await makeIncoming(folders, toNumberedName(log, takeNumber()), bytes));
    },
  };
}

/** A whole file, flushed and closed, to be moved to where it belongs; on failure none. */
export async function makeIncoming(
  { incoming }: Pick<Folders, 'incoming'>,
  name: string,
  bytes: Uint8Array,
): Promise<FileSystemFileHandle> {
  const file = await makeFile(incoming, name);
  try {
    await fillFile(file, bytes);
    return file;
  } catch (error) {
    await removeFile(incoming, name).catch(() => undefined);
    throw error;
  }
}
