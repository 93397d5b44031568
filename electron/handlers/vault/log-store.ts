import { join } from 'node:path';
import { vaultNamePattern } from '../../contract/names';
import type { Outcome, VaultProblem } from '../../contract/outcome';
import type { LogInfo, LogMoved } from '../../contract/vault-channels';
import { quietly, unlessAbsent, unlessRefused } from '../disk/disk-error';
import { removeUnfinished, writeAll, writeBeside } from '../disk/file-writing';
import type { Folders } from '../disk/folders';
import type { FileStat, VaultDisk, VaultFile } from '../disk/vault-disk';
import type { KeptAside } from './kept-aside';

/** Logs as files. Every failure of the disk is thrown; vault-store.ts turns it into a problem. */
export interface LogStore {
  readonly list: () => Promise<readonly LogInfo[]>;
  readonly read: (name: string, from: number, length: number) => Promise<Uint8Array>;
  readonly append: (
    name: string,
    at: number,
    bytes: Uint8Array,
  ) => Promise<Outcome<undefined, VaultProblem | LogMoved>>;
  readonly cut: (name: string, size: number) => Promise<void>;
  readonly replace: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly setAside: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LogStoreNeeds {
  readonly disk: VaultDisk;
  readonly folder: string;
  readonly folders: Folders;
  readonly aside: KeptAside;
}

interface HeldLog {
  readonly file: VaultFile;
  readonly facts: FileStat;
}

const ending = '.jsonl';

export function createLogStore({ disk, folder, folders, aside }: LogStoreNeeds): LogStore {
  /** Open from the first touch on. A handle is given up after any failure. */
  const held = new Map<string, { readonly file: VaultFile; readonly id: string }>();
  /** Logs with a torn end that could not be cut off yet, and where it begins. */
  const torn = new Map<string, number>();
  let isTidied = false;

  const pathOf = (name: string): string => join(folder, name + ending);
  const soundSize = (name: string, size: number): number => Math.min(size, torn.get(name) ?? size);

  const release = async (name: string): Promise<void> => {
    const log = held.get(name);
    held.delete(name);
    if (log !== undefined) await quietly(log.file.close());
  };

  /** Gives up the handle when `work` fails: after a failed flush it may hide what is not on the disk. */
  const orRelease = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await release(name);
      throw error;
    }
  };

  /** Opens the log unless it is open and still the file behind the name. Undefined if there is none. */
  const find = async (name: string): Promise<HeldLog | undefined> => {
    const facts = await unlessAbsent(disk.stat(pathOf(name)));
    const known = held.get(name);
    if (known !== undefined && known.id === facts?.id) return { file: known.file, facts };
    await release(name);
    if (facts === undefined) return undefined;
    const file = await disk.open(pathOf(name), 'edit');
    held.set(name, { file, id: facts.id });
    return orRelease(name, async () => {
      // A run of the program that was killed may have left bytes that are in memory only.
      await file.sync();
      await folders.settle(folder);
      return { file, facts };
    });
  };

  /** The log with no torn end. */
  const findSound = async (name: string): Promise<HeldLog | undefined> => {
    if (!isTidied) await unlessAbsent(removeUnfinished(disk, folder));
    isTidied = true;
    const log = await find(name);
    const end = torn.get(name);
    if (log === undefined || end === undefined) return log;
    const size = Math.min(log.facts.size, end);
    await orRelease(name, () => cutOff(log.file, size));
    torn.delete(name);
    return { ...log, facts: { ...log.facts, size } };
  };

  const create = async (name: string): Promise<HeldLog> => {
    torn.delete(name);
    folders.owe(folder);
    const file = await folders.within(() => disk.open(pathOf(name), 'create'));
    try {
      const facts = await file.stat();
      held.set(name, { file, id: facts.id });
      return { file, facts };
    } catch (error) {
      await quietly(file.close());
      throw error;
    }
  };

  const takeBack = async (name: string, file: VaultFile, end: number): Promise<void> => {
    torn.set(name, end);
    await quietly(cutOff(file, end).then(() => torn.delete(name)));
    await release(name);
  };

  /** That there is no such log may be what was not flushed yet, by this run or by one that was killed. */
  const settleAbsence = async (): Promise<void> => {
    // There before it is no longer here.
    await unlessAbsent(aside.settle());
    await unlessAbsent(folders.settle(folder));
  };

  return {
    list: async () => {
      await unlessRefused(settleAbsence());
      const names = (await unlessAbsent(disk.list(folder))) ?? [];
      const logs: LogInfo[] = [];
      for (const name of names
        .filter((one) => one.endsWith(ending))
        .map((one) => one.slice(0, -ending.length))
        .filter((one) => vaultNamePattern.test(one))) {
        const facts = await unlessAbsent(disk.stat(pathOf(name)));
        if (facts !== undefined) logs.push({ name, size: soundSize(name, facts.size) });
      }
      return logs.sort((one, other) => (one.name < other.name ? -1 : 1));
    },

    read: async (name, from, length) => {
      const inReach = (size: number): number => Math.max(0, Math.min(length, soundSize(name, size) - from));
      // Where nothing can be written or flushed any more, reading goes on without.
      const log = await unlessRefused(find(name));
      if (log !== undefined) return orRelease(name, () => log.file.read(from, inReach(log.facts.size)));
      const file = await unlessAbsent(disk.open(pathOf(name), 'read'));
      if (file === undefined) {
        await unlessRefused(settleAbsence());
        return new Uint8Array();
      }
      try {
        return await file.read(from, inReach((await file.stat()).size));
      } finally {
        await quietly(file.close());
      }
    },

    append: async (name, at, bytes) => {
      const found = await findSound(name);
      const size = found?.facts.size ?? 0;
      if (size !== at) return { ok: false, error: { type: 'log-moved', size } };
      const { file } = found ?? (await create(name));
      try {
        await writeAll(file, bytes, at);
        await file.sync();
        await folders.settle(folder);
      } catch (error) {
        await takeBack(name, file, at);
        throw error;
      }
      return { ok: true, value: undefined };
    },

    cut: async (name, size) => {
      const log = await findSound(name);
      if (log === undefined) return settleAbsence();
      if (log.facts.size <= size) return;
      await aside.keepEnd(`${name}-end`, pathOf(name), size);
      await orRelease(name, () => cutOff(log.file, size));
    },

    replace: async (name, bytes) => {
      await folders.within(() => disk.stat(folder));
      const old = await unlessAbsent(disk.stat(pathOf(name)));
      let takeOldBack = async (): Promise<void> => undefined;
      folders.owe(folder);
      try {
        await writeBeside(disk, pathOf(name), bytes, async () => {
          if (old !== undefined) takeOldBack = await aside.keep(name, pathOf(name));
          // Windows renames over no file that is open.
          await release(name);
        });
      } catch (error) {
        // Otherwise what is written from now on would show in the copy as well.
        await takeOldBack();
        throw error;
      }
      torn.delete(name);
      await folders.settle(folder);
    },

    setAside: async (name) => {
      if ((await unlessAbsent(disk.stat(pathOf(name)))) === undefined) return settleAbsence();
      await release(name);
      folders.owe(folder);
      await disk.rename(pathOf(name), await aside.findPath(name));
      torn.delete(name);
      await settleAbsence();
    },

    close: async () => {
      for (const name of [...held.keys()]) await release(name);
    },
  };
}

async function cutOff(file: VaultFile, size: number): Promise<void> {
  await file.truncate(size);
  await file.sync();
}
