import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../contract/outcome';
import type { SecondFolderState } from '../../contract/vault-channels';
import { codeOf, DiskError, toVaultProblem, unlessAbsent, unlessRefused } from '../disk/disk-error';
import { readWhole, writeBeside } from '../disk/file-writing';
import type { Folders } from '../disk/folders';
import type { VaultDisk } from '../disk/vault-disk';

/** The folder or stick the person named for backups. */
export interface SecondFolder {
  readonly find: () => Promise<SecondFolderState | undefined>;
  /** Takes a folder the person chose, after it has been written to. */
  readonly take: (chosen: string) => Promise<Outcome<SecondFolderState>>;
  readonly forget: () => Promise<void>;
  /** The folder to write in. @throws `ENOENT` while it is missing */
  readonly require: () => Promise<string>;
}

export interface SecondFolderNeeds {
  readonly disk: VaultDisk;
  /** The vault's own folder: a second place inside it would be none. */
  readonly root: string;
  readonly folders: Folders;
}

/** Backups lie in a folder of their own, so that no other file on the stick is taken for one. */
const folderName = 'pleno-backups';
/** Lies in that folder: another stick under the same name, or an empty mount point, doesn't have it. */
const markName = '.pleno-folder.json';

const mark = z.object({ id: z.uuid() });
const remembered = z.object({ path: z.string().min(1), id: z.uuid() });
type Remembered = z.infer<typeof remembered>;

export function createSecondFolder({ disk, root, folders }: SecondFolderNeeds): SecondFolder {
  const memory = join(root, 'second-folder.json');

  const recall = (): Promise<Remembered | undefined> => readJson(disk, memory, remembered);

  const remember = async (found: Remembered): Promise<void> => {
    await folders.within(() => disk.stat(root));
    await writeBeside(disk, memory, toJson(found));
    // Only now: a save may flush this folder at any moment, and before the rename that counts for nothing.
    folders.owe(root);
    await folders.settle(root);
  };

  const isPresent = async ({ path, id }: Remembered): Promise<boolean> =>
    (await readJson(disk, join(path, markName), mark))?.id === id;

  /** Makes the folder and leaves the mark, which is the write test as well. */
  const prepare = async (path: string): Promise<Remembered> => {
    try {
      await disk.makeFolder(path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    // Several laptops may share one stick: the first one's mark holds for all.
    const id = (await readJson(disk, join(path, markName), mark))?.id ?? randomUUID();
    await writeBeside(disk, join(path, markName), toJson({ id }));
    await disk.syncFolder(path);
    return { path, id };
  };

  return {
    find: async () => {
      const known = await recall();
      if (known === undefined) return undefined;
      return { path: known.path, presence: (await isPresent(known)) ? 'present' : 'missing' };
    },
    take: async (chosen) => {
      let found: Remembered;
      try {
        if (isInside(chosen, root)) throw new DiskError('SAME-FOLDER');
        found = await prepare(basename(chosen) === folderName ? chosen : join(chosen, folderName));
      } catch (error) {
        return { ok: false, error: toVaultProblem(error, 'second') };
      }
      await remember(found);
      return { ok: true, value: { path: found.path, presence: 'present' } };
    },
    forget: async () => {
      await unlessAbsent(disk.remove(memory));
      folders.owe(root);
      await unlessAbsent(folders.settle(root));
    },
    require: async () => {
      const known = await recall();
      if (known === undefined || !(await isPresent(known))) throw new DiskError('ENOENT');
      return known.path;
    },
  };
}

const isInside = (path: string, folder: string): boolean => join(path, '/').startsWith(join(folder, '/'));

const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

/** What the file says; undefined if it isn't there, can't be read or says something else. */
async function readJson<T>(disk: VaultDisk, path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const bytes = await unlessRefused(readWhole(disk, path, 64 * 1024));
  if (bytes === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
