import { join } from 'node:path';
import { unlessAbsent, unlessRefused } from '../disk/disk-error';
import { readWhole, removeUnfinished, writeBeside } from '../disk/file-writing';
import type { Folders } from '../disk/folders';
import type { VaultDisk } from '../disk/vault-disk';

export interface NoteStore {
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (name: string, text: string) => Promise<void>;
}

export interface NoteStoreNeeds {
  readonly disk: VaultDisk;
  readonly folder: string;
  readonly folders: Folders;
}

/** Bytes of the longest text the contract lets through. */
const largestNote = 16 * 1024 * 1024;

export function createNoteStore({ disk, folder, folders }: NoteStoreNeeds): NoteStore {
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  let isTidied = false;
  return {
    read: async (name) => {
      // What a killed run left unflushed is not given out as if it could not be lost any more.
      await unlessRefused(folders.settle(folder));
      const bytes = await unlessAbsent(readWhole(disk, pathOf(name), largestNote));
      return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    write: async (name, text) => {
      await folders.within(() => disk.stat(folder));
      if (!isTidied) await removeUnfinished(disk, folder);
      isTidied = true;
      folders.owe(folder);
      await writeBeside(disk, pathOf(name), new TextEncoder().encode(text));
      await folders.settle(folder);
    },
  };
}
