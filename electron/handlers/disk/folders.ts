import { dirname } from 'node:path';
import { codeOf } from './disk-error';
import type { VaultDisk } from './vault-disk';

/** The vault's own folders, and which of them still have to be flushed. */
export interface Folders {
  /** Something in the folder is about to be made, renamed or removed: a refusal may come after the deed. */
  readonly owe: (folder: string) => void;
  /** Flushes the folder if that is owed. Nothing in it counts as written before. */
  readonly settle: (folder: string) => Promise<void>;
  /** Does `work`; if a folder isn't there yet, makes them all and does it again. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T>;
}

/** @param own from the outermost inwards */
export function createFolders(disk: VaultDisk, own: readonly string[]): Folders {
  // What a run of the program that was killed has left unflushed, nobody knows: each is owed once.
  const owed = new Set<string>(own.flatMap((folder) => [dirname(folder), folder]));
  const outers = [...new Set(own.map((folder) => dirname(folder)))];

  /** Flushes under way: a snapshot and a save may need the same folder at once. */
  const running = new Map<string, Promise<void>>();

  const settle = async (folder: string): Promise<void> => {
    if (!owed.delete(folder)) return running.get(folder);
    const flush = disk.syncFolder(folder).catch((error: unknown) => {
      owed.add(folder);
      throw error;
    });
    running.set(folder, flush);
    try {
      await flush;
    } finally {
      if (running.get(folder) === flush) running.delete(folder);
    }
  };

  const makeAll = async (): Promise<void> => {
    for (const folder of own) {
      try {
        await disk.makeFolder(folder);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      owed.add(folder);
      owed.add(dirname(folder));
    }
  };

  return {
    owe: (folder) => {
      owed.add(folder);
    },
    settle: async (folder) => {
      // The way down to the folder first: in a folder that is lost, so is all that is in it.
      for (const outer of outers) await settle(outer);
      await settle(folder);
    },
    within: async (work) => {
      try {
        return await work();
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
        await makeAll();
        return work();
      }
    },
  };
}
