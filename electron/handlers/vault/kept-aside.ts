import { join } from 'node:path';
import { codeOf, quietly } from '../disk/disk-error';
import { writeAll } from '../disk/file-writing';
import type { Folders } from '../disk/folders';
import type { VaultDisk } from '../disk/vault-disk';

/** The folder of what was taken out of the vault; nothing in it is ever removed by the program. */
export interface KeptAside {
  /** A free name in the folder, which is to be flushed once something has it. */
  readonly findPath: (name: string) => Promise<string>;
  /** Keeps what the file holds now. Gives the way to take that back if the change it was for failed. */
  readonly keep: (name: string, path: string) => Promise<() => Promise<void>>;
  /** Keeps what the file holds from `from` on. */
  readonly keepEnd: (name: string, path: string, from: number) => Promise<void>;
  readonly settle: () => Promise<void>;
}

export interface KeptAsideNeeds {
  readonly disk: VaultDisk;
  readonly folder: string;
  readonly folders: Folders;
  readonly now: () => Date;
}

const chunk = 4 * 1024 * 1024;

export function createKeptAside({ disk, folder, folders, now }: KeptAsideNeeds): KeptAside {
  const findPath = async (name: string): Promise<string> => {
    folders.owe(folder);
    const stamp = now().toISOString().replace(/[-:.]/g, '');
    const taken = new Set(await disk.list(folder));
    for (let count = 1; ; count += 1) {
      const free = `${name}-${stamp}${count === 1 ? '' : `-${count}`}.jsonl`;
      if (!taken.has(free)) return join(folder, free);
    }
  };

  const settle = (): Promise<void> => folders.settle(folder);

  const copyFrom = async (path: string, from: number, target: string): Promise<void> => {
    const source = await disk.open(path, 'read');
    try {
      await copyEnd(disk, source, from, target);
    } finally {
      await quietly(source.close());
    }
  };

  return {
    findPath: (name) => folders.within(() => findPath(name)),
    settle,
    keep: async (name, path) => {
      const target = await folders.within(() => findPath(name));
      try {
        // A second name needs no room, and doesn't ask the disk to read what it may have lost.
        await disk.link(path, target);
      } catch (error) {
        if (!cannotLink.has(codeOf(error) ?? '')) throw error;
        await copyFrom(path, 0, target);
      }
      const takeBack = () => quietly(disk.remove(target));
      try {
        await settle();
      } catch (error) {
        await takeBack();
        throw error;
      }
      return takeBack;
    },
    keepEnd: async (name, path, from) => {
      await copyFrom(path, from, await folders.within(() => findPath(name)));
      await settle();
    },
  };
}

/** What file systems without second names say to being asked for one. */
const cannotLink = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV']);

async function copyEnd(
  disk: VaultDisk,
  source: Awaited<ReturnType<VaultDisk['open']>>,
  from: number,
  path: string,
): Promise<void> {
  const target = await disk.open(path, 'create');
  try {
    const { size } = await source.stat();
    for (let at = from; at < size; at += chunk) {
      await writeAll(target, await source.read(at, Math.min(chunk, size - at)), at - from);
    }
    await target.sync();
    await target.close();
  } catch (error) {
    await quietly(target.close());
    await quietly(disk.remove(path));
    throw error;
  }
}
