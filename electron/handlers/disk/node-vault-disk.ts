import { constants, type Stats } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, rename, stat, statfs, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './disk-error';
import type { FileStat, VaultDisk, VaultFile } from './vault-disk';

const { O_CREAT, O_EXCL, O_RDONLY, O_RDWR } = constants;
/** A link laid in the way is not followed. Windows has no such flag. */
const noFollow = constants.O_NOFOLLOW ?? 0;
const flags = {
  create: O_RDWR | O_CREAT | O_EXCL | noFollow,
  edit: O_RDWR | noFollow,
  read: O_RDONLY | noFollow,
} as const;

export const nodeVaultDisk: VaultDisk = {
  open: async (path, way) => toVaultFile(await open(path, flags[way], 0o600)),
  stat: async (path) => toFacts(await stat(path)),
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name),
  rename: process.platform === 'win32' ? renamePatiently : rename,
  link,
  remove: unlink,
  makeFolder: async (path) => {
    await mkdir(path, { mode: 0o700 });
  },
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
  findFreeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

const toVaultFile = (handle: FileHandle): VaultFile => ({
  read: async (from, length) => {
    const room = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(room, filled, length - filled, from + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    // Never a view of more: over IPC the whole buffer behind it would cross.
    return filled === length ? room : room.slice(0, filled);
  },
  write: async (bytes, at) => (await handle.write(bytes, 0, bytes.byteLength, at)).bytesWritten,
  truncate: (size) => handle.truncate(size),
  sync: () => handle.datasync(),
  stat: async () => toFacts(await handle.stat()),
  close: () => handle.close(),
});

const toFacts = (stats: Stats): FileStat => ({
  size: stats.size,
  id: `${stats.dev}:${stats.ino}`,
  type: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
});

const renameTries = 12;

/** A virus scanner may hold a file that was just written for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let left = renameTries; ; left -= 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (left <= 1 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
      await wait(100);
    }
  }
}
