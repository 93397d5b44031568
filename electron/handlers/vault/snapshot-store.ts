import { join } from 'node:path';
import { partLimit } from '../../contract/crossing-limits';
import { snapshotNamePattern } from '../../contract/names';
import type { SnapshotInfo } from '../../contract/vault-channels';
import { unlessAbsent, unlessRefused } from '../disk/disk-error';
import { readWhole, removeUnfinished, writeBeside } from '../disk/file-writing';
import type { Folders } from '../disk/folders';
import type { VaultDisk } from '../disk/vault-disk';

/** Backups in one folder. */
export interface SnapshotStore {
  readonly list: () => Promise<readonly SnapshotInfo[]>;
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly read: (name: string) => Promise<Uint8Array>;
  readonly remove: (name: string) => Promise<void>;
}

export interface SnapshotStoreNeeds {
  readonly disk: VaultDisk;
  readonly place: SnapshotInfo['place'];
  /** The folder, there and ready. @throws what the disk says, `ENOENT` while it is missing */
  readonly require: () => Promise<string>;
  /** Flushes the folder. */
  readonly settle: (folder: string) => Promise<void>;
}

export function createSnapshotStore({ disk, place, require, settle }: SnapshotStoreNeeds): SnapshotStore {
  let isTidied = false;
  return {
    list: async () => {
      const folder = await unlessRefused(require());
      if (folder === undefined) return [];
      const names = (await unlessAbsent(disk.list(folder))) ?? [];
      const found: SnapshotInfo[] = [];
      for (const name of names.filter((one) => snapshotNamePattern.test(one))) {
        const facts = await unlessAbsent(disk.stat(join(folder, name)));
        if (facts !== undefined) found.push({ name, place, size: facts.size });
      }
      return found;
    },
    write: async (name, bytes) => {
      const folder = await require();
      if (!isTidied) await removeUnfinished(disk, folder);
      isTidied = true;
      await writeBeside(disk, join(folder, name), bytes);
      await settle(folder);
    },
    read: async (name) => readWhole(disk, join(await require(), name), partLimit),
    remove: async (name) => {
      const folder = await require();
      await unlessAbsent(disk.remove(join(folder, name)));
      await settle(folder);
    },
  };
}

/** In the vault itself. */
export const createOwnSnapshots = (disk: VaultDisk, folder: string, folders: Folders): SnapshotStore =>
  createSnapshotStore({
    disk,
    place: 'own',
    require: async () => {
      await folders.within(() => disk.stat(folder));
      // What a killed run left unflushed is not given out as if it could not be lost any more.
      await unlessRefused(folders.settle(folder));
      return folder;
    },
    settle: async () => {
      folders.owe(folder);
      await folders.settle(folder);
    },
  });
