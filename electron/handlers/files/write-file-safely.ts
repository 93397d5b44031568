import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The disk operations of a safe write, one by one, so that tests can let each of them fail. */
export interface Disk {
  /** Writes a new file and waits until its bytes are on the disk. */
  readonly writeAndSync: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly syncFolder: (path: string) => Promise<void>;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly remove: (path: string) => Promise<void>;
}

/**
 * Writes beside the target, flushes, renames, flushes the folder, reads back and compares. Until the
 * rename, whatever stood under that name is untouched.
 *
 * @throws whatever the disk says, or that the bytes read back are others than those written
 */
export async function writeFileSafely(
  target: string,
  bytes: Uint8Array,
  disk: Disk = nodeDisk,
): Promise<void> {
  const aside = join(dirname(target), `.pleno-${randomUUID()}.tmp`);
  try {
    await disk.writeAndSync(aside, bytes);
    // Read back before the rename, so that a bad stick never costs the older good file.
    await compare(aside, bytes, disk);
    await disk.rename(aside, target);
  } catch (error) {
    await removeQuietly(aside, disk);
    throw error;
  }
  await disk.syncFolder(dirname(target));
  await compare(target, bytes, disk);
}

async function compare(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const found = await disk.read(path);
  if (Buffer.compare(found, bytes) !== 0) {
    throw new Error('The file read back is not what was written.');
  }
}

async function removeQuietly(path: string, disk: Disk): Promise<void> {
  try {
    await disk.remove(path);
  } catch {
    // The failure that brought us here is the one to tell.
  }
}

export const nodeDisk: Disk = {
  writeAndSync: async (path, bytes) => {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  syncFolder: async (path) => {
    // Windows opens no folders; its rename is written through by the file system's own log.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  read: readFile,
  remove: (path) => rm(path, { force: true }),
};
