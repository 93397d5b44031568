import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What became of a file that is not to be read beyond a limit. */
export type LimitedRead =
  | { readonly type: 'read'; readonly bytes: Uint8Array }
  | { readonly type: 'file-too-large'; readonly size: number }
  /** A folder, a device or a pipe: it may have no end. */
  | { readonly type: 'no-file' }
  /** Somebody is writing it this moment. */
  | { readonly type: 'changing' };

/** Opening a pipe would wait for somebody to write to it. Windows has no such flag. */
const readNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Measures a file and reads it, both from one opening, so that one that is swapped or grows meanwhile isn't read
 * past the limit either. @throws what the system says, with a `code`
 */
export async function readLimited(path: string, largest: number): Promise<LimitedRead> {
  const file = await open(path, readNow);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return { type: 'no-file' };
    if (facts.size > largest) return { type: 'file-too-large', size: facts.size };
    const bytes = new Uint8Array(facts.size);
    const isWhole = (await fill(file, bytes, 0)) === facts.size;
    const isEnd = (await fill(file, new Uint8Array(1), facts.size)) === 0;
    return isWhole && isEnd ? { type: 'read', bytes } : { type: 'changing' };
  } finally {
    await file.close();
  }
}

/** @returns how many bytes there were, up to as many as there is room for */
async function fill(file: FileHandle, room: Uint8Array, from: number): Promise<number> {
  let filled = 0;
  while (filled < room.length) {
    const { bytesRead } = await file.read(room, filled, room.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
