import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeDisk, writeFileSafely } from '../files/write-file-safely';

/** Folders made where the person said, each behind a token, to be filled file by file. */
export interface NewFolders {
  /** In `parent`, under `name` or, where that is taken, with a number. @throws what the system says */
  readonly create: (
    parent: string,
    name: string,
  ) => Promise<{ readonly token: string; readonly path: string }>;
  /** @returns false for a token that isn't known. @throws what the system says */
  readonly write: (token: string, path: string, bytes: Uint8Array) => Promise<boolean>;
}

const namesTried = 100;

export function createNewFolders(): NewFolders {
  const folders = new Map<string, string>();
  return {
    create: async (parent, name) => {
      const path = await makeFree(parent, name);
      await nodeDisk.syncFolder(parent);
      const token = randomUUID();
      folders.set(token, path);
      return { token, path };
    },
    write: async (token, path, bytes) => {
      const folder = folders.get(token);
      if (folder === undefined) return false;
      const target = join(folder, path);
      if (dirname(target) !== folder) {
        await makeIfMissing(dirname(target));
        await nodeDisk.syncFolder(folder);
      }
      await writeFileSafely(target, bytes);
      return true;
    },
  };
}

async function makeFree(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(parent, number === 1 ? name : `${name}-${number}`);
    try {
      await mkdir(path);
      return path;
    } catch (error) {
      if (!isTaken(error) || number === namesTried) throw error;
    }
  }
}

/** Not the folders above it: one whose stick was pulled out would be made on the laptop's own disk. */
async function makeIfMissing(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';
