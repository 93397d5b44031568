import { join } from 'node:path';
import { partLimit } from '../../contract/crossing-limits';
import { receivedNamePattern, vaultNamePattern } from '../../contract/names';
import type { ReceivedInfo } from '../../contract/vault-channels';
import { unlessAbsent, unlessRefused } from '../disk/disk-error';
import { readWhole, removeUnfinished, writeBeside } from '../disk/file-writing';
import type { Folders } from '../disk/folders';
import type { VaultDisk } from '../disk/vault-disk';

/** Received files by workspace and SHA-256. Every failure of the disk is thrown; vault-store.ts turns it into a problem. */
export interface ReceivedStore {
  readonly list: () => Promise<readonly ReceivedInfo[]>;
  readonly read: (workspace: string, name: string) => Promise<Uint8Array>;
  readonly write: (workspace: string, name: string, bytes: Uint8Array) => Promise<void>;
  readonly removeAll: (workspace: string) => Promise<void>;
}

interface ReceivedStoreNeeds {
  readonly disk: VaultDisk;
  readonly folder: string;
  readonly folders: Folders;
}

const ending = '.pleno';

/** All in one folder, as `<workspace>.<sha256>.pleno`. */
export function createReceivedStore({ disk, folder, folders }: ReceivedStoreNeeds): ReceivedStore {
  const pathOf = (workspace: string, name: string): string => join(folder, `${workspace}.${name}${ending}`);
  let isTidied = false;

  const listNames = async (): Promise<readonly Omit<ReceivedInfo, 'size'>[]> =>
    ((await unlessAbsent(disk.list(folder))) ?? []).flatMap((file) => toNames(file) ?? []);

  return {
    list: async () => {
      // What a killed run left unflushed is not given out as if it could not be lost any more.
      await unlessRefused(unlessAbsent(folders.settle(folder)));
      const found: ReceivedInfo[] = [];
      for (const names of await listNames()) {
        const facts = await unlessAbsent(disk.stat(pathOf(names.workspace, names.name)));
        if (facts !== undefined) found.push({ ...names, size: facts.size });
      }
      return found;
    },
    read: (workspace, name) => readWhole(disk, pathOf(workspace, name), partLimit),
    write: async (workspace, name, bytes) => {
      await folders.within(() => disk.stat(folder));
      if (!isTidied) await removeUnfinished(disk, folder);
      isTidied = true;
      folders.owe(folder);
      await writeBeside(disk, pathOf(workspace, name), bytes);
      await folders.settle(folder);
    },
    removeAll: async (workspace) => {
      const own = (await listNames()).filter((file) => file.workspace === workspace);
      if (own.length === 0) return;
      folders.owe(folder);
      for (const { name } of own) await unlessAbsent(disk.remove(pathOf(workspace, name)));
      await folders.settle(folder);
    },
  };
}

function toNames(file: string): Omit<ReceivedInfo, 'size'> | undefined {
  if (!file.endsWith(ending)) return undefined;
  const [workspace = '', name = '', ...rest] = file.slice(0, -ending.length).split('.');
  const isOurs = rest.length === 0 && vaultNamePattern.test(workspace) && receivedNamePattern.test(name);
  return isOurs ? { workspace, name } : undefined;
}
