import { fillFile } from './access-handle';
import { type Folders, listNumbered, makeFile, moveFile, removeFile, toNumberedName } from './folders';

const MOST_PIECES = 20;
const MOST_BYTES = 200_000_000;

/** Keeps what was cut off or taken out of a log: the newest pieces, as far as there is room for them. */
export interface Aside {
  readonly keepBytes: (log: string, bytes: Uint8Array) => Promise<void>;
  /** Moves a closed file here. */
  readonly keepFile: (log: string, file: FileSystemFileHandle) => Promise<void>;
}

export function createAside(
  folders: Pick<Folders, 'aside' | 'incoming'>,
  takeNumber: () => number,
  most: { readonly pieces: number; readonly bytes: number } = { pieces: MOST_PIECES, bytes: MOST_BYTES },
): Aside {
  const prune = async (): Promise<void> => {
    const pieces = [...(await listNumbered(folders.aside))].reverse();
    let bytes = 0;
    for (const [index, { file }] of pieces.entries()) {
      bytes += (await file.getFile()).size;
      // The newest stays, however large.
      if (index === 0) continue;
      if (index >= most.pieces || bytes > most.bytes) await removeFile(folders.aside, file.name);
    }
  };

  const keepFile = async (log: string, file: FileSystemFileHandle): Promise<void> => {
    await moveFile(file, folders.aside, toNumberedName(log, takeNumber()));
    // It is kept; what is too much goes the next time.
    await prune().catch(() => undefined);
  };

  return {
    keepFile,
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
